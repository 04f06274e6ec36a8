using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Messages that are said again elsewhere: by the server's word, and only what one may read.</summary>
public sealed class ForwardTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task What_is_forwarded_is_what_the_message_says_at_that_moment_and_stays_so()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beens @bob");
        var saidAt = silo.Clock.GetUtcNow();
        await source.Edit(ada, message, "Beans @bob");
        silo.Clock.Advance(TimeSpan.FromMinutes(1));

        var posted = await target.Post(bob, Forward(source, message, text: "Look"));
        await source.Edit(ada, message, "Peas");
        await source.DeleteMessage(ada, message);

        var expected = new ForwardedMessage { By = ada, At = saidAt, Text = "Beans @bob", Room = Id(source), Seq = message };
        Assert.Equal(expected, posted.Value!.Forwarded);
        var said = Assert.Single((await target.ReadAs(ada)).Events.OfType<MessagePosted>());
        Assert.Equal((expected, "Look", null), (said.Forwarded, said.Text, said.Mentions));
        Assert.Equal(0, (await silo.Grains.User(bob).GetRoom(Id(target)))!.Mentions); // It calls nobody.
    }

    [Fact]
    public async Task A_comment_is_not_asked_for_but_an_empty_message_is_refused_as_ever()
    {
        var (ada, _, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");

        Assert.True((await target.Post(ada, Forward(source, message))).Succeeded);
        Assert.Equal(RefusalCode.TextEmpty, (await target.Post(ada, Forward(source, message, text: " "))).Code());
        Assert.Equal(RefusalCode.TextEmpty, (await target.Post(ada, new MessageDraft("c9", ""))).Code());
        Assert.Equal(RefusalCode.TextTooLong, (await target.Post(ada, Forward(source, message, text: new string('x', silo.Limits.MessageBytes + 1)))).Code());
    }

    [Fact]
    public async Task What_one_may_not_read_and_what_is_not_there_is_refused_alike()
    {
        var (ada, bob, _, target) = await Rooms();
        var hidden = await silo.Room(ada, RoomVisibility.Private);
        var secret = await hidden.Say(ada, "A secret");
        var gone = await target.Say(ada, "Gone");
        await target.DeleteMessage(ada, gone);
        var nowhere = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));

        var answers = new[]
        {
            await target.Post(bob, Forward(hidden, secret)),
            await target.Post(bob, Forward(hidden, 99)),
            await target.Post(bob, Forward(nowhere, 1)),
            await target.Post(bob, Forward(target, gone)),
            await target.Post(bob, Forward(target, 1)), // The room's beginning is no message.
            await target.Post(bob, Forward(target, -1)),
        };

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(RefusalCode.MessageNotFound, answers[0].Code());
        await hidden.Join(bob);
        Assert.Equal(RefusalCode.NotFound, (await hidden.Post(bob, Forward(target, gone))).Code()); // Not told anything of either.
        Assert.DoesNotContain((await target.ReadAs(ada)).Events, happened => happened is MessagePosted { Forwarded: not null });
    }

    [Fact]
    public async Task Who_may_not_write_forwards_nothing()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");
        await target.Mute(ada, bob);

        Assert.Equal(RefusalCode.Muted, (await target.Post(bob, Forward(source, message))).Code());
        await target.Leave(bob);
        Assert.Equal(RefusalCode.NotFound, (await target.Post(bob, Forward(source, message))).Code());
    }

    [Fact]
    public async Task A_forward_of_a_forward_names_what_was_said_first()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");
        var first = (await target.Post(bob, Forward(source, message, text: "Look"))).Value!;
        var third = await silo.Room(bob);

        var again = (await third.Post(bob, Forward(target, first.Seq))).Value!;

        Assert.Equal(first.Forwarded, again.Forwarded);
        Assert.Equal(message, again.Forwarded!.Seq);
    }

    [Fact]
    public async Task Of_a_direct_conversation_its_id_is_told_only_in_itself()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);
        var direct = silo.Direct(ada, bob);
        await direct.Start(ada, bob);
        var message = await direct.Say(ada, "hello");
        var room = await silo.Room(bob);

        var told = (await room.Post(bob, Forward(direct, message))).Value!.Forwarded!;
        var within = (await direct.Post(bob.Member(), Forward(direct, message))).Value!;
        var later = (await room.Post(bob, Forward(direct, within.Seq))).Value!.Forwarded!;

        Assert.Equal((ada, "hello", null, null), (told.By, told.Text, told.Room, told.Seq));
        Assert.Equal(message, within.Forwarded!.Seq);
        Assert.Equal(told, later);
    }

    [Fact]
    public async Task Sent_again_a_forward_is_stored_once_also_when_what_it_forwards_is_another_or_gone()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        var other = await source.Say(ada, "Peas");
        var draft = Forward(source, message, text: "Look");
        var posted = await target.Post(bob, draft);

        await source.Edit(ada, message, "More beans");
        Assert.Equal(posted, await target.Post(bob, draft));
        Assert.Equal(RefusalCode.ClientIdReused, (await target.Post(bob, draft with { Forward = new ForwardSource(Id(source), other) })).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await target.Post(bob, draft with { Forward = null })).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await target.Post(bob, draft with { Text = "Another" })).Code());
        await source.DeleteMessage(ada, message);
        Assert.Equal(posted, await target.Post(bob, draft));
        await silo.Restart();
        var awake = silo.Grains.Room(Id(target));
        Assert.Equal(posted, await awake.Post(bob, draft));
        Assert.Single((await awake.ReadAs(ada)).Events.OfType<MessagePosted>());
    }

    [Fact]
    public async Task Many_at_once_stand_in_the_order_in_which_they_were_sent()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");

        var answers = await target.PostAll(bob.Member(), [new("c1", "one"), Forward(source, message), Forward(source, 99), new("c2", "two")]);

        Assert.Equal([null, null, RefusalCode.MessageNotFound, null], answers.Select(answer => answer.Refusal?.Code));
        Assert.Equal(["one", "", "two"], (await target.ReadAs(ada)).Events.OfType<MessagePosted>().Select(posted => posted.Text));
    }

    [Fact]
    public async Task Deleted_nothing_is_left_of_what_it_forwarded_and_in_short_it_says_what_that_said()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Magic beans");
        var (plain, commented) = ((await target.Post(bob, Forward(source, message))).Value!.Seq, (await target.Post(bob, Forward(source, message, "Look"))).Value!.Seq);

        var excerpts = (await target.GetExcerpts(ada.Member(), [plain, commented])).Value!.Items;
        Assert.Equal([("Magic beans", (bool?)true), ("Look", true)], excerpts.Select(excerpt => (excerpt.Text, excerpt.Forwarded)));

        await target.DeleteMessage(bob, plain);
        await silo.Restart();
        var awake = silo.Grains.Room(Id(target));
        var page = (await awake.GetHistory(ada.Member(), new HistoryRange { Limit = 50 })).Value!;
        Assert.Equal(["Look"], ReadPage.Of(page.Events, page.Notes).Events.OfType<MessagePosted>().Where(posted => posted.Forwarded is not null).Select(posted => posted.Text));
        var gone = Assert.Single((await awake.GetExcerpts(ada.Member(), [plain])).Value!.Items);
        Assert.Equal(("", true, null), (gone.Text, gone.Deleted, gone.Forwarded));
    }

    [Fact]
    public async Task The_comment_can_be_edited_and_the_message_it_forwards_cannot()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");
        var posted = (await target.Post(bob, Forward(source, message, "Look"))).Value!;

        await target.Edit(bob, posted.Seq, "Look here");

        var page = await target.ReadAs(ada);
        Assert.Equal("Beans", Assert.Single(page.Events.OfType<MessagePosted>()).Forwarded!.Text);
        Assert.Equal("Look here", page.NoteOf(posted.Seq)!.Value.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_message_is_not_forwarded_later()
    {
        var (ada, bob, source, target) = await Rooms();
        var message = await source.Say(ada, "Beans");

        var refused = await silo.Grains.Schedule(bob).Add(Id(target), Forward(source, message, "Look"), silo.Clock.GetUtcNow().AddHours(1));

        Assert.Equal(RefusalCode.BadRequest, refused.Code());
        Assert.Empty(await silo.Grains.Schedule(bob).GetAll());
    }

    private static MessageDraft Forward(ITimelineGrain source, long message, string text = "") =>
        new(Guid.NewGuid().ToString("N"), text) { Forward = new ForwardSource(Id(source), message) };

    private static RoomId Id(ITimelineGrain room) => new(room.GetPrimaryKeyString());

    /// <summary>Two people who are in two rooms.</summary>
    private async Task<(UserId Ada, UserId Bob, IRoomGrain Source, IRoomGrain Target)> Rooms()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var (source, target) = (await silo.Room(ada), await silo.Room(ada));
        await source.Join(bob);
        await target.Join(bob);
        return (ada, bob, source, target);
    }
}
