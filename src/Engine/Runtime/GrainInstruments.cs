using System.Diagnostics.Metrics;

namespace Orleans.Runtime;

/// <summary>The few counters worth having, under Orleans' meter and names.</summary>
internal sealed class GrainInstruments : IDisposable
{
    private readonly Meter _meter = new("Microsoft.Orleans");
    private readonly Counter<long> _timedOut;
    private long _activations;

    public GrainInstruments()
    {
        _timedOut = _meter.CreateCounter<long>("orleans-app-requests-timedout", "requests", "Calls that got no answer in time.");
        _meter.CreateObservableGauge("orleans-catalog-activations", () => Interlocked.Read(ref _activations), "activations",
            "Grains in memory.");
    }

    public void Activated() => Interlocked.Increment(ref _activations);

    public void Deactivated() => Interlocked.Decrement(ref _activations);

    public void TimedOut() => _timedOut.Add(1);

    public void Dispose() => _meter.Dispose();
}
