using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Audit;

/// <summary>Which entries are asked for; all that are given must fit.</summary>
[GenerateSerializer, Immutable, Alias("audit.query")]
public sealed record AuditQuery
{
    public const int MaxLimit = 100;

    /// <summary>Only entries ahead of this place; null: from the newest.</summary>
    [Id(0)] public long? Before { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    [Id(1)] public required int Limit { get; init; }

    [Id(2)] public UserId? By { get; init; }

    [Id(3)] public UserId? Target { get; init; }

    [Id(4)] public RoomId? Room { get; init; }

    [Id(5)] public string? Act { get; init; }

    internal bool Fits(AuditEntry entry) =>
        (By is null || entry.By == By) && (Target is null || entry.Target == Target)
        && (Room is null || entry.Room == Room) && (Act is null || entry.Act == Act);
}
