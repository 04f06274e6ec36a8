namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>A server with some traffic behind it: what it has, and what it exports.</summary>
public sealed class MeasuredServer : IAsyncLifetime
{
    private TestProcess? _process;

    internal Scrape Scraped { get; private set; } = null!;

    internal IReadOnlyList<PublishedInstrument> Instruments { get; private set; } = [];

    /// <summary>Those of LiveChat itself.</summary>
    internal IEnumerable<PublishedInstrument> Own =>
        Instruments.Where(instrument => instrument.Meter is "LiveChat" or "LiveChat.Store");

    public async ValueTask InitializeAsync()
    {
        (_process, var metrics) = await TestProcess.StartMeasuredAsync();
        await Traffic.RunAsync(_process.Address);
        Scraped = await Scrape.OfAsync(metrics);
        Instruments = PublishedInstrument.All();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
