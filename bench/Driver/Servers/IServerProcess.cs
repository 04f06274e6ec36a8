namespace LiveChat.Driver.Servers;

/// <summary>A server process that a run has started: what can be asked of it, and done to it. By process id; nothing else is touched.</summary>
internal interface IServerProcess : IAsyncDisposable
{
    Uri Address { get; }

    int Id { get; }

    bool HasExited { get; }

    /// <summary>From the start of the process until it was ready.</summary>
    TimeSpan StartTook { get; }

    /// <summary>SIGKILL, at once; also when it is paused.</summary>
    Task KillAsync();

    /// <summary>SIGSTOP: it is there for the kernel and for nobody else.</summary>
    void Pause();

    /// <summary>SIGCONT.</summary>
    void Resume();

    /// <summary>SIGTERM, and waits for the end.</summary>
    Task StopAsync(CancellationToken cancellationToken);

    /// <summary>Waits until it ends by itself, or is ended; answers its exit code.</summary>
    Task<int> ExitAsync(CancellationToken cancellationToken);
}
