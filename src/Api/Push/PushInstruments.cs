using System.Diagnostics.Metrics;

namespace LiveChat.Api.Push;

/// <summary>What is measured of a front end.</summary>
internal sealed class PushInstruments : IDisposable
{
    public const string MeterName = "LiveChat";

    private readonly Meter _meter;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _gapRepairs;
    private readonly Counter<long> _slowCloses;
    private readonly Histogram<double> _latency;

    public PushInstruments(IMeterFactory meters, Func<int> connections, Func<int> rooms)
    {
        _meter = meters.Create(MeterName);
        _meter.CreateObservableGauge("livechat.hub.connections", connections, "{connection}", "Open sockets.");
        _meter.CreateObservableGauge("livechat.push.rooms", rooms, "{room}", "Rooms that this front end follows.");
        _deliveries = _meter.CreateCounter<long>("livechat.push.deliveries", "{frame}", "Frames of room events handed to sockets.");
        _gapRepairs = _meter.CreateCounter<long>("livechat.push.gap_repairs", "{repair}", "Holes in what was pushed, filled from the log.");
        _slowCloses = _meter.CreateCounter<long>("livechat.hub.slow_closes", "{connection}", "Sockets closed because they did not read.");
        _latency = _meter.CreateHistogram<double>("livechat.push.latency", "s", "From the commit to the sockets of this front end.");
    }

    public void Delivered(int sockets, TimeSpan since)
    {
        _deliveries.Add(sockets);
        if (_latency.Enabled)
        {
            _latency.Record(since.TotalSeconds);
        }
    }

    public void GapRepaired() => _gapRepairs.Add(1);

    public void ClosedSlow() => _slowCloses.Add(1);

    public void Dispose() => _meter.Dispose();
}
