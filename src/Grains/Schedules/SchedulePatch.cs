using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Schedules;

/// <summary>What shall be different; null leaves a thing as it is.</summary>
[GenerateSerializer, Immutable, Alias("schedule.patch")]
public sealed record SchedulePatch
{
    [Id(0)] public string? Text { get; init; }

    [Id(1)] public DateTimeOffset? At { get; init; }

    /// <summary>Who is called by another text; nobody when it is given without.</summary>
    [Id(2)] public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>Whether another text calls all, or all who are there; neither when it is given without.</summary>
    [Id(3)] public MentionScope? Calls { get; init; }
}
