using LiveChat.Bench.Load;

namespace LiveChat.Calls.Push;

/// <summary>When batches were due, were published, and arrived. All silos are in one process and share its clock.</summary>
internal sealed class PushStamps
{
    /// <summary>More than are ever on their way.</summary>
    private const int Kept = 1 << 17;

    private readonly long[] _due = new long[Kept];
    private readonly long[] _published = new long[Kept];
    private readonly Lock _gate = new();
    private long _from;

    /// <summary>From just before a batch was published until its observer had it.</summary>
    public Histogram Push { get; } = new();

    /// <summary>The same from when it was due: a process that stalls cannot hide.</summary>
    public Histogram Whole { get; } = new();

    public long Arrivals
    {
        get
        {
            lock (_gate)
            {
                return Push.Count;
            }
        }
    }

    /// <summary>Counts from this number on.</summary>
    public void StartAt(long number)
    {
        lock (_gate)
        {
            _from = number;
            Push.Clear();
            Whole.Clear();
        }
    }

    public void Due(long number, long micros) => _due[number % Kept] = micros;

    public void Published(long number) => Volatile.Write(ref _published[number % Kept], Clock.Micros);

    public void Arrived(long number)
    {
        var now = Clock.Micros;
        lock (_gate)
        {
            if (number >= _from)
            {
                Push.Add(now - Volatile.Read(ref _published[number % Kept]));
                Whole.Add(now - _due[number % Kept]);
            }
        }
    }
}
