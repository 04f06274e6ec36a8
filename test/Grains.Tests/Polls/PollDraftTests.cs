using System.Collections.Immutable;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Polls;

/// <summary>What can be asked, and that it is asked once.</summary>
public sealed class PollDraftTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    public static TheoryData<string[]> NoOptions =>
    [
        (string[])[],
        (string[])["one"],
        Enumerable.Range(0, 11).Select(i => $"option {i}").ToArray(),
        (string[])["one", " "],
        (string[])["one", "\u200b"],
        (string[])["one", null!],
        (string[])["one", "ONE"],
        (string[])["one", "  one "],
        (string[])["one", "two\u202e"],
        (string[])["one", new string('x', 101)],
    ];

    [Theory, MemberData(nameof(NoOptions))]
    public async Task What_is_no_choice_is_not_asked(string[] options)
    {
        var (ada, room) = await Room();

        var asked = await room.TryAsk(ada, new Poll { Options = [.. options] });

        Assert.Equal(RefusalCode.PollInvalid, asked.Code());
        Assert.Empty((await room.ReadAs(ada)).Events.OfType<MessagePosted>());
    }

    [Fact]
    public async Task Without_options_nothing_is_asked()
    {
        var (ada, room) = await Room();

        Assert.Equal(RefusalCode.PollInvalid, (await room.TryAsk(ada, new Poll { Options = default })).Code());
    }

    [Fact]
    public async Task The_most_that_can_be_asked_is_asked_as_it_will_be_shown()
    {
        var (ada, room) = await Room();
        ImmutableArray<string> options = [.. Enumerable.Range(0, 10).Select(i => new string('ä', 99) + i)];

        var asked = await room.TryAsk(ada, new Poll { Options = options.SetItem(0, "  <b>one</b> \n two "), Multiple = false }, " What\tnow? " + new string('x', 289));

        Assert.True(asked.Succeeded, asked.Refusal?.Detail);
        var posted = (await room.ReadAs(ada)).Events.OfType<MessagePosted>().Single();
        Assert.Equal("What now? " + new string('x', 289), posted.Text);
        Assert.Equal(new Poll { Options = options.SetItem(0, "<b>one</b> two") }, posted.Poll);
    }

    [Fact]
    public async Task The_question_is_one_line_that_is_not_too_long()
    {
        var (ada, room) = await Room();

        Assert.Equal(RefusalCode.TextEmpty, (await room.TryAsk(ada, PollActs.Tea, " ")).Code());
        Assert.Equal(RefusalCode.PollInvalid, (await room.TryAsk(ada, PollActs.Tea, new string('x', 301))).Code());
        Assert.Equal(RefusalCode.PollInvalid, (await room.TryAsk(ada, PollActs.Tea, "which\u202e tea")).Code());
        Assert.True((await room.TryAsk(ada, PollActs.Tea, new string('x', 300))).Succeeded);
    }

    [Fact]
    public async Task It_ends_in_time()
    {
        var (ada, room) = await Room();
        var now = silo.Clock.GetUtcNow();

        Assert.Equal(RefusalCode.PollInvalid, (await room.TryAsk(ada, PollActs.Tea with { EndsAt = now })).Code());
        Assert.Equal(RefusalCode.PollInvalid, (await room.TryAsk(ada, PollActs.Tea with { EndsAt = now.AddDays(-1) })).Code());
        Assert.Equal(RefusalCode.PollInvalid, (await room.TryAsk(ada, PollActs.Tea with { EndsAt = now.AddDays(90).AddSeconds(1) })).Code());
        Assert.True((await room.TryAsk(ada, PollActs.Tea with { EndsAt = now.AddDays(90) })).Succeeded);
    }

    [Fact]
    public async Task A_poll_sent_again_is_asked_once_also_after_its_end()
    {
        var (ada, room) = await Room();
        var poll = PollActs.Tea with { EndsAt = silo.Clock.GetUtcNow().AddMinutes(5) };
        var first = await room.TryAsk(ada, poll, clientId: "p1");

        var again = await room.TryAsk(ada, poll with { Options = [" Green", "Black", "None"] }, clientId: "p1");
        silo.Clock.Advance(TimeSpan.FromHours(1));
        var late = await room.TryAsk(ada, poll, clientId: "p1");

        Assert.Equal((first.Value!.Seq, first.Value.Seq), (again.Value!.Seq, late.Value!.Seq));
        Assert.Equal(RefusalCode.ClientIdReused, (await room.TryAsk(ada, poll with { Options = ["Green", "Black"] }, clientId: "p1")).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(ada.Member(), new MessageDraft("p1", "Which tea?"))).Code());
        Assert.Single((await room.ReadAs(ada)).Events.OfType<MessagePosted>());
    }

    [Fact]
    public async Task It_is_not_asked_later()
    {
        var (ada, room) = await Room();

        var later = await silo.Grains.Schedule(ada).Add(
            new RoomId(room.GetPrimaryKeyString()), new MessageDraft("p1", "Which tea?") { Poll = PollActs.Tea }, silo.Clock.GetUtcNow().AddHours(1));

        Assert.Equal(RefusalCode.PollInvalid, later.Code());
    }

    private async Task<(UserId Ada, IRoomGrain Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, await silo.Room(ada));
    }
}
