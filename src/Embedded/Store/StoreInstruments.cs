using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LiveChat.Embedded.Store;

/// <summary>What the store tells about itself.</summary>
internal sealed class StoreInstruments
{
    public const string MeterName = "LiveChat.Store";

    private readonly ConcurrentDictionary<WriteQueue, bool> _queues = new();
    private readonly Histogram<int> _rows;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _failures;

    public StoreInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _rows = meter.CreateHistogram<int>(
            "livechat.store.commit.rows", "{row}", "Rows that one transaction made durable.");
        _duration = meter.CreateHistogram<double>(
            "livechat.store.commit.duration", "s", "From the begin of a transaction until it is durable.");
        _failures = meter.CreateCounter<long>(
            "livechat.store.commit.failures", "{transaction}", "Transactions that failed as a whole.");
        meter.CreateObservableGauge(
            "livechat.store.queue", () => _queues.Keys.Sum(queue => queue.Count), "{write}", "Writes that wait for the writer.");
    }

    public void Watch(WriteQueue queue) => _queues.TryAdd(queue, true);

    public void Forget(WriteQueue queue) => _queues.TryRemove(queue, out _);

    public void Committed(int rows, TimeSpan duration)
    {
        _rows.Record(rows);
        _duration.Record(duration.TotalSeconds);
    }

    public void Failed() => _failures.Add(1);
}
