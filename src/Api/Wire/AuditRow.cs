using LiveChat.Grains.Audit;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>A line of the audit log: who did what to whom. `act` is `feature.happened`; without `by` it was the server itself.</summary>
public sealed record AuditRow
{
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Act { get; init; }

    public UserId? By { get; init; }

    public UserId? Target { get; init; }

    public RoomId? Room { get; init; }

    public string? Reason { get; init; }

    public string? Detail { get; init; }

    public static AuditRow From(AuditEntry entry) => new()
    {
        Seq = entry.Seq,
        At = entry.At,
        Act = entry.Act,
        By = entry.By,
        Target = entry.Target,
        Room = entry.Room,
        Reason = entry.Reason,
        Detail = entry.Detail,
    };
}
