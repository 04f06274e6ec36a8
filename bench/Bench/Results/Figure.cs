namespace LiveChat.Bench.Results;

/// <summary>One measured number.</summary>
/// <param name="Workload"><c>W1</c> to <c>W11</c>, <c>CALL</c> or <c>PUSH</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">Of one run.</param>
/// <param name="Unit">Of the value.</param>
/// <param name="Target">What performance.md or the issue asks for, in words; null when nothing.</param>
/// <param name="Met">Whether it does; null when nothing is asked.</param>
internal sealed record Figure(string Workload, string Name, double Value, string Unit, string? Target = null, bool? Met = null)
{
    public static Figure AtMost(string workload, string name, double value, string unit, double target) =>
        new(workload, name, value, unit, FormattableString.Invariant($"≤ {target:#,0.##}"), value <= target);

    public static Figure AtLeast(string workload, string name, double value, string unit, double target) =>
        new(workload, name, value, unit, FormattableString.Invariant($"≥ {target:#,0.##}"), value >= target);
}
