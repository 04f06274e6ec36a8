namespace LiveChat.Driver.Servers;

/// <summary>
/// The server of a run: one process, or several silos that are one server. Each silo is known by its number from 0 and keeps its
/// addresses, whichever process has them. For one caller at a time per silo.
/// </summary>
internal sealed class Deployment(IReadOnlyList<Uri> addresses, Func<int, CancellationToken, Task<IServerProcess>> start) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly IServerProcess?[] _processes = new IServerProcess?[addresses.Count];
    private readonly SiloState[] _states = new SiloState[addresses.Count];

    public int Count => addresses.Count;

    public IReadOnlyList<Uri> Addresses => addresses;

    /// <summary>The processes that run, paused ones included.</summary>
    public IReadOnlyList<int> ProcessIds
    {
        get
        {
            lock (_gate)
            {
                return [.. _processes.OfType<IServerProcess>().Select(process => process.Id)];
            }
        }
    }

    /// <summary>How long the slowest start of those that run took.</summary>
    public TimeSpan StartTook
    {
        get
        {
            lock (_gate)
            {
                return _processes.OfType<IServerProcess>().Select(process => process.StartTook).DefaultIfEmpty().Max();
            }
        }
    }

    public SiloState StateOf(int silo)
    {
        lock (_gate)
        {
            return _states[silo];
        }
    }

    /// <summary>Silos that nobody has told to end, and that have ended.</summary>
    public IReadOnlyList<int> Ended()
    {
        lock (_gate)
        {
            return [.. Enumerable.Range(0, Count).Where(silo => _processes[silo] is { HasExited: true })];
        }
    }

    /// <summary>Starts those that are away, all at the same time, and waits until all are ready.</summary>
    public Task StartAllAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Count).Where(silo => StateOf(silo) == SiloState.Away).Select(silo => StartAsync(silo, cancellationToken)));

    /// <summary>Starts one that is away, and waits until it is ready.</summary>
    public async Task StartAsync(int silo, CancellationToken cancellationToken)
    {
        Expect(silo, SiloState.Away);
        var process = await start(silo, cancellationToken);
        lock (_gate)
        {
            (_processes[silo], _states[silo]) = (process, SiloState.Running);
        }
    }

    public async Task KillAsync(int silo)
    {
        var process = Leave(silo);
        await process.KillAsync();
        await process.DisposeAsync();
    }

    public Task KillAllAsync() =>
        Task.WhenAll(Enumerable.Range(0, Count).Where(silo => StateOf(silo) != SiloState.Away).Select(KillAsync));

    public void Pause(int silo)
    {
        Expect(silo, SiloState.Running);
        lock (_gate)
        {
            _states[silo] = SiloState.Paused;
            _processes[silo]!.Pause();
        }
    }

    public void Resume(int silo)
    {
        Expect(silo, SiloState.Paused);
        lock (_gate)
        {
            _states[silo] = SiloState.Running;
            _processes[silo]!.Resume();
        }
    }

    /// <summary>SIGTERM, and waits for the end.</summary>
    public async Task StopAsync(int silo, CancellationToken cancellationToken)
    {
        Expect(silo, SiloState.Running);
        var process = Leave(silo);
        await process.StopAsync(cancellationToken);
        await process.DisposeAsync();
    }

    /// <summary>Takes note that a silo has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> BuryAsync(int silo)
    {
        var process = Leave(silo);
        var code = await process.ExitAsync(CancellationToken.None);
        await process.DisposeAsync();
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.OfType<IServerProcess>())
        {
            await process.DisposeAsync();
        }
    }

    private void Expect(int silo, SiloState state)
    {
        if (StateOf(silo) is var now && now != state)
        {
            throw new InvalidOperationException($"Silo {silo + 1} is {now}, not {state}.");
        }
    }

    private IServerProcess Leave(int silo)
    {
        lock (_gate)
        {
            var process = _processes[silo] ?? throw new InvalidOperationException($"Silo {silo + 1} is {SiloState.Away}.");
            (_processes[silo], _states[silo]) = (null, SiloState.Away);
            return process;
        }
    }
}
