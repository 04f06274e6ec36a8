using System.Diagnostics;
using System.Globalization;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Chaos;

/// <summary>What people do during the run: talk at a fixed rate, read back, leave, are removed and come again, and change networks.</summary>
internal sealed class ChaosLoad(ChaosWorld world, ChaosOptions options)
{
    private const int TextLength = 120;
    private static readonly TimeSpan MoveEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RoamEvery = TimeSpan.FromSeconds(1);

    // The loops pick from it at the same time.
    private readonly Lock _picking = new();
    private readonly Random _random = new(options.Seed);
    private int _said;

    public int Said => _said;

    /// <summary>Until it is told to stop, and every move that began has ended.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(TalkAsync(stop), MoveAsync(stop), ReadAsync(stop), RoamAsync(stop));

    private async Task TalkAsync(CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            var due = (long)(Stopwatch.GetElapsedTime(started).TotalSeconds * options.Rate);
            while (_said < due)
            {
                Talk();
            }

            await PauseAsync(TimeSpan.FromMilliseconds(2), stop);
        }
    }

    private void Talk()
    {
        var client = Pick(world.Clients);
        if (world.Stays.RoomsOf(client) is { Length: > 0 } rooms)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"{client.Account.Name} says number {_said} ");
            client.Say(Pick(rooms), words.PadRight(TextLength, '.'));
        }

        _said++;
    }

    /// <summary>Some read over their connection, some through the door of any silo: one's own messages are to be seen everywhere.</summary>
    private async Task ReadAsync(CancellationToken stop)
    {
        var reads = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            var client = Pick(world.Clients);
            if (world.Stays.RoomsOf(client) is { Length: > 0 } rooms)
            {
                reads.RemoveAll(read => read.IsCompletedSuccessfully);
                reads.Add(Next(2) == 0
                    ? client.ReadBackAsync(Pick(rooms), CancellationToken.None)
                    : client.ReadBackAsync(Pick(rooms), Pick(world.Doors), CancellationToken.None));
            }

            await PauseAsync(ReadEvery, stop);
        }

        await Task.WhenAll(reads);
    }

    /// <summary>Without it a silo that came back would have nobody until another one went.</summary>
    private async Task RoamAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && world.Doors.Count > 1)
        {
            Pick(world.Clients).Roam();
            await PauseAsync(RoamEvery, stop);
        }
    }

    private async Task MoveAsync(CancellationToken stop)
    {
        var moves = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            var client = Pick(world.Clients);
            var rooms = world.Stays.RoomsOf(client).Where(room => !world.IsOwner(client, room) && world.Stays.MayMove(client, room)).ToArray();
            if (rooms.Length > 1)
            {
                var room = Pick(rooms);
                world.Stays.BeginMove(client, room);
                moves.Add(MoveAsync(client, room, Next(3), TimeSpan.FromMilliseconds(Next(3_000)), stop));
            }

            await PauseAsync(MoveEvery, stop);
        }

        await Task.WhenAll(moves);
    }

    private async Task MoveAsync(HonestClient client, string room, int kind, TimeSpan away, CancellationToken stop)
    {
        var account = client.Account;
        var owner = world.Rooms[room].Account;
        try
        {
            await world.Stays.EndAsync(client, room, quietly: kind == 0, () => Persistently.EndAsync(
                () => kind == 0
                    ? world.Api.LeaveAsync(account.Token, room, CancellationToken.None)
                    : world.Api.RemoveAsync(owner.Token, room, account.Id, CancellationToken.None),
                CancellationToken.None, () => world.Stays.Settle(client, room)));

            await PauseAsync(away, stop);
            if (kind < 2 && !world.Stays.IsSettled(client, room))
            {
                await world.JoinAsync(client, room, CancellationToken.None);
            }
        }
        catch (RefusedException refused)
        {
            world.Recorder.Faults.Enqueue($"moving {account.Id} in {room}: {refused.Message}");
        }
        finally
        {
            world.Stays.EndMove(client, room);
        }
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private int Next(int below)
    {
        lock (_picking)
        {
            return _random.Next(below);
        }
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken stop)
    {
        try
        {
            await Task.Delay(time, stop);
        }
        catch (OperationCanceledException)
        {
            // Told to stop: the caller looks.
        }
    }
}
