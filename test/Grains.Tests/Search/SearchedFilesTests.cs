using LiveChat.Grains.Files;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Tests.Files;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Search;

/// <summary>What files say is found with their message, by whoever may read that, and whenever their store has it.</summary>
public sealed class SearchedFilesTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private readonly GrainFiles _files = new(silo);
    private UserId _ada;
    private UserId _bob;
    private IRoomGrain _room = null!;

    private RoomId Room => new(_room.GetPrimaryKeyString());

    public async ValueTask InitializeAsync()
    {
        (_ada, _bob) = (await silo.Person("ada"), await silo.Person("bob"));
        _room = await silo.Room(_ada);
        await _room.Join(_bob);
    }

    public ValueTask DisposeAsync()
    {
        silo.Files.Fail(false);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_a_file_says_is_found_in_any_form_and_shown_as_a_piece_of_it()
    {
        var seq = await Send("See here", "The gardeners are planting\nbeans and peas.");

        var found = Assert.Single((await Find(_bob, "plant garden*")).Items);

        Assert.Equal((seq, "See here"), (found.Seq, found.Text));
        Assert.Empty(found.Found);
        Assert.Equal(found.Files!.Value[0].Id, found.InFile!.File);
        Assert.Equal(["gardeners", "planting"], found.InFile.Found.Select(mark => found.InFile.Text.Substring(mark.Start, mark.Length)));
        Assert.Equal((null, null), (found.InFile.Begun, found.InFile.GoesOn));
        Assert.Equal([seq], await Seqs(_bob, "\"planting beans\" has:file"));
        Assert.Equal([seq], await Seqs(_bob, "plantin")); // A slip.
        Assert.Equal([seq], await Seqs(_bob, "here beans")); // One in the message, one in the file.
        Assert.Empty(await Seqs(_bob, "file:peas"));
        Assert.Empty(await Seqs(_bob, "here -beans"));
        Assert.Empty(await Seqs(_bob, "\"here the\""));
    }

    [Fact]
    public async Task Of_a_long_file_the_piece_that_has_most_of_it_is_shown()
    {
        var filler = string.Join('\n', Enumerable.Range(0, 2_000).Select(i => $"line {i} of nothing"));
        await Send("", $"beans\n{filler}\nfresh beans in May\n{filler}");

        var piece = Assert.Single((await Find(_bob, "may beans")).Items).InFile!;

        Assert.Contains("fresh beans in May", piece.Text, StringComparison.Ordinal);
        Assert.True(piece.Text.Length <= FoundMessage.MostText);
        Assert.Equal((true, true), (piece.Begun, piece.GoesOn));
    }

    [Fact]
    public async Task What_is_in_the_message_itself_is_shown_there_and_no_file_is_read()
    {
        await Send("Plant the beans", "beans");
        Assert.Single((await Find(_bob, "beans")).Items);
        var opened = silo.Files.Opened;

        Assert.Null(Assert.Single((await Find(_bob, "where are the beans")).Items).InFile);

        Assert.Equal(opened, silo.Files.Opened);
    }

    [Fact]
    public async Task An_edit_of_the_message_leaves_its_file_and_a_deletion_takes_it()
    {
        var seq = await Send("See here", "beans");
        Assert.Equal([seq], await Seqs(_bob, "beans"));

        await _room.Edit(_ada, seq, "Look there");
        Assert.Equal([seq], await Seqs(_bob, "there beans"));
        await _room.React(_bob, seq, "👍");
        Assert.Equal([seq], await Seqs(_bob, "beans has:reaction"));
        await _room.DeleteMessage(_ada, seq);

        Assert.Empty(await Seqs(_bob, "beans"));
        Assert.Empty(await Seqs(_ada, "beans"));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_message_does_not_find_its_file()
    {
        var eve = await silo.Person("eve");
        await Send("", "beans");
        Assert.Single(await Seqs(_bob, "beans"));

        await _room.Leave(_bob);

        Assert.Empty(await Seqs(_bob, "beans"));
        Assert.Empty(await Seqs(eve, "beans"));
    }

    [Fact]
    public async Task What_a_forwarded_message_has_is_found_where_it_is_and_nowhere_else()
    {
        var seq = await Send("See here", "beans");
        var other = await silo.Room(_ada);
        var eve = await silo.Person("eve");
        await other.Join(eve);
        var draft = new MessageDraft("f1", "Look") { Forward = new ForwardSource(Room, seq) };
        Assert.True((await other.Post(_ada, draft)).Succeeded);

        var opened = silo.Files.Opened;
        Assert.Empty(await Seqs(eve, "beans"));
        var shown = Assert.Single((await Find(eve, "here -beans")).Items);
        Assert.Null(shown.Files!.Value[0].Text);
        Assert.Equal(opened, silo.Files.Opened);
        Assert.Equal([seq], await Seqs(_ada, "beans"));
    }

    [Fact]
    public async Task While_the_store_is_away_messages_are_found_and_their_files_when_it_is_back()
    {
        var first = await Send("First", "beans one");
        silo.Files.Fail();
        var failures = silo.Files.Failures;

        Assert.Equal([first], await Seqs(_bob, "first"));
        Assert.Equal(failures + 1, silo.Files.Failures);
        silo.Files.Fail(false);
        var second = await Send("Second", "beans two");
        Assert.Equal([second], await Seqs(_bob, "second")); // It is not asked again at once.
        Assert.Empty(await Seqs(_bob, "beans"));

        await Later();
        Assert.Equal([second, first], (await Seqs(_bob, "beans")).OrderDescending());
        Assert.Equal(2, (await Find(_bob, "beans")).Items.Count(found => found.InFile is not null));
    }

    [Fact]
    public async Task What_cannot_be_read_is_tried_again_and_again_until_all_is_there()
    {
        var seqs = new List<long>();
        for (var i = 0; i < 12; i++)
        {
            seqs.Add(await Send($"m{i}", $"beans number{i}"));
        }

        silo.Files.Fail();
        await Seqs(_bob, "m1");
        var failures = silo.Files.Failures;
        for (var tries = 1; tries <= 3; tries++)
        {
            var failed = failures + tries;
            await Until(() => Task.FromResult(silo.Files.Failures >= failed));
        }

        silo.Files.Fail(false);
        await Later();
        Assert.Equal(12, (await Seqs(_bob, "beans")).Length);
    }

    [Fact]
    public async Task A_file_whose_text_is_gone_is_not_asked_for_again()
    {
        var file = await _files.Ready(_ada, text: "beans");
        await silo.Files.DeleteAllAsync(file, TestContext.Current.CancellationToken);
        var seq = (await _room.Post(_ada, new MessageDraft("c1", "See here") { Files = [file] })).Value!.Seq;

        Assert.Equal([seq], await Seqs(_bob, "here"));

        Assert.Null(Assert.Single((await Find(_bob, "here")).Items).InFile);
        Assert.Empty(await Marked());
    }

    [Fact]
    public async Task Of_many_files_as_much_is_taken_in_as_there_is_room_for()
    {
        var book = string.Join(' ', Enumerable.Range(0, 40_000).Select(i => "w" + i));
        var files = new List<FileId> { await _files.Ready(_ada, text: "first " + book), await _files.Ready(_ada, text: "second " + book) };
        var seq = (await _room.Post(_ada, new MessageDraft("c1", "") { Files = [.. files] })).Value!.Seq;

        Assert.Equal([seq], await Seqs(_bob, "first"));
        Assert.Empty(await Seqs(_bob, "second"));
    }

    /// <summary>Lets time go by until nothing is marked any more.</summary>
    private Task Later() => Until(async () => (await Marked()).Length == 0);

    private async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            silo.Clock.Advance(TimeSpan.FromSeconds(5));
            await Seqs(_bob, "see"); // Whoever is awake tries again.
        }
    }

    private async Task<long[]> Marked()
    {
        var query = new Ports.IndexQuery { Node = new Ports.HasTerm(Ports.IndexField.Facts, ["xlater"]), Limit = 100, ByRelevance = false, AsOf = silo.Clock.GetUtcNow() };
        return [.. (await silo.Indexes.SearchAsync(Room, query, TestContext.Current.CancellationToken)).Hits.Select(hit => hit.Seq)];
    }

    private async Task<long> Send(string text, string says)
    {
        var file = await _files.Ready(_ada, text: says);
        var posted = await _room.Post(_ada, new MessageDraft(Guid.NewGuid().ToString("N"), text) { Files = [file] });
        Assert.True(posted.Succeeded, posted.Refusal?.Detail);
        return posted.Value.Seq;
    }

    private async Task<long[]> Seqs(UserId by, string query) => [.. (await Find(by, query)).Items.Select(one => one.Seq)];

    private async Task<SearchPage> Find(UserId by, string query)
    {
        var page = await silo.Grains.Search(by).Search(by.Member(), new SearchRequest { Query = query, ByRelevance = true, Limit = 20, Offset = TimeSpan.Zero });
        return page.Succeeded ? page.Value : throw new InvalidOperationException(page.Refusal.Detail);
    }
}
