using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using Orleans.Concurrency;

namespace LiveChat.Grains.Reports;

/// <summary>The messages that people reported to who keeps order on the server. Key: <c>only</c>.</summary>
/// <remarks>
/// The list has where the messages stand, and each report is a grain of its own. Of direct conversations those who keep order see what was reported, and nothing else.
/// </remarks>
[Alias("reports")]
public interface IReportsGrain : IGrainWithStringKey
{
    /// <summary>The most that wait, and the most decided ones that are kept.</summary>
    const int Most = 1_000;

    /// <summary>The most of one person that wait.</summary>
    const int MostOfOne = 50;

    const int MaxLimit = 50;

    /// <summary>
    /// Of a room, after it saw that the reporter may read the message. One that they reported already and that waits is harmless. Refused with <see cref="RefusalCode.TooMany"/>.
    /// </summary>
    [Alias("add")]
    Task<Result<Done>> Add(Report report);

    /// <summary>
    /// For those who keep order on the server: the waiting ones, the oldest first, or the decided ones, the last decided first; behind a report that is still there, by its id.
    /// </summary>
    [Alias("list"), AlwaysInterleave]
    Task<Result<ReportList>> List(Actor by, bool decided, string? behind, int limit);

    /// <summary>
    /// For them, too: decides, and with <see cref="ReportDecision.Deleted"/> deletes the message, wherever it stands; then all that wait about it are decided. In the audit log.
    /// Refused with <see cref="RefusalCode.AlreadyDone"/> when it was decided before, and with <see cref="RefusalCode.NotFound"/> when there is none.
    /// </summary>
    [Alias("decide")]
    Task<Result<Report>> Decide(Actor by, string id, ReportDecision decision);
}

/// <summary>A part of the list.</summary>
/// <param name="Reports">In order.</param>
/// <param name="Next">Behind which one it goes on; null: nowhere.</param>
[GenerateSerializer, Immutable, Alias("report.list")]
public sealed record ReportList([property: Id(0)] ImmutableArray<Report> Reports, [property: Id(1)] string? Next);
