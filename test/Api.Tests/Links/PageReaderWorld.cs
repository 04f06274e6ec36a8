using System.Diagnostics.Metrics;
using LiveChat.Api.Accounts;
using LiveChat.Api.Health;
using LiveChat.Api.Links;
using LiveChat.Api.Server;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests.Links;

/// <summary>A reader of pages in an Internet of the test.</summary>
internal sealed class PageReaderWorld : IAsyncDisposable
{
    private readonly ServiceProvider _metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly PageReader _reader;

    public PageReaderWorld(Action<LinkPreviewOptions>? configure = null, Outside? outside = null)
    {
        var options = new LinkPreviewOptions();
        configure?.Invoke(options);
        var (bound, origins) = (Options.Create(options), Options.Create(new OriginOptions { PublicOrigins = ["https://chat.example.org"] }));
        var readiness = new Readiness(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), Clock);
        _reader = new PageReader(
            bound,
            new PageAddresses(bound, origins),
            new GuardedConnector(bound.Value.AllowedNetworks, outside ?? Internet.Outside),
            new ChatInstruments(_metrics.GetRequiredService<IMeterFactory>(), readiness),
            Clock);
        Internet.Name("page.test", ["93.184.215.14"]);
    }

    public TestInternet Internet { get; } = new();

    public FakeTimeProvider Clock { get; } = new();

    public bool Reads(string address) => _reader.Reads(new Uri(address));

    public Task<PageReading> ReadAsync(string address) => _reader.ReadAsync(new Uri(address), TestContext.Current.CancellationToken);

    /// <summary>A page of a public host with this in it.</summary>
    public Task<PageReading> ReadPageAsync(string html, string type = "text/html; charset=utf-8")
    {
        Internet.Page("/page", html, type);
        return ReadAsync("http://page.test/page");
    }

    public async ValueTask DisposeAsync()
    {
        await Internet.DisposeAsync();
        _reader.Dispose();
        await _metrics.DisposeAsync();
    }
}
