using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using Orleans.Runtime;

namespace LiveChat.Grains.Reports;

[GrainType("reports")]
internal sealed class ReportsGrain(
    [PersistentState("reports", GrainKeys.Chat)] IPersistentState<ReportsState> reports, TimeProvider clock) : Grain, IReportsGrain
{
    private ReportsState State => reports.State;

    public async Task<Result<Done>> Add(Report report)
    {
        if (State.Waiting.Exists(waiting => (waiting.By, waiting.Room, waiting.Seq) == (report.By, report.Room, report.Seq)))
        {
            return default(Done);
        }

        if (State.Waiting.Count >= IReportsGrain.Most || State.Waiting.Count(waiting => waiting.By == report.By) >= IReportsGrain.MostOfOne)
        {
            return State.Waiting.Count >= IReportsGrain.Most ? ReportRules.Full : ReportRules.TooManyOfOne;
        }

        var kept = report with { Id = IdText.New(clock.GetUtcNow()), At = clock.GetUtcNow() };
        await GrainFactory.Report(kept.Id).Put(kept);
        State.Waiting.Add(new WaitingReport { Id = kept.Id, By = kept.By, Room = kept.Room, Seq = kept.Seq });
        await this.WriteOrForget(reports);
        return default(Done);
    }

    public async Task<Result<ReportList>> List(Actor by, bool decided, string? behind, int limit)
    {
        if ((ReportRules.Refuse(by) ?? (limit is < 1 or > IReportsGrain.MaxLimit ? ReportRules.BadPage : null)) is { } refusal)
        {
            return refusal;
        }

        string[] all = decided ? [.. Enumerable.Reverse(State.Decided)] : [.. State.Waiting.Select(waiting => waiting.Id)];
        var from = behind is null ? 0 : Array.IndexOf(all, behind) + 1;
        if (behind is not null && from == 0)
        {
            return ReportRules.BadPage;
        }

        var ids = all.Skip(from).Take(limit).ToArray();
        var found = await Task.WhenAll(ids.Select(id => GrainFactory.Report(id).Get()));
        return new ReportList([.. found.OfType<Report>()], all.Length > from + limit ? ids[^1] : null);
    }

    public async Task<Result<Report>> Decide(Actor by, string id, ReportDecision decision)
    {
        await TellAudit();
        if (ReportRules.Refuse(by) is { } refusal)
        {
            return refusal;
        }

        if (State.Waiting.Find(waiting => waiting.Id == id) is not { } chosen)
        {
            return State.Decided.Contains(id) ? ReportRules.Decided : ReportRules.None;
        }

        WaitingReport[] about = decision == ReportDecision.Deleted
            ? [.. State.Waiting.Where(waiting => (waiting.Room, waiting.Seq) == (chosen.Room, chosen.Seq))]
            : [chosen];
        if (decision == ReportDecision.Deleted && await DeleteMessage(by, chosen) is { } failure)
        {
            return failure;
        }

        var now = clock.GetUtcNow();
        Report? answer = null;
        foreach (var waiting in about)
        {
            if (await GrainFactory.Report(waiting.Id).Get() is { } report)
            {
                var decided = report with { Decision = decision, DecidedBy = by.Id, DecidedAt = now };
                await GrainFactory.Report(waiting.Id).Put(decided);
                answer = waiting.Id == id ? decided : answer;
            }
        }

        await Close(about, answer, by, now);
        return answer is null ? ReportRules.None : answer;
    }

    private async Task Close(WaitingReport[] about, Report? report, Actor by, DateTimeOffset now)
    {
        State.Waiting.RemoveAll(waiting => Array.IndexOf(about, waiting) >= 0);
        State.Decided.AddRange(about.Select(waiting => waiting.Id));
        var act = report?.Decision == ReportDecision.Deleted ? AuditActs.ReportedMessageDeleted : AuditActs.ReportDismissed;
        State.Untold.Add(PendingAudit.Of(new AuditEntry { Act = act, By = by.Id, Target = report?.Author, Room = report?.Room, Detail = about[0].Id }, now));
        var old = State.Decided[..Math.Max(0, State.Decided.Count - IReportsGrain.Most)];
        foreach (var id in old)
        {
            await GrainFactory.Report(id).Clear();
        }

        State.Decided.RemoveRange(0, old.Count);
        await this.WriteOrForget(reports);
        await TellAudit();
    }

    /// <summary>One that is gone already is as good.</summary>
    private async Task<Refusal?> DeleteMessage(Actor by, WaitingReport report)
    {
        var deleted = await GrainFactory.Timeline(report.Room).DeleteReported(by, report.Seq);
        return deleted.Refusal?.Code is null or RefusalCode.MessageNotFound or RefusalCode.NotFound ? null : deleted.Refusal;
    }

    private async Task TellAudit()
    {
        if (State.Untold.Count == 0)
        {
            return;
        }

        foreach (var act in State.Untold)
        {
            await act.TellAsync(GrainFactory);
        }

        State.Untold.Clear();
        await this.WriteOrForget(reports);
    }
}
