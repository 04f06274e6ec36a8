using System.Diagnostics.Metrics;

namespace LiveChat.Cluster;

/// <summary>What the log tells about itself; the names are those of the embedded shape.</summary>
internal sealed class StoreInstruments
{
    public const string MeterName = "LiveChat.Store";

    private readonly Histogram<int> _rows;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _failures;

    public StoreInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _rows = meter.CreateHistogram<int>("livechat.store.commit.rows", "{row}", "Entries that one write made durable.");
        _duration = meter.CreateHistogram<double>(
            "livechat.store.commit.duration", "s", "From the begin of a write until a majority has it on disk.");
        _failures = meter.CreateCounter<long>(
            "livechat.store.commit.failures", "{transaction}", "Writes that ended without an answer.");
    }

    public void Committed(int rows, TimeSpan duration)
    {
        _rows.Record(rows);
        _duration.Record(duration.TotalSeconds);
    }

    public void Failed() => _failures.Add(1);
}
