using System.Globalization;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>
/// Kills, pauses and restarts the server, or silos of it, under load, and checks afterwards what everybody was told and shown against what is there.
/// </summary>
internal sealed class ChaosRun(ChaosOptions options, TextWriter output)
{
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan CountLimit = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-chaos-").FullName;
    private readonly Recorder _recorder = new();

    /// <returns>Whether the promise held.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Say($"seed {options.Seed}: {options.Plan.Words}, {options.Clients} clients, {options.Rooms} rooms, {options.Rate} messages/s; {Intent()}");
        var deployment = options.Plan.Prepare(_folder, ServerSettings.ManyPeople);
        var held = false;
        try
        {
            await deployment.StartAllAsync(cancellationToken);
            held = await RunOnAsync(deployment, cancellationToken);
        }
        finally
        {
            await deployment.DisposeAsync();
            if (held && !options.Keep)
            {
                Directory.Delete(_folder, recursive: true);
            }
            else
            {
                await HistoryFile.WriteAsync(Path.Combine(_folder, "history.jsonl"), _recorder.Finish(), CancellationToken.None);
                Say($"kept: {_folder} (history.jsonl, the logs of the server, and its data in the embedded shape)");
            }
        }

        return held;
    }

    private async Task<bool> RunOnAsync(Deployment deployment, CancellationToken cancellationToken)
    {
        using var reactor = new Reactor("clients");
        using var world = await ChaosWorld.MakeAsync(options, deployment.Addresses, reactor, _recorder, cancellationToken);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var living = world.Clients.Select(client => client.RunAsync(over.Token)).ToArray();
        await CatchUpAsync(world, cancellationToken);
        Say("everybody is there");

        var faults = new ChaosFaults(deployment, options, _recorder, TimeProvider.System, Say);
        await LoadAsync(world, faults, cancellationToken);
        var end = _recorder.Now;
        var unconfirmed = await QuietAsync(world, cancellationToken);

        // What was acked has to be in the store, not only in the memory of a silo.
        await deployment.KillAllAsync();
        await deployment.StartAllAsync(cancellationToken);
        await CatchUpAsync(world, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(CountLimit);
        var logs = await DumpAsync(world, limit.Token);
        await ChaosUnread.RecordAsync(world, logs, options.Seed, limit.Token);
        await over.CancelAsync();
        await Task.WhenAll(living);
        await SearchAsync(world, deployment, reactor, logs, limit.Token);
        return Judge(world, logs, faults, end, unconfirmed);
    }

    private async Task LoadAsync(ChaosWorld world, ChaosFaults faults, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var load = new ChaosLoad(world, options);
        var loading = load.RunAsync(stop.Token);
        await faults.RunAsync(cancellationToken);
        await stop.CancelAsync();
        await loading;
        Say($"{load.Said} messages said; quiet now");
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

    /// <summary>The clients are gone: nobody is to be shown these changes.</summary>
    private async Task SearchAsync(
        ChaosWorld world, Deployment deployment, Reactor reactor, Dictionary<string, List<WireEvent>> logs, CancellationToken cancellationToken)
    {
        var search = new ChaosSearch(world, reactor);
        Say($"{await search.RecordAsync(logs, cancellationToken)} messages found by searches");
        await search.ChangeAsync(logs, cancellationToken);
        await deployment.KillAllAsync();
        await deployment.StartAllAsync(cancellationToken);
        Say($"{await search.RecordAsync(logs, cancellationToken)} messages found after edits, deletions and another SIGKILL");
    }

    private bool Judge(ChaosWorld world, Dictionary<string, List<WireEvent>> logs, ChaosFaults faults, long end, int unconfirmed)
    {
        var history = _recorder.Finish();
        var report = HistoryChecker.Check(history);
        output.WriteLine();
        output.Write(report);
        output.WriteLine();
        ChaosSummary.Write(output, history, faults.Done, end, world, logs);
        if (faults.EndedUntouched > 0)
        {
            output.WriteLine($"silos that ended by themselves: {faults.EndedUntouched}");
        }

        // A message may be refused to somebody who is being taken out of the room, and to nobody else, whatever happens to the server.
        var wrongly = _recorder.Refused.Where(refused => world.Stays.WasThere(refused.Client, refused.Room, refused.InvokedAt, refused.RefusedAt)).ToArray();
        output.WriteLine($"sends that failed for a member of the room: {wrongly.Length}");
        foreach (var refused in wrongly.Take(10))
        {
            _recorder.Faults.Enqueue($"{refused.Client} was refused a message in {refused.Room}: {refused.Code}");
        }

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

    private string Intent() => string.Join(", then ", options.Faults.Select(kind => kind switch
    {
        FaultKind.Kill => string.Create(CultureInfo.InvariantCulture, $"SIGKILL every {options.Every.TotalSeconds:0.#} s, {options.Kills} times"),
        FaultKind.Pause => string.Create(CultureInfo.InvariantCulture, $"SIGSTOP for {options.PauseLength.TotalSeconds:0.#} s, {options.Pauses} times"),
        _ => "SIGTERM, each silo once",
    }));

    private void Say(string line) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeSpan.FromMicroseconds(_recorder.Now).TotalSeconds,7:0.0} s  {line}"));
}
