using System.Text.Json;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Replies in threads, as clients send them and hear of them.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task A_reply_reaches_the_room_in_order_and_makes_nothing_in_it_unread()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(room, "c1", "Hello"); // After two events: the room, and Ben.

        await hers.ValueAsync("Send", room.Value, "c2", "In the thread", new { thread = 3 });
        var echoed = await hers.ValueAsync("Send", room.Value, "c3", "In both", new { thread = 3, echo = true });

        Assert.Equal((2, 2), (echoed.GetProperty("ordinal").GetInt64(), echoed.GetProperty("threadOrdinal").GetInt64()));
        var said = await hers.ReadEventsAsync(room, 3, 5);
        Assert.Equal([null, 3, 3], said.Select(one => one.TryGetProperty("thread", out var root) ? root.GetInt64() : (long?)null));
        Assert.False(said[1].TryGetProperty("echo", out _));
        Assert.True(said[2].GetProperty("echo").GetBoolean());
        await using var his = await ben.ConnectAsync();
        var seen = (await his.SyncAsync()).GetProperty("rooms").EnumerateArray().Single(view => view.GetProperty("id").GetString() == room.Value);
        Assert.Equal((5, 2), (seen.GetProperty("headSeq").GetInt64(), seen.GetProperty("headOrdinal").GetInt64()));
        Assert.Equal("thread-inside", await hers.RefusalAsync("Send", room.Value, "c4", "x", new { thread = 4 }));
        Assert.Equal("message-not-found", await hers.RefusalAsync("Send", room.Value, "c4", "x", new { thread = 99 }));
    }

    [Fact]
    public async Task Who_follows_hears_of_replies_on_all_devices_and_finds_the_number_on_coming_back()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var his = await ben.SyncedAsync();
        await using var first = await ada.SyncedAsync();
        await using var second = await ada.SyncedAsync();
        await first.SendAsync(room, "c1", "Hello");

        await his.ValueAsync("Send", room.Value, "c2", "Hello, Ada", new { thread = 3 });

        foreach (var device in new[] { first, second })
        {
            var told = await Threads(device);
            Assert.Equal((1, 3, 0, 1), (Number(told, "unread"), Mark(told, "root"), Mark(told, "read"), Mark(told, "last")));
        }

        await using var back = await ada.ConnectAsync();
        Assert.Equal(1, Number(await back.SyncAsync(), "unreadThreads"));
        Assert.True((await server.Grains.Threads(ada.Id).MarkRead(ada.Actor, room, 3, 1)).Succeeded);
        Assert.Equal(0, Number(await Threads(second), "unread"));
        await using var again = await ada.ConnectAsync();
        Assert.Equal(0, Number(await again.SyncAsync(), "unreadThreads"));
    }

    [Fact]
    public async Task Who_replies_in_a_thread_has_not_read_the_room()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await hers.SendAsync(room, "c1", "Hello");
        await hers.SendAsync(room, "c2", "Anybody?");

        await his.ValueAsync("Send", room.Value, "c3", "In the thread", new { thread = 3 });
        await server.FrontEnd.OwnReads.FlushAsync();
        Assert.Equal(0, await ReadBy(server, ben, room));

        await his.ValueAsync("Send", room.Value, "c4", "In both", new { thread = 3, echo = true });
        await server.FrontEnd.OwnReads.FlushAsync();
        Assert.Equal(3, await ReadBy(server, ben, room));
    }

    private static async Task<long> ReadBy(HubServer server, HubPerson person, RoomId room) =>
        (await server.Grains.User(person.Id).GetRoom(room))!.Read.Ordinal;

    private static async Task<JsonElement> Threads(RawHub device)
    {
        while (true)
        {
            var notice = (await device.ReadPushAsync("Notices"))[0][0];
            if (notice.GetProperty("type").GetString() == "threads")
            {
                return notice;
            }
        }
    }

    private static long Number(JsonElement value, string name) => value.GetProperty(name).GetInt64();

    private static long Mark(JsonElement notice, string name) => notice.GetProperty("mark").GetProperty(name).GetInt64();
}
