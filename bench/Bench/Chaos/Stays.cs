using LiveChat.Driver.Honest;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>Who is in which room, as it was asked for and answered.</summary>
internal sealed class Stays(Recorder recorder)
{
    private readonly Lock _gate = new();
    private readonly List<Stay> _all = [];
    private readonly HashSet<(HonestClient Client, string Room)> _settled = [];
    private readonly HashSet<(HonestClient Client, string Room)> _moving = [];

    private sealed record Stay(HonestClient Client, string Room, long FromSeq, long From)
    {
        /// <summary>When the joining was answered.</summary>
        public long Began { get; init; }

        /// <summary>When the end was asked for.</summary>
        public long Ending { get; set; } = long.MaxValue;

        public long? To { get; set; }

        /// <summary>Nobody else moves this person here, and no message is sent.</summary>
        public bool Moving { get; set; }
    }

    public void Begin(HonestClient client, string room, long fromSeq, long from)
    {
        lock (_gate)
        {
            _all.Add(new Stay(client, room, fromSeq, from) { Began = recorder.Now });
        }
    }

    /// <summary>The rooms where somebody may talk now.</summary>
    public string[] RoomsOf(HonestClient client)
    {
        lock (_gate)
        {
            return [.. _all.Where(stay => stay.Client == client && stay.To is null && !stay.Moving).Select(stay => stay.Room)];
        }
    }

    /// <summary>
    /// Nobody moves this person in or out of this room any more: a request to do so had no answer, and may be carried out at any later time.
    /// </summary>
    public void Settle(HonestClient client, string room)
    {
        lock (_gate)
        {
            _settled.Add((client, room));
        }
    }

    public bool IsSettled(HonestClient client, string room)
    {
        lock (_gate)
        {
            return _settled.Contains((client, room));
        }
    }

    public bool MayMove(HonestClient client, string room)
    {
        lock (_gate)
        {
            return !_settled.Contains((client, room)) && !_moving.Contains((client, room));
        }
    }

    /// <summary>One move of a person in a room at a time: two that overlap could be carried out in any order.</summary>
    public void BeginMove(HonestClient client, string room)
    {
        lock (_gate)
        {
            _moving.Add((client, room));
        }
    }

    public void EndMove(HonestClient client, string room)
    {
        lock (_gate)
        {
            _moving.Remove((client, room));
        }
    }

    /// <summary>Whether somebody was in a room, and nobody was taking them out, from one time to another.</summary>
    public bool WasThere(string client, string room, long from, long to)
    {
        lock (_gate)
        {
            return _all.Exists(stay => stay.Client.Account.Id == client && stay.Room == room && stay.Began <= from && stay.Ending >= to);
        }
    }

    /// <summary>Takes somebody out of a room: <paramref name="end"/> does it, and the stay ends when it returns.</summary>
    /// <param name="quietly">False when the person keeps talking while it happens.</param>
    public async Task EndAsync(HonestClient client, string room, bool quietly, Func<Task> end)
    {
        Stay stay;
        lock (_gate)
        {
            stay = _all.Last(stay => stay.Client == client && stay.Room == room && stay.To is null);
            stay.Moving = quietly;
            stay.Ending = recorder.Now;
        }

        await end();
        lock (_gate)
        {
            stay.To = recorder.Now;
        }
    }

    /// <summary>Writes the stays into the history; where they ended in the log says the log.</summary>
    public void Record(IReadOnlyDictionary<string, List<WireEvent>> logs)
    {
        foreach (var stay in _all)
        {
            var id = stay.Client.Account.Id;
            var left = logs[stay.Room].Find(happened => happened.Seq > stay.FromSeq
                && (happened is { Type: "member.removed" } ? happened.User == id : happened is { Type: "member.left" } && happened.By == id));
            if (left is null != stay.To is null)
            {
                recorder.Faults.Enqueue($"{id} {(left is null ? "was out of" : "did not leave")} {stay.Room}, but the log says otherwise.");
            }

            recorder.Add(new Membership(id, stay.Room, stay.FromSeq, left?.Seq, stay.From, stay.To));
        }
    }
}
