using System.Text.Json;
using LiveChat.Grains;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Conversations over the hub: what rooms can, and to nobody else.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Two_people_talk_and_see_each_other_type_and_read()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await using var hisOther = await ben.SyncedAsync();

        var direct = await StartAsync(server, ada, ben);
        var joined = await NoticeAsync(his, "room.joined");
        await hers.SendAsync(direct, "c1", "Hello, Ben");
        var heard = Assert.Single(await his.ReadEventsAsync(direct, 2, 2));
        await his.ValueAsync("Watch", direct.Value, Array.Empty<string>());
        await hers.StartAsync("Typing", direct.Value);
        var typing = await his.ReadPushAsync("Typing");
        await his.ValueAsync("MarkRead", direct.Value, 2, 1);

        Assert.Equal("direct", joined.GetProperty("room").GetProperty("kind").GetString());
        Assert.Equal("Hello, Ben", heard.Text());
        Assert.Equal(direct.Value, typing[0].GetString());
        Assert.Equal(direct.Value, (await NoticeAsync(hisOther, "read")).GetProperty("room").GetString());
    }

    [Fact]
    public async Task Nobody_else_hears_reads_or_writes()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben, eve) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"), await server.SignUpAsync("eve"));
        var room = await server.RoomAsync(ada, ben, eve);
        await using var hers = await ada.SyncedAsync();
        await using var eves = await eve.SyncedAsync();

        var direct = await StartAsync(server, ada, ben);
        await hers.SendAsync(direct, "c1", "secret");
        await hers.SendAsync(room, "c2", "marker");

        Assert.Equal("not-found", await eves.RefusalAsync("Send", direct.Value, "c1", "x"));
        Assert.Equal("not-found", await eves.RefusalAsync("History", direct.Value, null, null, 10));
        Assert.Equal("not-found", await eves.RefusalAsync("MarkRead", direct.Value, 1, 0));
        Assert.Equal("marker", Assert.Single(await eves.ReadEventsAsync(room, 4, 4)).Text());
        Assert.DoesNotContain(direct.Value, (await eves.SyncAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_missed_comes_with_the_next_sync_and_a_request_stays_apart()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await using var hers = await ada.SyncedAsync();
        var direct = await StartAsync(server, ada, ben);
        await hers.SendAsync(direct, "c1", "Hello");

        await using var his = await ben.ConnectAsync();
        var answer = await his.SyncAsync(new() { [direct.Value] = 1 });

        var seen = answer.GetProperty("rooms").EnumerateArray().Single();
        Assert.Equal((ada.Id.Value, 0), (seen.GetProperty("requestBy").GetString(), seen.GetProperty("hiddenOrdinal").GetInt64()));
        Assert.Equal("Hello", answer.GetProperty("missed")[0].GetProperty("events")[0].Text());
    }

    [Fact]
    public async Task Declined_the_socket_hears_no_more_of_it()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var direct = await StartAsync(server, ada, ben);
        var room = await server.RoomAsync(ada);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        Assert.Null((await server.Grains.User(ben.Id).DeclineRequest(direct)).Refusal);
        await NoticeAsync(his, "room.left");
        await hers.SendAsync(direct, "c1", "secret");
        Assert.Null((await server.Grains.Room(room).Join(ben.Actor)).Refusal);
        await NoticeAsync(his, "room.joined"); // From then on he hears the room.
        await hers.SendAsync(room, "c2", "marker");

        var heard = await his.ReadPushAsync("Events");
        Assert.Equal(room.Value, heard[0].GetProperty("room").GetString());
    }

    /// <summary>The next notice of a kind; what comes before it is passed over.</summary>
    private static async Task<JsonElement> NoticeAsync(RawHub hub, string type)
    {
        while (true)
        {
            foreach (var notice in (await hub.ReadPushAsync("Notices"))[0].EnumerateArray())
            {
                if (notice.GetProperty("type").GetString() == type)
                {
                    return notice;
                }
            }
        }
    }

    private static async Task<RoomId> StartAsync(HubServer server, HubPerson by, HubPerson other)
    {
        var direct = RoomId.Direct(by.Id, other.Id);
        Assert.Null((await server.Grains.Conversation(direct).Start(by.Actor, new ConversationDraft { People = [other.Id] })).Refusal);
        return direct;
    }
}
