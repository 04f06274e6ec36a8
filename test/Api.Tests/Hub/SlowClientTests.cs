using System.Text;
using LiveChat.Api.Hub;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Nobody waits for a client that does not read, and it costs the server no memory to speak of.</summary>
public sealed class SlowClientTests
{
    /// <summary>Short enough that who reads, but late, is not behind by as much as the limit.</summary>
    private static readonly string Long = new('x', 4_000);

    [Fact]
    public async Task Who_does_not_read_is_closed_and_the_others_hear_everything()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        using var his = await RawSocket.ConnectAsync(server.HubAddress, token: ben.Token, receiveBuffer: 4096);
        await his.SendAsync(0x81, "{\"type\":1,\"invocationId\":\"s\",\"target\":\"Sync\",\"arguments\":[{}]}\u001e"u8.ToArray());
        Assert.Contains("\"invocationId\":\"s\"", Encoding.UTF8.GetString((await his.ReadFrameAsync())!.Value.Payload), StringComparison.Ordinal);
        var connection = Assert.Single(server.FrontEnd.Users.Find(ben.Id)!.Sockets());

        var sent = 0;
        while (connection.Closed is null && sent < 1000)
        {
            await hers.SendAsync(room, $"c{++sent}", Long);
        }

        Assert.Equal(HubClose.Slow, connection.Closed);
        Assert.InRange(sent * (long)Long.Length, HubOutbox.PushLimit, 16L * HubOutbox.PushLimit);
        Assert.Equal(sent, (await hers.ReadEventsAsync(room, 3, sent + 2)).Count);

        await his.ReadToEndAsync();
        Assert.Equal(("slow", 1000), (his.Error, his.Status));
        await using var back = await ben.ConnectAsync();
        var synced = await back.SyncAsync(new() { [room.Value] = 2 });
        Assert.Equal(sent, synced.GetProperty("missed")[0].GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task Who_takes_no_answers_is_asked_no_more()
    {
        await using var host = await EchoHost.StartAsync();
        using var socket = await RawSocket.ConnectAsync(host.Address, receiveBuffer: 4096);
        var connection = await host.Connected;
        var call = RawSocket.Frame(0x81, Encoding.UTF8.GetBytes(
            $"{{\"type\":1,\"invocationId\":\"x\",\"target\":\"Echo\",\"arguments\":[\"{new string('x', 30_000)}\"]}}\u001e"));

        var sending = SendAsync(socket, call, times: 1000);
        await Blocked(connection);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        connection.Check();
        await socket.ReadToEndAsync();
        await sending;
        await using var another = await host.ConnectAsync();
        Assert.Equal("alive", (await another.CallAsync("Echo", "alive")).GetProperty("result").GetProperty("value").GetString());
    }

    private static async Task SendAsync(RawSocket socket, byte[] call, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await socket.SendRawAsync(call);
        }
    }

    private static async Task Blocked(HubConnection connection)
    {
        while (!connection.Outbox.IsBlockedFor(TimeSpan.Zero))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
