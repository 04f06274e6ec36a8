using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>One workload of the performance page; each run has a server and data of its own.</summary>
internal interface IWorkload
{
    /// <summary><c>W1</c> to <c>W15</c>.</summary>
    string Id { get; }

    /// <summary>One line.</summary>
    string What { get; }

    /// <summary>Whether it makes sense on several silos. Those that look into the memory of a process, or start it cold, are for one process.</summary>
    bool TakesSilos => false;

    Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken);
}
