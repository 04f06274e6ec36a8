using LiveChat.Driver.Honest;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using Xunit;

namespace LiveChat.Driver.Tests;

public sealed class HubClientTests
{
    [Fact]
    public async Task It_knows_within_which_time_a_restarting_server_wants_it_back()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await FakeServer.StartAsync(FakeFaults.None, "r1");
        var options = new HonestOptions();
        using var reactor = new Reactor("test");
        var hub = await HubClient.ConnectAsync(reactor, Home.EndPointOf(server.Address), "ada", options, stop);
        await hub.CallAsync(call => HubCall.Sync(call, []), WireJson.Default.HubAnswerSyncAnswer, options, stop);
        Assert.Null(hub.RestartWindow);

        server.Restart(TimeSpan.FromSeconds(7));

        var closed = await Assert.ThrowsAsync<HubClosedException>(async () =>
        {
            while (await hub.Pushes.WaitToReadAsync(stop))
            {
                hub.Pushes.TryRead(out _);
            }
        });
        Assert.Contains("restarting", closed.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(7), hub.RestartWindow);
    }
}
