using LiveChat.Grains.Drafts;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Drafts;

public sealed class DraftsTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task There_is_one_draft_of_each_room_and_thread_the_last_first_and_they_survive_a_restart()
    {
        var (ada, room) = await Room();
        await Put(ada, room, "one");
        await Put(ada, room, "in a thread", thread: 3);
        silo.Clock.Advance(TimeSpan.FromSeconds(5));
        await Drafts(ada).Put(room, null, new DraftChange { Text = "one more", ReplyTo = 2 });
        await silo.Restart();

        var all = await Drafts(ada).GetAll();

        Assert.Equal([("one more", null, 2L, 3L), ("in a thread", 3L, null, 2L)], all.Items.Select(draft => (draft.Text!, draft.Thread, draft.ReplyTo, draft.Revision)));
        Assert.Equal((3, silo.Clock.GetUtcNow()), (all.Revision, all.Items[0].ChangedAt));
    }

    [Fact]
    public async Task The_same_again_is_no_change_and_any_other_is_told_to_all_devices()
    {
        var (ada, room) = await Room();
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        var first = await Put(ada, room, "one", after: 0);
        Assert.Equal(first, await Put(ada, room, "one", after: 0));
        var second = await Put(ada, room, "two", after: first.Revision);
        var ended = (await Drafts(ada).Remove(room, null, second.Revision)).Value!;

        Assert.Equal([first, second, ended], [await Told(device), await Told(device), await Told(device)]);
        Assert.Equal((null, 3L), (ended.Text, ended.Revision));
    }

    [Fact]
    public async Task What_goes_on_from_another_change_than_the_last_is_refused()
    {
        var (ada, room) = await Room();
        var first = await Put(ada, room, "one");
        var second = await Put(ada, room, "two", after: first.Revision);

        Assert.Equal(RefusalCode.Outdated, await Refused(ada, room, new DraftChange { Text = "three", After = first.Revision }));
        Assert.Equal(RefusalCode.Outdated, (await Drafts(ada).Remove(room, null, first.Revision)).Refusal?.Code);

        Assert.Equal(second, Assert.Single((await Drafts(ada).GetAll()).Items));
        Assert.Equal("three", (await Put(ada, room, "three")).Text); // Who says nothing of a revision has the last word.
    }

    [Fact]
    public async Task What_was_written_before_a_draft_was_sent_does_not_bring_it_back()
    {
        var (ada, room) = await Room();

        var ended = (await Drafts(ada).Remove(room, null, after: 0)).Value!; // Quicker than what was written before.
        Assert.Equal(RefusalCode.Outdated, await Refused(ada, room, new DraftChange { Text = "hel", After = 0 }));
        var next = await Put(ada, room, "next", after: ended.Revision);
        await Drafts(ada).Remove(room, null, next.Revision);
        Assert.Equal(RefusalCode.Outdated, await Refused(ada, room, new DraftChange { Text = "nex", After = next.Revision }));
        var again = (await Drafts(ada).Remove(room, null, after: null)).Value!; // Also what goes on from the first end.
        Assert.Equal(RefusalCode.Outdated, await Refused(ada, room, new DraftChange { Text = "nex", After = again.Revision - 1 }));

        await silo.Restart();
        Assert.Equal(RefusalCode.Outdated, await Refused(ada, room, new DraftChange { Text = "hel", After = 0 }));
        Assert.Equal([again], (await Drafts(ada).GetAll()).Items);
    }

    [Fact]
    public async Task Nothing_is_written_in_rooms_that_are_not_ones_own_and_what_was_can_be_read_and_ended()
    {
        var (ada, room) = await Room();
        var bob = await silo.Person("bob");
        Assert.Equal(RefusalCode.NotFound, await Refused(bob, room, new DraftChange { Text = "let me in" }));
        await silo.Grains.Room(room).Join(bob);
        var written = await Put(bob, room, "to say");
        await silo.Grains.Room(room).Leave(bob);

        Assert.Equal(RefusalCode.NotFound, await Refused(bob, room, new DraftChange { Text = "to say more" }));
        Assert.Equal(written, Assert.Single((await Drafts(bob).GetAll()).Items));
        Assert.True((await Drafts(bob).Remove(room, null, written.Revision)).Succeeded);
        Assert.Null(Assert.Single((await Drafts(bob).GetAll()).Items).Text);
        Assert.Empty((await Drafts(ada).GetAll()).Items);
    }

    [Theory]
    [InlineData(" \n", null, null, RefusalCode.TextEmpty)]
    [InlineData("long", null, null, RefusalCode.TextTooLong)]
    [InlineData("one", 0L, null, RefusalCode.BadRequest)]
    [InlineData("one", null, 0L, RefusalCode.BadRequest)]
    public async Task What_can_be_no_message_is_refused(string text, long? thread, long? replyTo, RefusalCode code)
    {
        var (ada, room) = await Room();
        var change = new DraftChange { Text = text == "long" ? new string('x', silo.Limits.MessageBytes + 1) : text, ReplyTo = replyTo };

        Assert.Equal(code, (await Drafts(ada).Put(room, thread, change)).Refusal?.Code);
        Assert.Empty((await Drafts(ada).GetAll()).Items);
    }

    [Fact]
    public async Task There_are_no_more_than_the_limits_say_and_none_is_lost_for_it()
    {
        var (ada, room) = await Room();
        for (var thread = 1; thread <= IDraftsGrain.Most; thread++)
        {
            await Put(ada, room, "x", thread);
        }

        Assert.Equal(RefusalCode.TooMany, await Refused(ada, room, new DraftChange { Text = "one too many" }));
        await Put(ada, room, "one that is there may change", thread: 1);
        Assert.Equal(IDraftsGrain.Most, (await Drafts(ada).GetAll()).Items.Count(draft => draft.Text is not null));

        var (bob, long16) = (await silo.Person("bob"), new string('x', silo.Limits.MessageBytes));
        await silo.Grains.Room(room).Join(bob);
        for (var thread = 1; thread <= IDraftsGrain.MostBytes / long16.Length; thread++)
        {
            await Put(bob, room, long16, thread);
        }

        Assert.Equal(RefusalCode.TooMany, await Refused(bob, room, new DraftChange { Text = "x" }));
        await Put(bob, room, "shorter", thread: 1);
        await Put(bob, room, "x");
    }

    [Fact]
    public async Task Of_those_that_have_ended_only_the_last_are_remembered()
    {
        var (ada, room) = await Room();
        await Put(ada, room, "stays");
        for (var thread = 1; thread <= IDraftsGrain.MostEnded + 5; thread++)
        {
            await Drafts(ada).Remove(room, thread, after: null);
        }

        var all = await Drafts(ada).GetAll();

        Assert.Equal(IDraftsGrain.MostEnded + 1, all.Items.Length);
        Assert.Equal("stays", all.Items[^1].Text);
        Assert.DoesNotContain(all.Items, draft => draft.Thread == 5);
    }

    private IDraftsGrain Drafts(UserId user) => silo.Grains.Drafts(user);

    private async Task<Draft> Put(UserId user, RoomId room, string text, long? thread = null, long? after = null)
    {
        var put = await Drafts(user).Put(room, thread, new DraftChange { Text = text, After = after });
        Assert.True(put.Succeeded, put.Refusal?.Detail);
        return put.Value;
    }

    private async Task<RefusalCode?> Refused(UserId user, RoomId room, DraftChange change) => (await Drafts(user).Put(room, null, change)).Refusal?.Code;

    private static async Task<Draft> Told(SignalProbe device) => (await device.Next<UserDraftChanged>()).Draft;

    private async Task<(UserId Ada, RoomId Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, new RoomId((await silo.Room(ada)).GetPrimaryKeyString()));
    }
}
