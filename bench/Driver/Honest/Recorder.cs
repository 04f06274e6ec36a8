using System.Collections.Concurrent;
using System.Diagnostics;
using LiveChat.History;

namespace LiveChat.Driver.Honest;

/// <summary>Writes down what clients do and see, on one clock.</summary>
internal sealed class Recorder
{
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly RecordedHistory _history = new();

    /// <summary>Microseconds since the recorder was made.</summary>
    public long Now => (long)Stopwatch.GetElapsedTime(_start).TotalMicroseconds;

    /// <summary>What should not have happened to the driver itself; a run with any of these proves nothing.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>What people were told that it failed.</summary>
    public ConcurrentQueue<RefusedSend> Refused { get; } = new();

    public void Add(HistoryRecord fact)
    {
        lock (_gate)
        {
            _history.Add(fact);
        }
    }

    /// <summary>The history, when nobody records any more.</summary>
    public RecordedHistory Finish() => _history;
}
