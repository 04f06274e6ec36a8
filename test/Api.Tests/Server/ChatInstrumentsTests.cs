using LiveChat.Api.Health;
using LiveChat.Api.Tests.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Server;

public sealed class ChatInstrumentsTests
{
    [Fact]
    public async Task Messages_are_counted_by_what_the_room_answered_through_either_door()
    {
        var calls = new FaultyCalls();
        await using var server = await HubServer.StartAsync(calls.AddTo);
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        using var measured = new Measurements(server.Services);

        await hub.SendAsync(room, "c1", "hello");
        await hub.ReadEventsAsync(room, 2, 2);
        await hub.RefusalAsync("Send", room.Value, "c2", " ");
        await server.PostAsync(ada, $"/api/v1/rooms/{room.Value}/messages", new { clientId = "c3", text = "hello" });
        await server.PostAsync(ada, $"/api/v1/rooms/{room.Value}/messages", new { clientId = "c4", text = " " });
        calls.Fails = "Post";
        await hub.RefusalAsync("Send", room.Value, "c5", "hello");
        await server.PostAsync(ada, $"/api/v1/rooms/{room.Value}/messages", new { clientId = "c6", text = "hello" });

        Assert.Equal(
            (2, 2, 2),
            (measured.Sum("livechat.room.posts", "ok"), measured.Sum("livechat.room.posts", "refused"), measured.Sum("livechat.room.posts", "failed")));
        await measured.UntilAsync(now => now.Count("livechat.push.latency") >= 1);
        Assert.True(measured.Sum("livechat.push.deliveries") >= 1);
    }

    [Fact]
    public async Task Sockets_are_counted_while_they_are_open_and_by_why_they_ended()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Limits:ConnectionsPerUser", "2"));
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        using var measured = new Measurements(server.Services);

        await using var first = await ada.SyncedAsync();
        await using var second = await ada.SyncedAsync();
        await using var third = await ada.SyncedAsync();
        await first.ReadCloseAsync();
        await measured.UntilAsync(now => now.Sum("livechat.hub.closes", "too-many-connections") == 1);
        Assert.Equal(2, measured.Now("livechat.hub.connections"));

        await using (await ben.SyncedAsync())
        {
        }

        await measured.UntilAsync(now => now.Sum("livechat.hub.closes", "gone") == 1);
    }

    [Fact]
    public async Task A_server_that_drains_says_so()
    {
        await using var server = await HubServer.StartAsync();
        using var measured = new Measurements(server.Services);
        Assert.Equal(0, measured.Now("livechat.server.draining"));

        server.Services.GetRequiredService<Readiness>().Drain();

        Assert.Equal(1, measured.Now("livechat.server.draining"));
    }
}
