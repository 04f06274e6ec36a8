using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Cluster.Rooms;

/// <summary>One append of a room at a time, in the order of asking, and the head that the last one left.</summary>
/// <remarks>
/// A head that is remembered was once true and heads only grow, so an entry that follows it leaves no hole; whether somebody else was quicker the unique
/// key says. What is not remembered is read.
/// </remarks>
internal sealed class RoomTails
{
    /// <summary>How many rooms are remembered before those at rest are forgotten.</summary>
    private const int Kept = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, Tail> _tails = [];

    /// <summary>Runs an append after those of the same room that were asked for before it.</summary>
    public Task<AppendResult> Enqueue(RoomId room, Func<Tail, Task<AppendResult>> append)
    {
        lock (_gate)
        {
            if (!_tails.TryGetValue(room, out var tail))
            {
                Forget();
                _tails[room] = tail = new Tail();
            }

            var mine = After(tail.Last, tail, append);
            tail.Last = mine;
            return mine;
        }
    }

    private static async Task<AppendResult> After(Task earlier, Tail tail, Func<Tail, Task<AppendResult>> append)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await append(tail);
    }

    private void Forget()
    {
        if (_tails.Count >= Kept)
        {
            foreach (var (room, tail) in _tails)
            {
                if (tail.Last.IsCompleted)
                {
                    _tails.Remove(room);
                }
            }
        }
    }

    /// <summary>The end of one room's log as this process knows it; touched by one append at a time.</summary>
    public sealed class Tail
    {
        /// <summary>The last seq that was seen to be stored; null when it must be read.</summary>
        public long? Head { get; set; }

        public Task Last { get; set; } = Task.CompletedTask;
    }
}
