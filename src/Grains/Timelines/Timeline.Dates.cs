using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>Where in the log a moment is.</summary>
internal sealed partial class Timeline
{
    private const int EntriesLookedThrough = 200;

    /// <summary>
    /// The first message at or after a moment; where none is among the next 200 entries, the entry there; when all is earlier, the last entry. By halving, because
    /// times never go back (<see cref="Now"/>): a log of a million entries is asked twenty times for one of them.
    /// </summary>
    public async Task<RoomHead> FindAt(DateTimeOffset at)
    {
        var (low, high) = (1L, Math.Max(1, Head.Seq));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = await Get(middle) is { } entry && entry.At >= at ? (low, middle) : (middle + 1, high);
        }

        var entries = low >= _window.FirstSeq ? _window.Slice(low, Head.Seq) : [.. await ReadStore(low, EntriesLookedThrough)];
        var found = Array.Find(entries, entry => entry is { Kind: LogEntryKind.Message, Thread: null }) ?? entries.FirstOrDefault();
        return found is null ? Head : new RoomHead { Room = _room, Seq = found.Seq, Ordinal = found.Ordinal, At = found.At };
    }
}
