using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>One workload of the performance page; each run has a server and a data folder of its own.</summary>
internal interface IWorkload
{
    /// <summary><c>W1</c> to <c>W9</c>.</summary>
    string Id { get; }

    /// <summary>One line.</summary>
    string What { get; }

    Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken);
}
