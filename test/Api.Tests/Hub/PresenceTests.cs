using LiveChat.Grains;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Hub;

public sealed class PresenceTests
{
    [Fact]
    public async Task Typing_is_shown_to_who_looks_at_the_room_and_only_there()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben, eve) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"), await server.SignUpAsync("eve"));
        var (room, other) = (await server.RoomAsync(ada, ben, eve), await server.RoomAsync(ada, ben, eve));
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await using var elsewhere = await eve.SyncedAsync();
        await his.ValueAsync("Watch", room.Value, Array.Empty<string>());
        await elsewhere.ValueAsync("Watch", other.Value, Array.Empty<string>());

        await hers.SendAsync($$"""{"type":1,"target":"Typing","arguments":["{{room.Value}}"]}""");
        var typing = await his.ReadPushAsync("Typing");
        await hers.SendAsync(room, "c1", "typed");

        Assert.Equal(room.Value, typing[0].GetString());
        Assert.Equal(ada.Id.Value, Assert.Single(typing[1].EnumerateArray()).GetString());
        while (await elsewhere.ReadAsync() is { } record && !record.Contains("typed", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("Typing", record, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_not_in_the_room_types_unseen()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben, eve) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"), await server.SignUpAsync("eve"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await using var eves = await eve.SyncedAsync();
        await his.ValueAsync("Watch", room.Value, Array.Empty<string>());

        await eves.CallAsync("Typing", room.Value);
        await server.Grains.Timeline(room).Typing(eve.Actor); // The room does not rely on the front end.
        await hers.SendAsync(room, "c1", "typed");

        while (await his.ReadAsync() is { } record && !record.Contains("typed", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("Typing", record, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Typing_is_passed_on_once_in_three_seconds()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await his.ValueAsync("Watch", room.Value, Array.Empty<string>());

        await hers.CallAsync("Typing", room.Value);
        await hers.CallAsync("Typing", room.Value);
        await his.ReadPushAsync("Typing");
        await hers.SendAsync(room, "c1", "typed");
        while (await his.ReadAsync() is { } record && !record.Contains("typed", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("Typing", record, StringComparison.Ordinal);
        }

        server.Pass(seconds: 3);
        await hers.CallAsync("Typing", room.Value);
        await his.ReadPushAsync("Typing");
    }

    [Fact]
    public async Task Presence_of_watched_people_is_told_when_they_come_and_go()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await using var hers = await ada.SyncedAsync();

        var now = await hers.ValueAsync("Watch", null, new[] { ben.Id.Value, ada.Id.Value });
        Assert.Equal(["offline", "online"], now.EnumerateArray().Select(view => view.GetProperty("state").GetString()));

        var his = await ben.SyncedAsync();
        await AssertTurnsAsync(server, hers, ben.Id.Value, "online");
        await his.DisposeAsync();
        await AssertTurnsAsync(server, hers, ben.Id.Value, "offline");
    }

    [Fact]
    public async Task A_watch_of_more_than_a_hundred_does_not_fit()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        await using var hub = await ada.SyncedAsync();
        string[] People(int count) => [.. Enumerable.Range(0, count).Select(i => $"user{i}")];

        Assert.Equal(100, (await hub.ValueAsync("Watch", null, People(100))).GetArrayLength());
        Assert.StartsWith("bad-request", (await hub.CallAsync("Watch", null, People(101))).GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await hub.ValueAsync("Watch", null, People(0))).GetArrayLength());
    }

    [Fact]
    public async Task Who_is_away_on_all_devices_is_seen_so_with_their_status()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await using var hers = await ada.SyncedAsync();
        await using var desk = await ben.SyncedAsync();
        var phone = await ben.SyncedAsync();
        await hers.ValueAsync("Watch", null, new[] { ben.Id.Value });

        await desk.CallAsync("Idle", 1);
        await server.Grains.User(ben.Id).SetStatus(new UserStatus { Emoji = "🌱", Text = "" });
        var still = (await server.PassUntilAsync(hers.ReadPushAsync("Presence"), seconds: 10))[0][0];
        Assert.Equal(("online", "🌱"), (still.GetProperty("state").GetString(), still.GetProperty("status").GetProperty("emoji").GetString()));

        await phone.CallAsync("Idle", 1);
        await AssertTurnsAsync(server, hers, ben.Id.Value, "away");
        await phone.CallAsync("Idle", 0);
        await AssertTurnsAsync(server, hers, ben.Id.Value, "online");
        await phone.DisposeAsync();
        await AssertTurnsAsync(server, hers, ben.Id.Value, "away");
        Assert.StartsWith("bad-request", (await desk.CallAsync("Idle", "yes")).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static async Task AssertTurnsAsync(HubServer server, RawHub hub, string user, string state)
    {
        var change = (await server.PassUntilAsync(hub.ReadPushAsync("Presence"), seconds: 120))[0][0];
        Assert.Equal((user, state), (change.GetProperty("user").GetString(), change.GetProperty("state").GetString()));
    }
}
