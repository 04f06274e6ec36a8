using LiveChat.Driver.Servers;

namespace LiveChat.Driver.Tests.Servers;

/// <summary>A server process that is only an account of what was done to it.</summary>
internal sealed class FakeProcess(int id, int silo, List<string> acts) : IServerProcess
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Address { get; } = new($"http://127.0.0.1:{5000 + silo}");

    public int Id => id;

    public bool HasExited => _exit.Task.IsCompleted;

    public TimeSpan StartTook => TimeSpan.FromSeconds(id);

    /// <summary>Given up by the others while it was paused, it ends when it goes on.</summary>
    public bool EndsAfterPause { get; init; }

    public void EndByItself(int code) => _exit.TrySetResult(code);

    public Task KillAsync() => ActAsync("kill", 137);

    public void Pause() => acts.Add($"pause {silo}");

    public void Resume()
    {
        acts.Add($"resume {silo}");
        if (EndsAfterPause)
        {
            EndByItself(134);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => ActAsync("stop", 0);

    public Task<int> ExitAsync(CancellationToken cancellationToken) => _exit.Task.WaitAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        EndByItself(137);
        return ValueTask.CompletedTask;
    }

    private Task ActAsync(string act, int code)
    {
        acts.Add($"{act} {silo}");
        EndByItself(code);
        return Task.CompletedTask;
    }
}
