using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Going to a date.</summary>
public sealed class FindAtTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_moment_leads_to_the_first_message_at_it_or_after_it_also_beyond_what_is_in_memory()
    {
        var (ada, room) = await Room();
        var posted = new Posted[260];
        for (var i = 0; i < posted.Length; i++)
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(1));
            posted[i] = (await room.Post(ada, new MessageDraft($"c{i}", "x"))).Value!;
        }

        foreach (var one in (Posted[])[posted[0], posted[1], posted[57], posted[58], posted[59], posted[200], posted[259]])
        {
            Assert.Equal(one.Seq, await Found(room, ada, one.At));
            Assert.Equal(one.Seq, await Found(room, ada, one.At - TimeSpan.FromSeconds(30)));
        }

        Assert.Equal(posted[0].Seq, await Found(room, ada, DateTimeOffset.UnixEpoch));
        Assert.Equal(posted[^1].Seq, await Found(room, ada, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task What_is_no_message_is_passed_over_and_leads_somewhere_when_nothing_follows()
    {
        var (ada, room) = await Room();
        var before = silo.Clock.GetUtcNow();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        var bob = await silo.Person("bob");
        await room.Join(bob);
        Assert.Equal(2, await Found(room, ada, before + TimeSpan.FromSeconds(1)));

        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        var posted = (await room.Post(ada, new MessageDraft("c", "x"))).Value!;
        await room.React(ada, posted.Seq, "\U0001F44D");

        Assert.Equal(posted.Seq, await Found(room, ada, before));
        Assert.Equal(posted.Seq + 1, await Found(room, ada, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Who_is_not_in_the_room_finds_nothing()
    {
        var (_, room) = await Room();

        Assert.Equal(RefusalCode.NotFound, (await room.FindAt((await silo.Person("eve")).Member(), default)).Refusal?.Code);
    }

    private static async Task<long> Found(IRoomGrain room, UserId by, DateTimeOffset at) => (await room.FindAt(by.Member(), at)).Value!.Seq;

    private async Task<(UserId Ada, IRoomGrain Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, await silo.Room(ada));
    }
}
