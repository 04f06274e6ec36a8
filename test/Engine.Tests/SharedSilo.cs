[assembly: AssemblyFixture(typeof(LiveChat.Engine.Tests.SharedSilo))]

namespace LiveChat.Engine.Tests;

/// <summary>One silo for the tests that need nothing special of it; each uses keys of its own.</summary>
public sealed class SharedSilo : IAsyncLifetime
{
    public TestSilo Silo { get; private set; } = null!;

    public IGrainFactory Grains => Silo.Grains;

    public static string NewKey() => Guid.NewGuid().ToString("N");

    public async ValueTask InitializeAsync() => Silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly);

    public ValueTask DisposeAsync() => Silo.DisposeAsync();
}
