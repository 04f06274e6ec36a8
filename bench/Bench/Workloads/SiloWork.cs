using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>What one deployment did in W10.</summary>
internal sealed record SiloWork(LoadSpan Quiet, LoadSpan? Best, ClosedLoop Sends)
{
    private double HighestRate => Best is null ? double.NaN : Best.Deliveries / Best.Usage.Seconds;

    private double QuietPerCpu => PerCpuSecond(Quiet.Deliveries, Quiet.Usage);

    private double BestPerCpu => Best is null ? double.NaN : PerCpuSecond(Best.Deliveries, Best.Usage);

    private double SendsPerCpu => PerCpuSecond(Sends.Acks, Sends.Usage);

    public IEnumerable<Figure> Figures(string workload, string shape) =>
    [
        new Figure(workload, $"{shape}: highest rate", HighestRate, "deliveries/s"),
        new Figure(workload, $"{shape}: deliveries per CPU-second at 200 messages/s", QuietPerCpu, "/s"),
        new Figure(workload, $"{shape}: deliveries per CPU-second at the highest rate", BestPerCpu, "/s"),
        .. CpuFigures.Per(workload, shape + ": ", "delivery at 200 messages/s", Quiet.Usage, Quiet.Deliveries),
        new Figure(workload, $"{shape}: acked sends", Sends.Rate, "/s"),
        new Figure(workload, $"{shape}: acked sends, latency p99", Sends.P99, "ms"),
        new Figure(workload, $"{shape}: acked sends per CPU-second", SendsPerCpu, "/s"),
        .. CpuFigures.Per(workload, shape + ": ", "ack", Sends.Usage, Sends.Acks),
    ];

    /// <param name="workload">Its id.</param>
    /// <param name="shape">Of this deployment.</param>
    /// <param name="one">What one silo did.</param>
    /// <param name="fanOutTarget">The least ratio of deliveries per CPU-second, if any is asked for.</param>
    /// <param name="sendTarget">The same of sends.</param>
    public IEnumerable<Figure> Ratios(string workload, string shape, SiloWork one, double? fanOutTarget, double? sendTarget) =>
    [
        Ratio(workload, $"{shape}: highest rate", HighestRate / one.HighestRate, null),
        Ratio(workload, $"{shape}: deliveries per CPU-second at 200 messages/s", QuietPerCpu / one.QuietPerCpu, fanOutTarget),
        Ratio(workload, $"{shape}: deliveries per CPU-second at the highest rate", BestPerCpu / one.BestPerCpu, null),
        Ratio(workload, $"{shape}: acked sends", Sends.Rate / one.Sends.Rate, null),
        Ratio(workload, $"{shape}: acked sends per CPU-second", SendsPerCpu / one.SendsPerCpu, sendTarget),
    ];

    /// <summary>Of the server, and of its database when that is measured.</summary>
    private static double PerCpuSecond(long work, Usage usage) =>
        work / ((usage.ServerCpu + (double.IsFinite(usage.DatabaseCpu) ? usage.DatabaseCpu : 0)) / 1e6);

    private static Figure Ratio(string workload, string name, double value, double? target) => target is { } least
        ? Figure.AtLeast(workload, name + ", of one silo", value, "×", least)
        : new Figure(workload, name + ", of one silo", value, "×");
}
