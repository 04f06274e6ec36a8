using LiveChat.Driver.Servers;

namespace LiveChat.Driver.Tests.Servers;

/// <summary>A deployment of fake processes, with an account of everything that was done to them.</summary>
internal sealed class FakeSilos
{
    private readonly Lock _gate = new();

    public FakeSilos(int count)
    {
        Deployment = new Deployment(
            [.. Enumerable.Range(0, count).Select(silo => new Uri($"http://127.0.0.1:{5000 + silo}"))],
            (silo, _) => Task.FromResult<IServerProcess>(Start(silo)));
    }

    public Deployment Deployment { get; }

    /// <summary>What was done, and to which silo, in order.</summary>
    public List<string> Acts { get; } = [];

    /// <summary>All that were ever started.</summary>
    public List<FakeProcess> Processes { get; } = [];

    public bool EndAfterPause { get; init; }

    private FakeProcess Start(int silo)
    {
        lock (_gate)
        {
            Acts.Add($"start {silo}");
            var process = new FakeProcess(Processes.Count + 1, silo, Acts) { EndsAfterPause = EndAfterPause };
            Processes.Add(process);
            return process;
        }
    }
}
