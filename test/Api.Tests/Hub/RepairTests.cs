using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Hub;

/// <summary>A stream is a hint: what it loses is noticed and made good.</summary>
public sealed class RepairTests
{
    [Fact]
    public async Task A_lost_batch_is_filled_in_before_the_next_one()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        await hers.SendAsync(room, "c1", "heard");
        server.Streams.Lets = static signal => signal is not RoomBatch { From: 4 or 5 };
        await hers.SendAsync(room, "c2", "lost");
        await hers.SendAsync(room, "c3", "lost too");
        await hers.SendAsync(room, "c4", "heard again");

        var heard = await his.ReadEventsAsync(room, 3, 6);
        Assert.Equal(["heard", "lost", "lost too", "heard again"], heard.ConvertAll(happened => happened.Text()));
        Assert.Equal(2, server.Streams.Lost);
    }

    [Fact]
    public async Task A_dead_stream_is_noticed_within_30_seconds()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        server.Streams.Lets = static _ => false;

        await hers.SendAsync(room, "c1", "into the void");

        await server.PassUntilAsync(his.ReadEventsAsync(room, 3, 3), seconds: 30);
        server.Streams.Lets = static _ => true;
        await hers.SendAsync(room, "c2", "alive again");
        Assert.Equal("alive again", Assert.Single(await his.ReadEventsAsync(room, 4, 4)).Text());
    }

    [Fact]
    public async Task Batches_that_come_twice_or_late_are_told_once()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        var (batches, all) = (new List<RoomBatch>(), new TaskCompletionSource());
        server.Streams.Lets = signal =>
        {
            batches.Add((RoomBatch)signal);
            if (batches.Count == 3)
            {
                all.SetResult();
            }

            return false;
        };
        for (var i = 0; i < 3; i++)
        {
            await hub.SendAsync(room, $"c{i}", $"{i}");
        }

        await all.Task.WaitAsync(TestContext.Current.CancellationToken);
        foreach (var i in new[] { 1, 0, 2, 2, 1, 0 })
        {
            await server.FrontEnd.Signals.OnNextAsync(batches[i]);
        }

        server.Streams.Lets = static _ => true;
        await hub.SendAsync(room, "last", "last");
        Assert.Equal(["0", "1", "2", "last"], (await hub.ReadEventsAsync(room, 2, 5)).ConvertAll(happened => happened.Text()));
    }

    [Fact]
    public async Task The_heartbeat_tells_how_far_the_rooms_are_that_moved()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var (busy, quiet) = (await server.RoomAsync(ada), await server.RoomAsync(ada));
        await using var hub = await ada.SyncedAsync();
        await server.PassUntilAsync(hub.ReadPushAsync("Heads"), seconds: 15);

        await hub.SendAsync(busy, "c1", "one");
        await hub.ReadEventsAsync(busy, 2, 2);
        var heads = (await server.PassUntilAsync(hub.ReadPushAsync("Heads"), seconds: 15))[0];

        Assert.Equal([2, 1], heads.GetProperty(busy.Value).EnumerateArray().Select(number => number.GetInt64()));
        Assert.False(heads.TryGetProperty(quiet.Value, out _));
        Assert.Equal("{}", (await server.PassUntilAsync(hub.ReadPushAsync("Heads"), seconds: 15))[0].GetRawText());
    }

    [Fact]
    public async Task Who_is_put_out_while_the_answer_is_made_gets_nothing_of_that_room_and_comes_again()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var (left, kept) = (await server.RoomAsync(ada, ben), await server.RoomAsync(ada, ben));
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(left, "c1", "before");
        await using var his = await ben.ConnectAsync();
        var held = server.Calls.HoldAnswers(nameof(IRoomGrain.Repair));
        await his.StartAsync("Sync", new Dictionary<string, long> { [left.Value] = 2, [kept.Value] = 2 });
        await held.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Null((await server.Grains.Room(left).Remove(ada.Actor, ben.Id)).Refusal);
        await hers.ReadEventsAsync(left, 3, 4); // The front end knows.
        server.Calls.LetGo();

        Assert.Equal("slow", await his.ReadCloseAsync());
        await using var again = await ben.ConnectAsync();
        var synced = await again.SyncAsync(new() { [left.Value] = 2, [kept.Value] = 2 });
        Assert.Equal(kept.Value, Assert.Single(synced.GetProperty("rooms").EnumerateArray()).GetProperty("id").GetString());
        Assert.Empty(synced.GetProperty("missed").EnumerateArray());
    }

    [Fact]
    public async Task Who_is_put_out_while_a_page_is_on_its_way_does_not_get_it()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        var held = server.Calls.HoldAnswers(nameof(IRoomGrain.GetHistory));
        var asking = his.RefusalAsync("History", room.Value, null, null, 50);
        await held.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Null((await server.Grains.Room(room).Remove(ada.Actor, ben.Id)).Refusal);
        await hers.ReadEventsAsync(room, 3, 3); // The front end knows.
        server.Calls.LetGo();

        Assert.Equal("not-found", await asking);
    }

    [Fact]
    public async Task Who_was_offline_is_brought_up_to_date_with_one_answer()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var (near, far, same) = (await server.RoomAsync(ada, ben), await server.RoomAsync(ada, ben), await server.RoomAsync(ada, ben));
        await using var hers = await ada.SyncedAsync();
        for (var i = 0; i < 10; i++)
        {
            await hers.SendAsync(near, $"c{i}", $"{i}");
        }

        for (var i = 0; i < 201; i++)
        {
            await hers.SendAsync(far, $"c{i}", $"{i}");
        }

        await using var his = await ben.ConnectAsync();
        var synced = await his.SyncAsync(new() { [near.Value] = 4, [far.Value] = 2, [same.Value] = 2 });

        Assert.Equal("ben", synced.GetProperty("me").GetProperty("name").GetString());
        Assert.Equal(3, synced.GetProperty("rooms").GetArrayLength());
        var missed = Assert.Single(synced.GetProperty("missed").EnumerateArray());
        Assert.Equal(near.Value, missed.GetProperty("room").GetString());
        Assert.Equal(Enumerable.Range(5, 8), missed.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("seq").GetInt32()));
        Assert.Equal(far.Value, Assert.Single(synced.GetProperty("reset").EnumerateArray()).GetString());
        Assert.Equal(15_000, synced.GetProperty("heartbeatMs").GetInt32());

        await hers.SendAsync(near, "next", "next");
        Assert.Equal("next", Assert.Single(await his.ReadEventsAsync(near, 13, 13)).Text());
    }

    [Fact]
    public async Task A_cursor_ahead_of_the_room_starts_anew()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.ConnectAsync();

        var synced = await hub.SyncAsync(new() { [room.Value] = 99, ["nosuchroom"] = 3 });

        Assert.Equal(room.Value, Assert.Single(synced.GetProperty("reset").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task An_idle_room_is_heard_again_when_it_wakes()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var spoke = new TaskCompletionSource();
        server.Streams.Lets = signal =>
        {
            if (signal is RoomBatch)
            {
                spoke.TrySetResult();
            }

            return true;
        };
        var room = await server.RoomAsync(ada);
        await spoke.Task.WaitAsync(TestContext.Current.CancellationToken); // Else it would speak after the time that passes, and not be quiet.
        Assert.Null((await server.Grains.Room(room).Join(ben.Actor)).Refusal);
        server.Pass(seconds: 20 * 60);
        await server.Grains.FrontEnds().Announce(server.FrontEnd.Id); // In twenty minutes that pass at once, the last one may be late.
        await using var his = await (await server.SignInAsync("ben")).SyncedAsync();
        Assert.False(server.FrontEnd.Rooms.Find(room)!.Lease.Holds);

        Assert.Null((await server.Grains.Room(room).Post(ada.Actor, new("c1", "good morning"))).Refusal);

        Assert.Equal("good morning", Assert.Single(await his.ReadEventsAsync(room, 3, 3)).Text());
    }
}
