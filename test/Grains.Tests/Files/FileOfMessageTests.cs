using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

/// <summary>Messages with files: a file belongs to one message, is had by who may read that, and goes with it.</summary>
public sealed class FileOfMessageTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private readonly GrainFiles _files = new(silo);
    private UserId _ada;
    private UserId _bob;
    private RoomId _id;

    /// <summary>Asked for anew, because servers end within tests.</summary>
    private IRoomGrain Room => silo.Grains.Room(_id);

    public async ValueTask InitializeAsync()
    {
        (_ada, _bob) = (await silo.Person("ada"), await silo.Person("bob"));
        _id = IdOf(await silo.Room(_ada, RoomVisibility.Private));
        var invite = await Room.CreateInvite(_ada, new InviteTerms());
        await Room.JoinByInvite(_bob, invite.Value!.Code!);
    }

    public ValueTask DisposeAsync()
    {
        silo.Calls = null;
        silo.Files.Fail(false);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_says_what_its_files_are_in_the_order_of_its_sender_and_needs_no_text()
    {
        var (one, two) = (await _files.Ready(_ada, "one.txt", 10), await _files.Ready(_ada, "two.txt", 20));

        var told = Returned(nameof(IUploadsGrain.Sent), times: 3); // Of each file, too.
        var posted = await Room.Post(_ada, With(two, one));
        await told;

        Assert.Equal([(two, "two.txt", 20), (one, "one.txt", 10)], posted.Value!.Files!.Value.Select(file => (file.Id, file.Name, (int)file.Size)));
        var said = Assert.Single((await Room.ReadAs(_bob)).Events.OfType<MessagePosted>());
        Assert.Equal("", said.Text);
        Assert.Equal(posted.Value.Files.Value.AsEnumerable(), said.Files!.Value);
        Assert.Equal(new FileUse { Used = 30, Most = silo.FileLimits.PerPerson, Unsent = 0 }, await silo.Grains.Uploads(_ada).GetUse());
    }

    [Fact]
    public async Task Who_may_read_the_message_has_the_file_and_nobody_else_from_the_moment_on()
    {
        var file = await _files.Ready(_ada);
        Assert.Equal(RefusalCode.NotFound, (await Read(file, _bob)).Refusal?.Code);

        await Room.Post(_ada, With(file));

        Assert.Equal("beans.txt", (await Read(file, _bob)).Value?.Name);
        var absent = await Read(FileId.New(), _bob);
        Assert.Equal(absent, await Read(file, await silo.Person("eve")));
        await Room.PutOut(_ada, _bob, null);
        Assert.Equal(absent, await Read(file, _bob));
        await silo.Restart();
        Assert.Equal(absent, await Read(file, _bob));
        Assert.True((await Read(file, _ada)).Succeeded);
    }

    [Fact]
    public async Task Its_owner_who_has_left_the_room_has_it_no_more()
    {
        var file = await _files.Ready(_bob);
        await Room.Post(_bob, With(file));

        await Room.Leave(_bob);

        Assert.Equal(RefusalCode.NotFound, (await Read(file, _bob)).Refusal?.Code);
        Assert.True((await Read(file, _ada)).Succeeded);
    }

    [Fact]
    public async Task A_file_belongs_to_one_message_and_is_not_taken_away_from_it()
    {
        var file = await _files.Ready(_ada);
        var other = await silo.Room(_ada);
        await Room.Post(_ada, With(file));

        Assert.Equal(RefusalCode.FileTaken, (await Room.Post(_ada, With(file) with { ClientId = "c2" })).Code());
        Assert.Equal(RefusalCode.FileTaken, (await other.Post(_ada, With(file))).Code());
        Assert.NotEqual(default, (await silo.Grains.Uploads(_ada).Remove(file)).Code());
        Assert.True((await Read(file, _bob)).Succeeded);
        Assert.Single((await Room.ReadAs(_ada)).Events.OfType<MessagePosted>());
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_the_first_one_and_with_other_files_another()
    {
        var (file, other) = (await _files.Ready(_ada), await _files.Ready(_ada));
        var first = await Room.Post(_ada, With(file));

        Assert.Equal(first.Value!.Seq, (await Room.Post(_ada, With(file))).Value?.Seq);
        var givenBack = Returned(nameof(IFileGrain.Unclaim), times: 2);
        Assert.Equal(RefusalCode.ClientIdReused, (await Room.Post(_ada, With(other))).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await Room.Post(_ada, With(other, file))).Code());
        await givenBack;
        await silo.Restart();
        Assert.Equal(first.Value.Seq, (await Room.Post(_ada, With(file))).Value?.Seq);
        Assert.True((await Room.Post(_ada, With(other) with { ClientId = "c3" })).Succeeded);
    }

    [Fact]
    public async Task What_is_not_finished_not_there_or_somebody_elses_is_not_sent()
    {
        var unfinished = (await silo.Grains.Uploads(_ada).Begin(new FileDraft { Name = "beans.txt", Length = 5 })).Value!.Id;
        var foreign = await _files.Ready(_bob);
        var own = await _files.Ready(_ada);

        Assert.Equal(RefusalCode.FileNotFinished, (await Room.Post(_ada, With(own, unfinished))).Code());
        Assert.Equal(RefusalCode.NotFound, (await Room.Post(_ada, With(own, foreign))).Code());
        Assert.Equal(await Room.Post(_ada, With(FileId.New())), await Room.Post(_ada, With(foreign)));
        Assert.Equal(RefusalCode.BadRequest, (await Room.Post(_ada, With(own, own))).Code());
        Assert.Equal(RefusalCode.TooMany, (await Room.Post(_ada, With([.. Enumerable.Range(0, 11).Select(_ => FileId.New())]))).Code());
        Assert.Equal(RefusalCode.TextEmpty, (await Room.Post(_ada, With())).Code());
        Assert.Empty((await Room.ReadAs(_ada)).Events.OfType<MessagePosted>());
        Assert.True((await Room.Post(_ada, With(own) with { ClientId = "c2" })).Succeeded);
    }

    [Fact]
    public async Task Who_may_not_write_takes_no_file_for_it()
    {
        var file = await _files.Ready(_bob);
        await Room.Mute(_ada, _bob);

        Assert.Equal(RefusalCode.Muted, (await Room.Post(_bob, With(file))).Code());

        Assert.Equal(FileStatus.Ready, (await silo.Grains.File(file).Get(_bob))?.Status);
    }

    [Fact]
    public async Task With_its_message_a_file_is_gone_for_all_counts_no_more_and_its_bytes_are_deleted()
    {
        var (file, kept) = (await _files.Ready(_bob), await _files.Ready(_bob));
        var message = (await Room.Post(_bob, With(file))).Value!.Seq;
        await Room.Post(_bob, With(kept) with { ClientId = "c2" });

        await Room.DeleteMessage(_ada, message);

        Assert.Equal(RefusalCode.NotFound, (await Read(file, _ada)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Read(file, _bob)).Refusal?.Code);
        Assert.Equal(GrainFiles.Length, (await silo.Grains.Uploads(_bob).GetUse()).Used);
        Assert.Null((await Room.ReadAs(_ada)).Events.OfType<MessagePosted>().First().Files);
        Assert.DoesNotContain(file.Value, await silo.Stored(Room), StringComparison.Ordinal);
        await silo.Grains.Uploads(_bob).Wake();
        Assert.Equal(0, silo.Files.PiecesOf(file));
        Assert.NotEqual(0, silo.Files.PiecesOf(kept));
        Assert.Equal(message, (await Room.Post(_bob, With(file))).Value?.Seq); // Of a deleted message nobody knows what it had.
    }

    [Fact]
    public async Task A_file_that_is_sent_as_a_message_that_is_deleted_stays_with_its_owner()
    {
        var (first, other) = (await _files.Ready(_ada), await _files.Ready(_ada));
        var message = (await Room.Post(_ada, With(first))).Value!.Seq;
        await Room.DeleteMessage(_ada, message);

        var givenBack = Returned(nameof(IFileGrain.Unclaim));
        Assert.Equal(message, (await Room.Post(_ada, With(other))).Value?.Seq);
        await givenBack;

        Assert.True((await Room.Post(_ada, With(other) with { ClientId = "c2" })).Succeeded);
        Assert.True((await Read(other, _bob)).Succeeded);
    }

    [Fact]
    public async Task Files_of_an_old_message_go_with_it_too()
    {
        var file = await _files.Ready(_ada);
        var message = (await Room.Post(_ada, With(file))).Value!.Seq;
        await silo.Restart();
        for (var i = 0; i < 4; i++)
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(1)); // More than a room takes at once.
            var posted = await Room.PostAll(_ada, [.. Enumerable.Range(0, 60).Select(j => new MessageDraft($"b{i}-{j}", "more"))]);
            Assert.All(posted, one => Assert.True(one.Succeeded));
        }

        Assert.True((await Room.DeleteMessage(_ada, message)).Succeeded);
        await silo.Grains.Uploads(_ada).Wake();

        Assert.Equal(0, silo.Files.PiecesOf(file));
        Assert.Equal(0, (await silo.Grains.Uploads(_ada).GetUse()).Used);
    }

    [Fact]
    public async Task A_store_of_files_that_is_away_holds_up_no_deletion_and_loses_none()
    {
        var file = await _files.Ready(_ada);
        var message = (await Room.Post(_ada, With(file))).Value!.Seq;
        silo.Files.Fail();

        Assert.True((await Room.DeleteMessage(_ada, message)).Succeeded);
        await silo.Grains.Uploads(_ada).Wake();

        Assert.Equal(0, (await silo.Grains.Uploads(_ada).GetUse()).Used);
        Assert.Equal(RefusalCode.NotFound, (await Read(file, _bob)).Refusal?.Code);
        await silo.Restart();
        silo.Files.Fail(false);
        await silo.Grains.Uploads(_ada).Wake();
        Assert.Equal(0, silo.Files.PiecesOf(file));
    }

    [Fact]
    public async Task Files_of_messages_count_for_the_server_until_their_message_is_gone()
    {
        var before = await Total();
        var file = await _files.Ready(_ada);
        var message = (await Room.Post(_ada, With(file))).Value!.Seq;
        var with = await Total();

        await Room.DeleteMessage(_ada, message); // Its files are withdrawn when it returns.

        Assert.Equal((before.Used + GrainFiles.Length, before.Files + 1), (with.Used, with.Files));
        Assert.Equal((before.Used, before.Files), await Total() is var after ? (after.Used, after.Files) : default);

        Task<FileTally> Total()
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            return silo.Grains.FileTotal().Get();
        }
    }

    [Fact]
    public async Task A_room_that_could_not_say_that_a_message_is_gone_says_it_after_a_restart()
    {
        var file = await _files.Ready(_ada);
        var message = (await Room.Post(_ada, With(file))).Value!.Seq;
        silo.Calls = call => call.MethodName == nameof(IUploadsGrain.Discard) ? throw new TimeoutException() : call.Invoke();
        Assert.True((await Room.DeleteMessage(_ada, message)).Succeeded);
        Assert.Equal(RefusalCode.NotFound, (await Read(file, _bob)).Refusal?.Code);
        Assert.Equal(GrainFiles.Length, (await silo.Grains.Uploads(_ada).GetUse()).Used);

        await silo.Restart();
        var discarded = Returned(nameof(IUploadsGrain.Discard));
        var again = await Room.DeleteMessage(_ada, message); // Wakes the room; there is nothing left to decide.
        silo.Clock.Advance(TimeSpan.FromSeconds(3));
        await Room.Say(_ada, "on we go");
        await discarded;

        Assert.True(again.Succeeded);
        Assert.Equal(0, (await silo.Grains.Uploads(_ada).GetUse()).Used);
        await silo.Grains.Uploads(_ada).Wake();
        Assert.Equal(0, silo.Files.PiecesOf(file));
    }

    [Fact]
    public async Task What_a_file_was_not_told_it_finds_out()
    {
        var file = await _files.Ready(_ada);
        silo.Calls = call => call.MethodName == nameof(IFileGrain.Sent) ? throw new TimeoutException() : call.Invoke();
        await Room.Post(_ada, With(file));
        await silo.Restart();
        silo.Calls = null;

        Assert.True((await Read(file, _bob)).Succeeded);
        silo.Clock.Advance(TimeSpan.FromHours(silo.FileLimits.UnsentHours + 1));
        await silo.Grains.Uploads(_ada).Wake();

        Assert.True((await Read(file, _bob)).Succeeded);
        Assert.NotEqual(0, silo.Files.PiecesOf(file));
        Assert.Equal((GrainFiles.Length, 0), ((await silo.Grains.Uploads(_ada).GetUse()).Used, (await silo.Grains.Uploads(_ada).GetUse()).Unsent));
    }

    [Fact]
    public async Task A_file_whose_message_never_came_is_free_after_a_while_and_collected_at_last()
    {
        var file = await _files.Ready(_ada);
        Assert.True((await silo.Grains.File(file).Claim(_ada, new FileClaim(_id, "never"))).Succeeded);

        Assert.Equal(RefusalCode.FileTaken, (await Room.Post(_ada, With(file))).Code());
        Assert.Equal(RefusalCode.NotFound, (await Read(file, _bob)).Refusal?.Code);
        Assert.True((await Read(file, _ada)).Succeeded);
        silo.Clock.Advance(TimeSpan.FromMinutes(16));
        var spare = await _files.Ready(_ada);
        Assert.True((await silo.Grains.File(spare).Claim(_ada, new FileClaim(_id, "never"))).Succeeded);
        Assert.True((await Room.Post(_ada, With(file))).Succeeded);

        silo.Clock.Advance(TimeSpan.FromHours(silo.FileLimits.UnsentHours + 1));
        await silo.Grains.Uploads(_ada).Wake();
        Assert.Equal(0, silo.Files.PiecesOf(spare));
        Assert.NotEqual(0, silo.Files.PiecesOf(file));
    }

    [Fact]
    public async Task With_its_room_all_its_files_are_gone()
    {
        var files = new List<FileId>();
        for (var i = 0; i < 3; i++)
        {
            files.Add(await _files.Ready(_bob));
            await Room.Post(_bob, With(files[^1]) with { ClientId = $"c{i}" });
        }

        var discarded = Returned(nameof(IUploadsGrain.Discard), files.Count);
        await Room.Delete(_ada.Member());
        await discarded;
        Assert.Equal(0, (await silo.Grains.Uploads(_bob).GetUse()).Used);
        await silo.Grains.Uploads(_bob).Wake();

        Assert.All(files, file => Assert.Equal(0, silo.Files.PiecesOf(file)));
        Assert.Equal(RefusalCode.NotFound, (await Read(files[0], _bob)).Refusal?.Code);
    }

    [Fact]
    public async Task A_reply_in_a_thread_has_files_and_a_forwarded_message_says_what_it_had()
    {
        var root = await Room.Say(_ada, "beans?");
        var file = await _files.Ready(_bob);
        var reply = await Room.Post(_bob, With(file) with { Thread = root });
        var other = await silo.Room(_ada);

        var forwarded = await other.Post(_ada, new MessageDraft("f1", "") { Forward = new ForwardSource(_id, reply.Value!.Seq) });

        Assert.Equal(file, Assert.Single(forwarded.Value!.Forwarded!.Files!.Value).Id);
        var eve = await silo.Person("eve");
        await other.Join(eve);
        Assert.Equal(RefusalCode.NotFound, (await Read(file, eve)).Refusal?.Code); // By its own room alone.
        var excerpt = Assert.Single((await Room.GetExcerpts(_ada.Member(), [reply.Value.Seq])).Value!.Items);
        Assert.Equal((1, file), (excerpt.Files, excerpt.File!.Id));
    }

    private static MessageDraft With(params ImmutableArray<FileId> files) => new("c1", "") { Files = files };

    private static RoomId IdOf(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private Task<Result<FileSnapshot>> Read(FileId file, UserId by) => silo.Grains.File(file).Read(by.Member());

    /// <summary>Ends when calls of a method, from now on, have come back: what nobody waits for has happened then.</summary>
    private Task Returned(string method, int times = 1)
    {
        var (returned, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), times);
        silo.Calls = async call =>
        {
            await call.Invoke();
            if (call.MethodName == method && Interlocked.Decrement(ref left) == 0)
            {
                returned.SetResult();
            }
        };
        return returned.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
