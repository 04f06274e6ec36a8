using System.Text.Json;
using LiveChat.Driver.Wire;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using LiveChat.History;

namespace LiveChat.Simulation;

/// <summary>What a seed led to.</summary>
/// <param name="Seed">Makes the same run again.</param>
/// <param name="TraceHash">The same whenever the seed is run.</param>
/// <param name="Report">The promise, checked.</param>
/// <param name="Troubles">What broke in the simulation, or would not end.</param>
internal sealed record SimulationResult(int Seed, ulong TraceHash, HistoryReport Report, IReadOnlyList<string> Troubles)
{
    public bool Holds => Report.Holds && Troubles.Count == 0;

    public override string ToString() =>
        $"seed {Seed} (replay: LiveChat.Simulation --seed {Seed})\n{string.Join('\n', Troubles)}\n{Report}";
}

/// <summary>One run: some hundred things happen to a room and its people, then all trouble ends and everybody must agree.</summary>
internal sealed class SimulatedRun
{
    private const int People = 3;
    private const int TurnsToRest = 200_000;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly World _world;
    private readonly SimulatedRoom _room;
    private readonly SimulatedClient[] _clients;
    private bool _resting;
    private long _head;

    private SimulatedRun(int seed, TextWriter? trace, Lie lie)
    {
        _world = new World(seed, trace) { Lie = lie };
        _room = new SimulatedRoom(_world, Publish);
        _clients = [.. Enumerable.Range(0, People).Select(person => new SimulatedClient(_world, _room, $"p{person}"))];
    }

    public static SimulationResult Run(int seed, int steps, TextWriter? trace = null, Lie lie = Lie.None)
    {
        var run = new SimulatedRun(seed, trace, lie);
        run._world.Start(run.HeartbeatAsync);
        for (var step = 0; step < steps; step++)
        {
            run.Step();
            run._world.Let(run._world.Random.Next(12));
        }

        run.Rest();
        run.Dump();
        return new SimulationResult(seed, run._world.TraceHash, HistoryChecker.Check(run._world.History), run._world.Troubles);
    }

    private void Step()
    {
        if (_world.Chance(_world.Faults.Crash))
        {
            Crash(wholeProcess: _world.Chance(50));
        }

        if (_world.Chance(_world.Faults.SecondActivation))
        {
            _room.ActivateAgain();
        }

        var client = _clients[_world.Random.Next(People)];
        switch (_world.Random.Next(100))
        {
            case < 65:
                client.Say();
                break;
            case < 71:
                Rename(client);
                break;
            case < 81:
                client.ReadBack();
                break;
            case < 84:
                client.Break();
                break;
            case < 87:
                client.Confuse();
                break;
            case < 89:
                _room.EndOlder();
                break;
            case < 91:
                _world.Time.Skew += TimeSpan.FromSeconds(_world.Random.Next(-3600, 3600));
                break;
            default:
                _world.Let(100);
                break;
        }
    }

    private void Crash(bool wholeProcess)
    {
        _world.Trace($"crash, process {wholeProcess}");
        _room.Crash();
        if (wholeProcess)
        {
            _room.EndOlder();
            Array.ForEach(_clients, client => client.Break());
        }
    }

    private void Rename(SimulatedClient client)
    {
        var change = new RoomRenamed { By = new UserId(client.Name), Name = $"name {_world.Now}" };
        _ = _world.Scheduler.Start(() => _room.Route().Append(change));
    }

    /// <summary>The front end takes a batch apart once for all its connections.</summary>
    private void Publish(CommittedBatch batch)
    {
        var events = batch.Entries.Select(entry => JsonSerializer.Deserialize(entry.Body.Span, WireJson.Default.WireEvent)!).ToArray();
        Array.ForEach(_clients, client => client.Push(events));
    }

    private async Task HeartbeatAsync()
    {
        while (!_resting || _clients.Any(client => !client.IsQuiet || client.Cursor < _head))
        {
            await Task.Delay(Heartbeat, _world.Time);
            _head = (await _world.Store.GetHeadsAsync([World.Room], CancellationToken.None))[0].Seq;
            Array.ForEach(_clients, client => client.Hear(_head));
        }
    }

    /// <summary>No more trouble: everything on its way arrives, everybody comes back, nothing more happens.</summary>
    private void Rest()
    {
        _world.Faults = Faults.None;
        _room.EndOlder();
        Array.ForEach(_clients, client => client.Break());
        _resting = true;
        if (_world.Let(TurnsToRest) == TurnsToRest)
        {
            _world.Troubles.Add("The world did not come to rest.");
        }

        if (_world.Scheduler.Escaped)
        {
            _world.Troubles.Add("Something left the simulation for another thread.");
        }
    }

    private void Dump()
    {
        foreach (var entry in Finished(_world.Store.ReadForwardAsync(World.Room, 1, int.MaxValue, CancellationToken.None)))
        {
            var happened = JsonSerializer.Deserialize(entry.Body.Span, WireJson.Default.WireEvent)!;
            _world.History.Add(new Stored(
                World.Room.Value, entry.Seq, entry.Author.Value, entry.ClientId, happened.Hash, entry.Kind == Grains.Ports.LogEntryKind.Message));
            if (happened.Seq != entry.Seq || (happened.IsMessage && happened.Ordinal != entry.Ordinal))
            {
                _world.Troubles.Add($"The body of {entry.Seq} says that it is {happened.Seq}.");
            }
        }
    }

    private static T Finished<T>(Task<T> task) => task.IsCompletedSuccessfully ? task.GetAwaiter().GetResult() : throw new InvalidOperationException();
}
