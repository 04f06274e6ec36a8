using Orleans.Runtime;

namespace LiveChat.Grains.Reports;

[GrainType("report")]
internal sealed class ReportGrain([PersistentState("report", GrainKeys.Chat)] IPersistentState<ReportState> report) : Grain, IReportGrain
{
    public Task<Report?> Get() => Task.FromResult(report.State.Report);

    public Task Put(Report kept)
    {
        report.State.Report = kept;
        return this.WriteOrForget(report);
    }

    public Task Clear()
    {
        report.State.Report = null;
        return this.WriteOrForget(report);
    }
}

[GenerateSerializer, Alias("report.state")]
internal sealed class ReportState
{
    [Id(0)] public Report? Report { get; set; }
}
