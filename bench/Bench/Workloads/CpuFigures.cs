using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>What a piece of work costs the server; with a database of its own that is measured too, also that one, and both together.</summary>
internal static class CpuFigures
{
    /// <param name="workload">Its id.</param>
    /// <param name="under">What the names begin with.</param>
    /// <param name="what">One piece of work.</param>
    /// <param name="usage">While it was done.</param>
    /// <param name="count">How many pieces.</param>
    /// <param name="target">What one may cost the server, in microseconds; null when nothing is asked.</param>
    public static IEnumerable<Figure> Per(string workload, string under, string what, Usage usage, long count, double? target = null)
    {
        var pieces = (double)Math.Max(1, count);
        var name = under + "server CPU per " + what;
        yield return target is { } most
            ? Figure.AtMost(workload, name, usage.ServerCpu / pieces, "µs", most)
            : new Figure(workload, name, usage.ServerCpu / pieces, "µs");
        if (double.IsFinite(usage.DatabaseCpu))
        {
            yield return new Figure(workload, under + "database CPU per " + what, usage.DatabaseCpu / pieces, "µs");
            yield return new Figure(workload, under + "server and database CPU per " + what, (usage.ServerCpu + usage.DatabaseCpu) / pieces, "µs");
        }
    }
}
