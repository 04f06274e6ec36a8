using System.Text;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Tests.Rooms;

/// <summary>A room whose log was written by a version that knows more, or is damaged in one place.</summary>
public sealed class RoomVersionsTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string Painted = """{"type":"room.painted","colour":"red","seq":2,"at":1800000000000,"by":"01jzada"}""";

    [Theory]
    [InlineData(Painted)]
    [InlineData("""{"type":"member.left","seq":1,"at":1800000000000,"by":"01jzada"}""")] // The seq of another entry.
    [InlineData("damaged")]
    public async Task A_change_that_cannot_be_read_stops_neither_the_room_nor_what_came_after_it(string body)
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await Behind(room, ada, Entry(2, body), Joined(3, bob));

        var roster = (await room.GetRoster(ada)).Value!.Members;
        var posted = await room.Post(bob, new MessageDraft("c1", "hello"));

        Assert.Equal([ada, bob], roster.Select(member => member.User));
        Assert.Equal(4, posted.Value!.Seq);
        Assert.NotNull(await silo.Grains.User(bob).GetRoom(Id(room)));
    }

    [Fact]
    public async Task A_room_whose_beginning_cannot_be_read_is_shown_to_nobody_else()
    {
        var (bob, eve) = (await silo.Person("bob"), await silo.Person("eve"));
        var room = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        await Append(room, Entry(1, "damaged"), Joined(2, bob));

        Assert.True((await room.Get(bob)).Succeeded);
        Assert.Equal(RefusalCode.NotFound, (await room.Get(eve)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Join(eve)).Refusal?.Code);
    }

    [Fact]
    public async Task A_message_whose_client_id_has_an_unreadable_entry_is_refused_and_the_room_goes_on()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);
        await Behind(room, ada, Entry(2, "damaged") with { Kind = LogEntryKind.Message, Ordinal = 1, Author = ada, ClientId = "c1" });

        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(ada, new MessageDraft("c1", "hello"))).Refusal?.Code);
        Assert.Equal(3, (await room.Post(ada, new MessageDraft("c2", "hello"))).Value!.Seq);
    }

    [Fact]
    public async Task A_state_made_by_older_rules_is_folded_again_and_what_was_passed_over_has_its_consequences()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await silo.Restart();
        room = silo.Grains.Room(Id(room));
        await Append(room, Joined(2, bob));

        // As an older version leaves it that does not know what bob's event is.
        var grain = GrainId.Create("room", Id(room).Value);
        var state = silo.Storage.Stored<RoomState>("room", grain)!;
        (state.Rules, state.PassedOver, state.AppliedSeq) = (RoomState.CurrentRules - 1, 2, 2);
        silo.Storage.Overwrite("room", grain, state);

        Assert.Equal([ada, bob], (await room.GetRoster(ada)).Value!.Members.Select(member => member.User));
        Assert.NotNull(await silo.Grains.User(bob).GetRoom(Id(room)));
        var stored = silo.Storage.Stored<RoomState>("room", grain)!;
        Assert.Equal((RoomState.CurrentRules, null, 2), (stored.Rules, stored.PassedOver, stored.AppliedSeq));
        Assert.Equal(state.InviteKey, stored.InviteKey);
    }

    /// <summary>Writes into the log behind the back of a room that is awake, and lets it find out.</summary>
    private async Task Behind(IRoomGrain room, UserId owner, params LogEntry[] entries)
    {
        await Append(room, entries);
        var fenced = await room.Post(owner, new MessageDraft("fenced", "x"));
        Assert.Equal(RefusalCode.Unavailable, fenced.Refusal?.Code);
    }

    private Task<AppendResult> Append(IRoomGrain room, params LogEntry[] entries) => silo.Log.AppendAsync(
        Id(room), [.. entries.Select(entry => entry with { Room = Id(room) })], TestContext.Current.CancellationToken);

    private static LogEntry Entry(long seq, string body) => new()
    {
        Room = default,
        Seq = seq,
        Ordinal = 0,
        Kind = LogEntryKind.Change,
        Author = new UserId("01jzada"),
        At = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000),
        Body = Encoding.UTF8.GetBytes(body),
    };

    private static LogEntry Joined(long seq, UserId by) =>
        Entry(seq, $$"""{"type":"member.joined","role":"member","seq":{{seq}},"at":1800000000000,"by":"{{by}}"}""");

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());
}
