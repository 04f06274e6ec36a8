using System.Text;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;

namespace LiveChat.PortContracts.Search;

/// <summary>What every <see cref="IRoomIndex"/> with files keeps besides: they can be lost and damaged, and what is deleted is not in them.</summary>
public abstract class StoredRoomIndexContract : RoomIndexContract
{
    private static readonly RoomId Garden = RoomId.New(DateTimeOffset.UnixEpoch.AddYears(50));

    /// <summary>Where the indexes are.</summary>
    protected string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("livechat-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All files of the index of a room.</summary>
    protected abstract IEnumerable<string> FilesOf(RoomId room);

    /// <summary>Makes the index of a room, which is closed, one of another version.</summary>
    protected abstract void MakeOld(RoomId room);

    /// <summary>Makes one that keeps its indexes in a folder.</summary>
    protected abstract IRoomIndex Open(string folder);

    protected sealed override Task<IRoomIndex> OpenAsync() => Task.FromResult(Index = Open(Folder));

    protected sealed override Task CloseAsync()
    {
        ((IDisposable)Index).Dispose();
        return Task.CompletedTask;
    }

    protected sealed override Task DeleteAsync()
    {
        System.IO.Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("no index at all")]
    [InlineData("")]
    public async Task One_that_is_damaged_is_empty_and_made_anew(string content)
    {
        await Take(1, "beans");
        await Reopen();
        foreach (var file in FilesOf(Garden))
        {
            await File.WriteAllTextAsync(file, content, Cancel);
        }

        Assert.Equal(0, (await Index.GetStateAsync(Garden, Cancel)).Through);
        await Take(1, "peas");
        Assert.Equal(1, await Count("peas"));
        await Reopen();
        Assert.Equal(1, await Count("peas"));
    }

    [Fact]
    public async Task One_that_is_damaged_within_is_given_up_when_that_is_seen()
    {
        await Take(1, [.. Enumerable.Range(0, 500).Select(i => $"beans number{i}")]);
        await Reopen();
        await using (var file = File.OpenWrite(FilesOf(Garden).MaxBy(file => new FileInfo(file).Length)!))
        {
            file.Position = file.Length / 4;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length / 2).ToArray(), Cancel);
        }

        try
        {
            Assert.Equal(0, await Count("beans"));
        }
        catch (IOException)
        {
        }

        Assert.Equal(0, (await Index.GetStateAsync(Garden, Cancel)).Through);
        await Take(1, "beans");
        Assert.Equal(1, await Count("beans"));
    }

    [Fact]
    public async Task One_of_which_files_are_lost_is_made_anew()
    {
        await Take(1, "beans");
        await Reopen();
        File.Delete(FilesOf(Garden).MaxBy(file => new FileInfo(file).Length)!);

        Assert.Equal(0, (await Index.GetStateAsync(Garden, Cancel)).Through);
        await Take(1, "peas");
        Assert.Equal(1, await Count("peas"));
    }

    [Fact]
    public async Task One_that_is_lost_while_it_was_known_is_not_taken_for_one_in_which_nothing_is_found()
    {
        await Take(1, "beans");
        await Index.CloseAsync(Garden, Cancel);

        Lose(Garden);

        await Assert.ThrowsAnyAsync<IOException>(() => Count("beans"));
        Assert.Equal(0, (await Index.GetStateAsync(Garden, Cancel)).Through);
        await Take(1, "peas");
        Assert.Equal(1, await Count("peas"));
    }

    [Fact]
    public async Task What_a_room_does_not_have_is_known_also_after_a_restart_and_until_it_has_it()
    {
        await Take(1, "beans");
        Assert.Equal(0, await Count("peas"));
        await Reopen();
        Assert.Equal(1, await Count("beans"));
        Assert.Equal(["beans"], await Index.FindNearAsync(Garden, "beens", 10, Cancel));

        await Take(2, "peas");
        Assert.Equal(1, await Count("peas"));
        Assert.Empty(await Index.FindNearAsync(Garden, "cucumber", 10, Cancel));
    }

    [Fact]
    public async Task One_of_another_version_is_made_anew()
    {
        await Take(1, "beans");
        await CloseAsync();
        MakeOld(Garden);
        await OpenAsync();

        Assert.Equal(0, (await Index.GetStateAsync(Garden, Cancel)).Through);
        await Take(1, "peas");
        Assert.Equal(0, await Count("beans"));
    }

    [Fact]
    public async Task Nothing_is_left_in_the_files_of_what_was_deleted()
    {
        await Take(1, "geheimnis about beans", "beans");

        await Index.ApplyAsync(Garden, [new IndexDocument(1, DateTimeOffset.UnixEpoch, null)], 2, 3, Cancel);

        Assert.Equal(1, await Count("beans"));
        Assert.Empty(await Index.FindNearAsync(Garden, "geheimnnis", 10, Cancel));
        await Reopen();
        MustNotHave("geheimnis", "beans");
    }

    [Fact]
    public async Task Nothing_is_left_in_the_files_of_what_was_edited_out_also_of_old_messages()
    {
        await Take(1, "geheimnis about beans", "beans");
        await Reopen();
        await Take(3, [.. Enumerable.Range(3, 200).Select(i => $"peas {i}")]);
        await Reopen();

        await Index.ApplyAsync(Garden, [Document(1, "something about beans")], 202, 203, Cancel);

        Assert.Equal(2, await Count("beans"));
        await Reopen();
        MustNotHave("geheimnis", "beans");
    }

    [Fact]
    public async Task Nothing_is_left_in_the_files_of_what_a_file_of_a_message_said()
    {
        await Take(1, "beans", "peas");
        await Index.ApplyAsync(Garden, [WithFile(1, "geheimnis about cucumbers"), WithFile(2, "cucumbers")], 2, 3, Cancel);
        await Index.ApplyAsync(Garden, [WithFile(1, "geheimnis about cucumbers", "aada hreaction")], 3, 4, Cancel);
        await Reopen();
        Assert.Equal(["geheimnis"], await Index.FindNearAsync(Garden, "geheimnnis", 10, Cancel));

        await Index.ApplyAsync(Garden, [new IndexDocument(1, DateTimeOffset.UnixEpoch, null)], 4, 5, Cancel);

        Assert.Equal(1, await Count("cucumbers"));
        Assert.Empty(await Index.FindNearAsync(Garden, "geheimnnis", 10, Cancel));
        await Reopen();
        MustNotHave("geheimnis", "cucumbers");
    }

    [Fact]
    public async Task What_a_file_says_is_known_also_after_a_restart()
    {
        await Index.ApplyAsync(Garden, [WithFile(1, "cucumbers")], 0, 1, Cancel);
        await Reopen();

        Assert.Equal(1, await Count("cucumbers"));
        Assert.Equal(0, await Count("peas"));
        Assert.Equal(["cucumbers"], await Index.FindNearAsync(Garden, "cucumbbers", 10, Cancel));
    }

    [Fact]
    public async Task When_only_facts_change_the_words_stay()
    {
        await Take(1, "beans", "beans and peas");
        await Index.ApplyAsync(Garden, [Document(1, "beans", "aada hreaction")], 2, 3, Cancel);
        await Index.ApplyAsync(Garden, [Document(1, "beans", "aada"), Document(2, "peas", "aada hreaction")], 3, 4, Cancel);

        Assert.Equal(1, await Count("beans"));
        Assert.Equal([2], (await Index.SearchAsync(Garden, Query(new HasTerm(IndexField.Facts, ["hreaction"])), Cancel)).Hits.Select(hit => hit.Seq));
    }

    [Fact]
    public async Task A_term_is_nothing_but_a_term()
    {
        await Take(1, "beans");

        Assert.Equal(0, await Count("beans\" OR \"x"));
        Assert.Equal(0, await Count("'; DROP TABLE texts; --"));
        Assert.Equal(0, await Count("*:*"));
        Assert.Equal(1, await Count("beans"));
    }

    [Fact]
    public async Task When_the_time_is_over_the_answer_says_so()
    {
        await Take(1, [.. Enumerable.Range(0, 3000).Select(i => $"beans {i}")]);
        var query = Query(new EachOf(
            [new HasTerm(IndexField.Text, ["beans"]), new OneOf([new StandsAt([]), new HasTerm(IndexField.Text, ["nothing"]), new PostedIn(null, DateTimeOffset.UnixEpoch)])]));

        Assert.True((await Index.SearchAsync(Garden, query with { Most = TimeSpan.FromTicks(-1) }, Cancel)).IsPartial);
        Assert.False((await Index.SearchAsync(Garden, query, Cancel)).IsPartial);
    }

    /// <summary>The one that is open.</summary>
    protected IRoomIndex Index { get; private set; } = null!;

    private void Lose(RoomId room)
    {
        foreach (var file in FilesOf(room).ToArray())
        {
            File.Delete(file);
            if (Path.GetDirectoryName(file) is { } folder && folder != Folder && !System.IO.Directory.EnumerateFileSystemEntries(folder).Any())
            {
                System.IO.Directory.Delete(folder);
            }
        }
    }

    private async Task Reopen()
    {
        await CloseAsync();
        await OpenAsync();
    }

    private Task<IndexState> Take(long from, params string[] texts) =>
        Index.ApplyAsync(Garden, [.. texts.Select((text, i) => Document(from + i, text))], from - 1, from + texts.Length - 1, Cancel);

    private static IndexDocument Document(long seq, string text, string facts = "aada") =>
        new(seq, DateTimeOffset.UnixEpoch, new IndexedMessage(text, "", "", "", facts, null));

    private static IndexDocument WithFile(long seq, string text, string facts = "aada") =>
        new(seq, DateTimeOffset.UnixEpoch, new IndexedMessage("beans", "", "", "", facts, null) { Contents = text });

    private async Task<int> Count(string term) => (await Index.SearchAsync(Garden, Query(new HasTerm(IndexField.Text, [term])), Cancel)).Hits.Length;

    private static IndexQuery Query(IndexNode node) =>
        new() { Node = node, Limit = 100, ByRelevance = false, AsOf = DateTimeOffset.UnixEpoch, Most = TimeSpan.FromMinutes(1) };

    private void MustNotHave(string secret, string other)
    {
        var all = string.Concat(FilesOf(Garden).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[1..], all, StringComparison.Ordinal); // Neither where a list of terms leaves out what the one before has.
        Assert.DoesNotContain(new string([.. secret.Reverse()])[1..], all, StringComparison.Ordinal);
        Assert.Contains(other[1..], all, StringComparison.Ordinal);
    }
}
