using System.Diagnostics.Metrics;

namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>What a meter of this process has, and how the exporter for Prometheus writes its name.</summary>
internal sealed record PublishedInstrument(string Meter, string Name, string Unit, bool IsCounter)
{
    /// <summary>Compared with what is really exported, for all that is; so that it can be relied on for what has not happened yet.</summary>
    public string Prometheus
    {
        get
        {
            var name = Name.Replace('.', '_').Replace('-', '_');
            var unit = Unit switch
            {
                "s" => "_seconds",
                "ms" => "_milliseconds",
                "By" => "_bytes",
                _ => "",
            };
            return (name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit) + (IsCounter ? "_total" : "");
        }
    }

    public static IReadOnlyList<PublishedInstrument> All()
    {
        List<PublishedInstrument> found = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) => found.Add(Of(instrument));
        listener.Start();
        return found;
    }

    private static PublishedInstrument Of(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        return new PublishedInstrument(
            instrument.Meter.Name,
            instrument.Name,
            instrument.Unit ?? "",
            kind.StartsWith("Counter`", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter`", StringComparison.Ordinal));
    }
}
