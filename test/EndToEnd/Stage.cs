using LiveChat.EndToEnd;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

[assembly: AssemblyFixture(typeof(Stage))]

namespace LiveChat.EndToEnd;

/// <summary>One browser for all journeys, and one server for those that leave it alone.</summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1);
    private Chrome? _chrome;
    private LiveServer? _shared;

    internal Chrome Chrome => _chrome!;

    public async ValueTask InitializeAsync()
    {
        _chrome = await Chrome.LaunchAsync();
    }

    internal async Task<LiveServer> SharedServerAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _shared ??= await LiveServer.StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_chrome is not null)
        {
            await _chrome.DisposeAsync();
        }

        if (_shared is not null)
        {
            await _shared.DisposeAsync();
        }

        _starting.Dispose();
    }
}
