using System.Diagnostics.Metrics;

namespace LiveChat.Embedded.Tests;

internal sealed class TestMeters : IMeterFactory
{
    public Meter Create(MeterOptions options) => new(options);

    public void Dispose()
    {
    }
}
