namespace LiveChat.History;

/// <summary>A history, grouped the ways that the invariants ask for.</summary>
internal sealed class HistoryView(RecordedHistory recorded)
{
    private static readonly Stored[] Nothing = [];

    private readonly Lazy<Dictionary<string, Stored[]>> _logs = new(() => recorded.Stored
        .GroupBy(entry => entry.Room, StringComparer.Ordinal)
        .ToDictionary(room => room.Key, room => room.OrderBy(entry => entry.Seq).ToArray(), StringComparer.Ordinal));

    public RecordedHistory Recorded => recorded;

    /// <summary>The final log of each room, in the order of seq.</summary>
    public Dictionary<string, Stored[]> Logs => _logs.Value;

    public Stored[] Log(string room) => Logs.GetValueOrDefault(room, Nothing);

    /// <summary>The entries of a room with this seq: one, if all is well.</summary>
    public ReadOnlySpan<Stored> At(string room, long seq)
    {
        var log = Log(room);
        var first = FirstFrom(log, seq);
        var end = first;
        while (end < log.Length && log[end].Seq == seq)
        {
            end++;
        }

        return log.AsSpan(first, end - first);
    }

    /// <summary>The place of the first entry whose seq is at least <paramref name="seq"/>.</summary>
    public static int FirstFrom(Stored[] log, long seq)
    {
        var low = 0;
        var high = log.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = log[middle].Seq < seq ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
