using System.Globalization;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>
/// Kills the server under load, again and again, and checks afterwards what everybody was told and shown against what is there.
/// </summary>
internal sealed class ChaosRun(ChaosOptions options, TextWriter output)
{
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(90);

    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-chaos-").FullName;
    private readonly Recorder _recorder = new();
    private readonly List<Kill> _kills = [];
    private readonly int _port = ServerProcess.FreePort();
    private ServerProcess? _server;

    private ServerSettings Settings => new()
    {
        Assembly = options.Server,
        Data = Path.Combine(_folder, "data"),
        Environment = ServerSettings.ManyPeople,
    };

    /// <returns>Whether the promise held.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Say($"seed {options.Seed}: {options.Clients} clients, {options.Rooms} rooms, {options.Rate} messages/s, SIGKILL every {options.Every.TotalSeconds:0.#} s, {options.Kills} times");
        var held = false;
        try
        {
            held = await RunOnServerAsync(cancellationToken);
        }
        finally
        {
            if (_server is not null)
            {
                await _server.DisposeAsync();
            }

            if (held && !options.Keep)
            {
                Directory.Delete(_folder, recursive: true);
            }
            else
            {
                await HistoryFile.WriteAsync(Path.Combine(_folder, "history.jsonl"), _recorder.Finish(), CancellationToken.None);
                Say($"kept: {_folder} (history.jsonl, data, data.server.log)");
            }
        }

        return held;
    }

    private async Task<bool> RunOnServerAsync(CancellationToken cancellationToken)
    {
        _server = await ServerProcess.StartAsync(Settings, _port, cancellationToken);
        using var api = new ChatApi(_server.Address);
        using var reactor = new Reactor("clients");
        var world = await ChaosWorld.MakeAsync(options, api, reactor, _recorder, cancellationToken);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var living = world.Clients.Select(client => client.RunAsync(over.Token)).ToArray();
        await CatchUpAsync(world, cancellationToken);
        Say("everybody is there");

        await LoadAndKillAsync(world, cancellationToken);
        var unconfirmed = await QuietAsync(world, cancellationToken);
        await KillAsync(cancellationToken);
        await CatchUpAsync(world, cancellationToken);
        var logs = await DumpAsync(world, cancellationToken);
        await ChaosUnread.RecordAsync(world, logs, options.Seed, cancellationToken);
        await over.CancelAsync();
        await Task.WhenAll(living);
        return Judge(world, logs, unconfirmed);
    }

    private async Task LoadAndKillAsync(ChaosWorld world, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var load = new ChaosLoad(world, options);
        var loading = load.RunAsync(stop.Token);
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            await Task.Delay(options.Every, cancellationToken);
            await KillAsync(cancellationToken);
            Say(string.Create(CultureInfo.InvariantCulture, $"kill {kill}: healthy again after {Last.TotalSeconds:0.00} s ({load.Said} messages so far)"));
        }

        await Task.Delay(options.Every, cancellationToken);
        await stop.CancelAsync();
        await loading;
    }

    private TimeSpan Last => TimeSpan.FromMicroseconds(_kills[^1].HealthyAt - _kills[^1].At);

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        var at = _recorder.Now;
        await _server!.KillAsync();
        await _server.DisposeAsync();
        _server = await ServerProcess.StartAsync(Settings, _port, cancellationToken);
        _kills.Add(new Kill(at, _recorder.Now));
    }

    /// <summary>Waits until every message is confirmed or refused, and everybody has seen everything.</summary>
    private async Task<int> QuietAsync(ChaosWorld world, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(QuietLimit);
        try
        {
            await Task.WhenAll(world.Clients.Select(client => client.CatchUpAsync(limit.Token)));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Say("not everything was confirmed in time");
        }

        var left = world.Clients.Sum(client => client.Unconfirmed);
        foreach (var client in world.Clients)
        {
            client.GiveUp();
        }

        return left;
    }

    private static async Task CatchUpAsync(ChaosWorld world, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(QuietLimit);
        await Task.WhenAll(world.Clients.Select(client => client.CatchUpAsync(limit.Token)));
    }

    private async Task<Dictionary<string, List<WireEvent>>> DumpAsync(ChaosWorld world, CancellationToken cancellationToken)
    {
        var logs = new Dictionary<string, List<WireEvent>>();
        foreach (var (room, owner) in world.Rooms)
        {
            logs[room] = await LogDump.ReadAsync(world.Api, owner.Account.Token, room, cancellationToken);
            LogDump.Record(room, logs[room], _recorder);
        }

        world.Stays.Record(logs);
        return logs;
    }

    private bool Judge(ChaosWorld world, Dictionary<string, List<WireEvent>> logs, int unconfirmed)
    {
        var history = _recorder.Finish();
        var report = HistoryChecker.Check(history);
        output.WriteLine();
        output.Write(report);
        output.WriteLine();
        ChaosSummary.Write(output, history, _kills, world, logs);
        foreach (var fault in _recorder.Faults)
        {
            output.WriteLine($"FAULT {fault}");
        }

        if (unconfirmed > 0)
        {
            output.WriteLine($"FAULT {unconfirmed} messages were neither confirmed nor refused within {QuietLimit.TotalSeconds} s");
        }

        var held = report.Holds && _recorder.Faults.IsEmpty && unconfirmed == 0;
        output.WriteLine(held ? "The promise held." : $"BROKEN (seed {options.Seed}).");
        return held;
    }

    private void Say(string line) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeSpan.FromMicroseconds(_recorder.Now).TotalSeconds,7:0.0} s  {line}"));
}
