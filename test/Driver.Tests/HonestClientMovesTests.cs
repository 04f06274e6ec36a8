using LiveChat.Driver.Honest;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;
using Xunit;

namespace LiveChat.Driver.Tests;

/// <summary>A client of a server with several addresses.</summary>
public sealed class HonestClientMovesTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(7);

    private readonly WatchedTime _time = new();
    private readonly Recorder _recorder = new();

    private HonestOptions Options => new() { ShortestReconnect = Pause, LongestReconnect = Pause, Clock = _time };

    [Fact]
    public Task When_its_own_address_is_away_it_goes_on_at_another() => LiveAsync(async (server, client, home, stop) =>
    {
        var first = await ListensAsync(server, stop);
        client.Say("r1", "before");

        server.TakeAway(first);
        client.Say("r1", "while it is away");
        await _time.PassAsync(wait => wait == Pause, stop);

        Assert.NotEqual(first, await ListensAsync(server, stop));
        Assert.NotEqual(first, home.Current);
        Assert.Single(client.ReturnedAt);
    });

    [Fact]
    public Task A_connection_that_was_only_cut_is_lost_too_and_the_client_moves() => LiveAsync(async (server, client, _, stop) =>
    {
        var first = await ListensAsync(server, stop);

        server.Close(first, "slow");
        await _time.PassAsync(wait => wait == Pause, stop);

        Assert.NotEqual(first, await server.Syncs.ReadAsync(stop));
        client.Say("r1", "after");
    });

    [Fact]
    public Task Silence_behind_an_open_socket_is_noticed_after_half_a_minute() => LiveAsync(async (server, client, _, stop) =>
    {
        var first = await ListensAsync(server, stop);
        server.Silence(first);
        client.Say("r1", "nobody hears this");

        _time.Advance(TimeSpan.FromSeconds(30));
        await _time.PassAsync(wait => wait == Pause, stop);

        Assert.NotEqual(first, await server.Syncs.ReadAsync(stop));
    });

    [Fact]
    public Task A_restarting_server_is_left_and_a_part_of_its_window_waited_for() => LiveAsync(async (server, client, _, stop) =>
    {
        var first = await ListensAsync(server, stop);

        server.Close(first, "restarting");
        await _time.PassAsync(wait => wait < Options.RestartWindow && wait != Pause, stop);

        Assert.NotEqual(first, await server.Syncs.ReadAsync(stop));
        client.Say("r1", "after");
    });

    [Fact]
    public Task Who_roams_comes_back_elsewhere_and_has_lost_nothing() => LiveAsync(async (server, client, _, stop) =>
    {
        var first = await ListensAsync(server, stop);

        client.Roam();
        client.Say("r1", "on the way");
        await _time.PassAsync(wait => wait == Pause, stop);

        Assert.NotEqual(first, await ListensAsync(server, stop));
        Assert.Empty(client.ReturnedAt);
        Assert.Equal(2, client.ConnectedAt.Count);
    });

    [Fact]
    public Task Catching_up_stays_at_the_same_address() => LiveAsync(async (server, client, _, stop) =>
    {
        var first = await ListensAsync(server, stop);

        var caughtUp = client.CatchUpAsync(stop);
        await _time.PassAsync(wait => wait == Pause, stop);
        await caughtUp;

        Assert.Equal(first, await server.Syncs.ReadAsync(stop));
        client.Say("r1", "after");
    });

    /// <returns>The address at which the client is, when it is caught up and waits for what comes.</returns>
    private async Task<Uri> ListensAsync(FakeServer server, CancellationToken stop)
    {
        var address = await server.Syncs.ReadAsync(stop);
        await _time.WaitedForAsync(wait => wait == TimeSpan.FromSeconds(30), stop);
        return address;
    }

    /// <summary>Whatever happens in a test, everything said is confirmed, stored once and shown.</summary>
    private async Task LiveAsync(Func<FakeServer, HonestClient, Home, CancellationToken, Task> act)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var stop = limit.Token;
        await using var server = await FakeServer.StartAsync(FakeFaults.None, "r1");
        using var api = new ChatApi(server.Address);
        using var reactor = new Reactor("test");
        var session = await api.SignUpAsync("ada", "a password", stop);
        var home = new Home(server.Addresses, new Random(1));
        var client = new HonestClient(new Account("ada", "ada", "a password", session.AccessToken!), home, api, reactor, _recorder, Options, seed: 1);
        _recorder.Add(new Device("ada", client.Device));
        _recorder.Add(new Membership("ada", "r1", 1, null, 0, null));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var living = client.RunAsync(end.Token);

        await act(server, client, home, stop);

        var caughtUp = client.CatchUpAsync(stop);
        await PassPausesAsync(caughtUp, stop);
        LogDump.Record("r1", await LogDump.ReadAsync(api, session.AccessToken!, "r1", stop), _recorder);
        await end.CancelAsync();
        await PassPausesAsync(living, stop);
        var history = _recorder.Finish();
        Assert.True(HistoryChecker.Check(history).Holds);
        Assert.NotEmpty(history.Sends);
        Assert.All(history.Sends, send => Assert.Equal(Outcome.Ok, send.Outcome));
        Assert.Empty(_recorder.Faults);
    }

    private async Task PassPausesAsync(Task until, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var passing = PassAsync();
        await until;
        await enough.CancelAsync();
        await passing;

        async Task PassAsync()
        {
            try
            {
                while (true)
                {
                    await _time.PassAsync(wait => wait <= Options.RestartWindow, enough.Token);
                }
            }
            catch (OperationCanceledException) when (enough.IsCancellationRequested)
            {
                // What was waited for has happened.
            }
        }
    }
}
