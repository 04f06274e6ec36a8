using LiveChat.Grains.Audit;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Reports;

[GenerateSerializer, Alias("reports.state")]
internal sealed class ReportsState
{
    /// <summary>The oldest first; at most <see cref="IReportsGrain.Most"/>.</summary>
    [Id(0)] public List<WaitingReport> Waiting { get; set; } = [];

    /// <summary>Their ids, the last decided last; at most <see cref="IReportsGrain.Most"/>.</summary>
    [Id(1)] public List<string> Decided { get; set; } = [];

    [Id(2)] public List<PendingAudit> Untold { get; set; } = [];
}

/// <summary>A report that nobody has decided.</summary>
[GenerateSerializer, Immutable, Alias("reports.waiting")]
internal sealed record WaitingReport
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>Who reported it.</summary>
    [Id(1)] public required UserId By { get; init; }

    [Id(2)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message.</summary>
    [Id(3)] public required long Seq { get; init; }
}
