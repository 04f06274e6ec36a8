using LiveChat.Grains.Polls;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>The newest entries of a timeline, kept as they are sent, so that nine reads in ten never touch the store.</summary>
internal sealed class TimelineWindow(int capacity)
{
    private readonly Queue<LogEntry> _entries = new();
    private readonly Dictionary<(UserId, string), LogEntry> _byClientId = [];

    /// <summary>The seq of the oldest entry kept; beyond every seq when empty.</summary>
    public long FirstSeq => _entries.TryPeek(out var oldest) ? oldest.Seq : long.MaxValue;

    public int Count => _entries.Count;

    public void Add(LogEntry entry)
    {
        _entries.Enqueue(entry);
        if (entry.ClientId is { } clientId)
        {
            _byClientId[(entry.Author, clientId)] = entry;
        }

        if (_entries.Count > capacity)
        {
            var dropped = _entries.Dequeue();
            if (dropped.ClientId is { } droppedId)
            {
                _byClientId.Remove((dropped.Author, droppedId));
            }
        }
    }

    public LogEntry? Find(UserId author, string clientId) => _byClientId.GetValueOrDefault((author, clientId));

    /// <summary>Entries with a seq from <paramref name="from"/> to <paramref name="to"/>, all of which must be kept.</summary>
    public LogEntry[] Slice(long from, long to)
    {
        var skip = (int)(from - FirstSeq);
        return [.. _entries.Skip(skip).Take((int)(to - from + 1))];
    }

    public LogEntry? At(long seq) => seq >= FirstSeq && seq < FirstSeq + _entries.Count ? _entries.ElementAt((int)(seq - FirstSeq)) : null;

    /// <summary>Puts an entry in the place of the one with its seq, if that is kept.</summary>
    public void Replace(LogEntry entry)
    {
        for (var i = _entries.Count; i > 0; i--)
        {
            var kept = _entries.Dequeue();
            _entries.Enqueue(kept.Seq == entry.Seq ? entry : kept);
        }

        if (entry.ClientId is { } clientId && _byClientId.ContainsKey((entry.Author, clientId)))
        {
            _byClientId[(entry.Author, clientId)] = entry;
        }
    }

    public IEnumerable<LogEntry> Where(Func<LogEntry, bool> fits) => _entries.Where(fits);

    /// <summary>The bodies as members read them with commas between them: the inside of a JSON array.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlySpan<LogEntry> entries)
    {
        if (entries.Length == 1)
        {
            return BallotBox.Told(entries[0]);
        }

        var length = Math.Max(0, entries.Length - 1);
        var bodies = new ReadOnlyMemory<byte>[entries.Length];
        for (var i = 0; i < bodies.Length; i++)
        {
            length += (bodies[i] = BallotBox.Told(entries[i])).Length;
        }

        var joined = new byte[length];
        var at = 0;
        foreach (var body in bodies)
        {
            if (at > 0)
            {
                joined[at++] = (byte)',';
            }

            body.Span.CopyTo(joined.AsSpan(at));
            at += body.Length;
        }

        return joined;
    }
}
