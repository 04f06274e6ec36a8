using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Push;

/// <summary>Batches without a hole between them that leave as one frame.</summary>
internal sealed class FeedRun(RoomId room)
{
    /// <summary>Larger frames would only delay the first event in them.</summary>
    private const int EnoughBytes = 32 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _events = [];
    private long _from;
    private int _bytes;

    public long To { get; private set; } = -1;

    /// <summary>When the oldest of them was committed.</summary>
    public DateTimeOffset At { get; private set; }

    public bool IsEmpty => _events.Count == 0;

    public bool IsFull => _bytes >= EnoughBytes;

    public void Add(RoomBatch batch)
    {
        if (_events.Count == 0)
        {
            (_from, At) = (batch.From, batch.At);
        }

        _events.Add(batch.Events);
        _bytes += batch.Events.Length;
        To = batch.To;
    }

    public byte[] Frame() => PushFrames.Events(room, _from, To, _events);

    public void Clear()
    {
        _events.Clear();
        (_bytes, To) = (0, -1);
    }
}
