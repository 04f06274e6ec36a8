using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>Why a room is no longer somebody's.</summary>
[GenerateSerializer, Immutable, Alias("room.farewell")]
public sealed record RoomFarewell
{
    [Id(0)] public required RoomId Room { get; init; }

    [Id(1)] public required RoomEnding Ending { get; init; }

    /// <summary>Who did it; null where that is not told.</summary>
    [Id(2)] public UserId? By { get; init; }

    /// <summary>Of a ban: when it ends; null: not by itself.</summary>
    [Id(3)] public DateTimeOffset? Until { get; init; }

    [Id(4)] public string? Reason { get; init; }
}

/// <summary>In which way it ended.</summary>
[GenerateSerializer, Alias("room.ending")]
public enum RoomEnding
{
    Removed = 0,
    Banned = 1,
    Deleted = 2,
}
