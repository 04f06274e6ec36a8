using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LiveChat.Silo;

/// <summary>Silos as child processes on loopback. One that ends is told about and not started again.</summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private const int FirstSiloPort = 11111;

    private readonly List<LocalSilo> _silos = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _hurry = new();

    public LocalCluster(int count, int port, string mongoUrl)
    {
        for (var i = 0; i < count; i++)
        {
            _silos.Add(new LocalSilo(i + 1, port + i, SiloPort(FirstSiloPort + i), mongoUrl));
        }
    }

    /// <summary>Until Ctrl-C or SIGTERM, which stop one silo after the other; a second one kills those that are left.</summary>
    /// <returns>1 when no silo was left before that.</returns>
    public async Task<int> RunAsync()
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        foreach (var silo in _silos)
        {
            silo.Start();
        }

        var watching = Task.WhenAll(_silos.Select(WatchAsync));
        await ReadyAsync();
        await Task.WhenAny(watching, Task.Delay(Timeout.Infinite, _stop.Token));
        if (!_stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("No silo is left.");
            return 1;
        }

        foreach (var silo in _silos)
        {
            await silo.StopAsync(_hurry.Token);
        }

        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos)
        {
            await silo.DisposeAsync();
        }

        _stop.Dispose();
        _hurry.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true;
        (_stop.IsCancellationRequested ? _hurry : _stop).Cancel();
    }

    private async Task ReadyAsync()
    {
        var ready = await Task.WhenAll(_silos.Select(silo => silo.ReadyAsync(_stop.Token)));
        var there = _silos.Where((_, i) => ready[i]).Select(silo => silo.Address.GetLeftPart(UriPartial.Authority)).ToArray();
        if (there.Length > 0 && !_stop.IsCancellationRequested)
        {
            Console.WriteLine($"LiveChat is ready on {string.Join(" and ", there)} (Ctrl-C stops it).");
        }
    }

    private async Task WatchAsync(LocalSilo silo)
    {
        var code = await silo.Exit;
        if (!_stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{silo.Name} has ended with code {code}. {_silos.Count(one => !one.Exit.IsCompleted)} of {_silos.Count} are left.");
        }
    }

    /// <summary>The usual one, or any when that is taken.</summary>
    private static int SiloPort(int usual) => TryListen(usual) ?? TryListen(0) ?? usual;

    private static int? TryListen(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
