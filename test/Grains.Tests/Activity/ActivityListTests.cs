using LiveChat.Grains.Activity;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Activity;

/// <summary>The list itself: its pages, its bounds, and what becomes of it.</summary>
public sealed class ActivityListTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private static readonly UserId Eve = new("eve");

    [Fact]
    public async Task It_comes_in_pages_of_a_kind_or_of_what_is_not_read()
    {
        var (ada, room) = await Room();
        var list = silo.Grains.Activity(ada);
        for (var i = 1; i <= 6; i++)
        {
            await list.Happened(News(room, i % 2 == 0 ? ActivityKind.Mention : ActivityKind.ThreadReply, 100 + i));
        }

        var first = await Page(ada, new ActivityQuery { Limit = 4 });
        var rest = await Page(ada, new ActivityQuery { Limit = 4, Before = first.Next });
        Assert.Equal([106L, 105, 104, 103], first.Entries.Select(entry => entry.Seq));
        Assert.Equal([102L, 101], rest.Entries.Select(entry => entry.Seq));
        Assert.Equal((6, null), (rest.Unread, rest.Next));

        Assert.Equal([106L, 104, 102], (await Page(ada, new ActivityQuery { Limit = 50, Kind = ActivityKind.Mention })).Entries.Select(entry => entry.Seq));
        await list.MarkRead(first.Entries[0].Id);
        await list.MarkRead(first.Entries[0].Id);
        await list.MarkRead(12345);
        var unread = await Page(ada, new ActivityQuery { Limit = 50, Unread = true });
        Assert.Equal([105L, 104, 103, 102, 101], unread.Entries.Select(entry => entry.Seq));
        Assert.Equal(5, unread.Unread);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        var list = silo.Grains.Activity(await silo.Person("ada"));

        Assert.Equal(RefusalCode.BadRequest, (await list.GetPage(new ActivityQuery { Limit = 0 })).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await list.GetPage(new ActivityQuery { Limit = 51 })).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await list.GetPage(new ActivityQuery { Limit = 5, Kind = (ActivityKind)9 })).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_is_told_twice_and_is_once_in_it()
    {
        var (ada, room) = await Room();
        var list = silo.Grains.Activity(ada);
        var reaction = News(room, ActivityKind.Reaction, 7) with { Emoji = "❤" };
        await list.Happened(reaction);
        await list.Happened(reaction with { Emoji = "❤\uFE0F" });
        await list.Happened(News(room, ActivityKind.Reply, 7));
        await list.Happened(News(room, ActivityKind.Mention, 7));
        await list.Undone(News(room, ActivityKind.Reaction, 7) with { Emoji = "👍" });

        Assert.Equal(
            [(ActivityKind.Reply, 1), (ActivityKind.Reaction, 1)],
            (await Page(ada, new ActivityQuery { Limit = 50 })).Entries.Select(entry => (entry.Kind, entry.Count)));
        await list.Undone(reaction);
        await list.Undone(reaction);
        Assert.Equal(ActivityKind.Reply, Assert.Single((await Page(ada, new ActivityQuery { Limit = 50 })).Entries).Kind);
    }

    [Fact]
    public async Task The_replies_of_a_thread_are_one_that_comes_up_again_with_the_last_of_them()
    {
        var (ada, room) = await Room();
        var list = silo.Grains.Activity(ada);
        var reply = News(room, ActivityKind.ThreadReply, 8) with { Thread = 7 };
        await list.Happened(reply);
        await list.Happened(News(room, ActivityKind.ThreadReply, 9) with { Thread = 3 });
        await list.MarkRead(null);
        await list.Happened(reply with { Seq = 12, By = new UserId("dan") });
        await list.Happened(reply with { Seq = 14 });
        await list.Happened(reply with { Seq = 14 });
        await list.Happened(reply);

        var entries = (await Page(ada, new ActivityQuery { Limit = 50 })).Entries;
        Assert.Equal([(14L, 3, false), (9L, 1, true)], entries.Select(entry => (entry.Seq, entry.Count, entry.Read)));
        Assert.Equal([Eve, new UserId("dan")], entries[0].Acts.Select(act => act.By));
    }

    [Fact]
    public async Task So_many_people_are_named_and_the_others_counted()
    {
        var (ada, room) = await Room();
        for (var i = 0; i < 30; i++)
        {
            await silo.Grains.Activity(ada).Happened(News(room, ActivityKind.Reaction, 7) with { By = new UserId($"p{i}"), Emoji = "👍" });
        }

        var entry = Assert.Single((await Page(ada, new ActivityQuery { Limit = 50 })).Entries);
        Assert.Equal((30, ActivityEntry.MostActs, new UserId("p29")), (entry.Count, entry.Acts.Length, entry.Acts[0].By));
    }

    [Fact]
    public async Task When_all_who_are_named_take_it_back_it_is_gone()
    {
        var (ada, room) = await Room();
        var list = silo.Grains.Activity(ada);
        var reactions = Enumerable.Range(0, ActivityEntry.MostActs + 5)
            .Select(i => News(room, ActivityKind.Reaction, 7) with { By = new UserId($"p{i}"), Emoji = "👍" })
            .ToArray();
        foreach (var reaction in reactions)
        {
            await list.Happened(reaction);
        }

        foreach (var reaction in reactions[6..])
        {
            await list.Undone(reaction);
        }

        Assert.Equal(reactions[5].By, Assert.Single(Assert.Single((await Page(ada, new ActivityQuery { Limit = 50 })).Entries).Acts).By);
        await list.Undone(reactions[5]);
        Assert.Empty((await Page(ada, new ActivityQuery { Limit = 50 })).Entries);
    }

    [Fact]
    public async Task The_newest_five_hundred_of_ninety_days_are_kept_also_over_a_restart()
    {
        await using var own = new ChatSilo();
        await own.InitializeAsync();
        var ada = await own.Person("ada");
        var room = new RoomId((await own.Room(ada)).GetPrimaryKeyString());
        for (var i = 1; i <= IActivityGrain.MostKept + 5; i++)
        {
            await own.Grains.Activity(ada).Happened(News(room, ActivityKind.Mention, 100 + i) with { At = own.Clock.GetUtcNow() });
        }

        await own.Restart();
        var newest = (await own.Grains.Activity(ada).GetPage(new ActivityQuery { Limit = 1 })).Value!;
        Assert.Equal((605L, IActivityGrain.MostKept), (newest.Entries[0].Seq, newest.Unread));

        own.Clock.Advance(TimeSpan.FromDays(IActivityGrain.KeptDays + 1));
        Assert.Empty((await own.Grains.Activity(ada).GetPage(new ActivityQuery { Limit = 50 })).Value!.Entries);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone()
    {
        var (ada, room) = await Room();
        await silo.Grains.Activity(ada).Happened(News(room, ActivityKind.Mention, 7));
        await silo.Grains.Activity(ada).Happened(News(room, ActivityKind.Mention, 8));
        var page = await Page(ada, new ActivityQuery { Limit = 50 });

        await silo.Grains.Activity(ada).Forget([page.Entries[0].Id, 999]);

        Assert.Equal(7, Assert.Single((await Page(ada, new ActivityQuery { Limit = 50 })).Entries).Seq);
    }

    private static ActivityNews News(RoomId room, ActivityKind kind, long seq) =>
        new() { Kind = kind, Room = room, Seq = seq, By = Eve, At = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), Thread = kind == ActivityKind.ThreadReply ? seq : null };

    private async Task<ActivityPage> Page(UserId user, ActivityQuery query) => (await silo.Grains.Activity(user).GetPage(query)).Value!;

    private async Task<(UserId Ada, RoomId Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, new RoomId((await silo.Room(ada)).GetPrimaryKeyString()));
    }
}
