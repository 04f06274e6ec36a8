using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Schedules;

/// <summary>A message that is to be said later.</summary>
[GenerateSerializer, Immutable, Alias("schedule.message")]
public sealed record ScheduledMessage
{
    /// <summary>The most that one person can have.</summary>
    public const int Most = 100;

    /// <summary>How far ahead.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    /// <summary>Its client id is what it is said once by.</summary>
    [Id(2)] public required MessageDraft Draft { get; init; }

    [Id(3)] public required DateTimeOffset At { get; init; }

    /// <summary>Why the room did not take it when it was time; null while it waits.</summary>
    [Id(4)] public RefusalCode? Failed { get; init; }

    /// <summary>What a person gave as the reason for that.</summary>
    [Id(5)] public string? Reason { get; init; }
}
