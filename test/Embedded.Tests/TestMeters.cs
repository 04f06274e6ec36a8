using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LiveChat.Embedded.Tests;

/// <summary>Meters, and what one of their instruments measured.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly ConcurrentBag<Meter> _made = [];
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<int> _rows = new();

    public TestMeters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (_made.Contains(instrument.Meter) && instrument.Name == "livechat.store.commit.rows")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, value, _, _) => _rows.Enqueue(value));
        _listener.Start();
    }

    /// <summary>The rows of each transaction.</summary>
    public int[] RowsOfCommits => [.. _rows];

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options);
        _made.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var meter in _made)
        {
            meter.Dispose();
        }
    }
}
