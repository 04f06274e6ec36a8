using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Reports;

/// <summary>What can be reported, and who decides.</summary>
internal static class ReportRules
{
    public static readonly Refusal None = new(RefusalCode.NotFound, "There is no such report.");
    public static readonly Refusal Decided = new(RefusalCode.AlreadyDone, "Somebody has decided this already.");
    public static readonly Refusal Full = new(RefusalCode.TooMany, "Too many reports wait already. Tell somebody who keeps order yourself.");
    public static readonly Refusal TooManyOfOne = new(RefusalCode.TooMany, $"{IReportsGrain.MostOfOne} of your reports wait already.");
    public static readonly Refusal BadPage = new(RefusalCode.BadRequest, "There is no such page.");
    private static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "Reports are for those who keep order on the server.");
    private static readonly Refusal NoReason = new(RefusalCode.BadRequest, "There is no such reason.");
    private static readonly Refusal TooLong = new(RefusalCode.BadRequest, $"A report has at most {ReportDraft.MaxText} characters.");

    public static Refusal? Refuse(Actor by) => by.Role >= ServerRole.Moderator ? null : NotAllowed;

    public static Refusal? Refuse(ReportDraft draft) =>
        draft.Reason is not (ReportReason.Other or ReportReason.Spam or ReportReason.Harassment) ? NoReason
        : draft.Text?.Length > ReportDraft.MaxText ? TooLong
        : null;
}
