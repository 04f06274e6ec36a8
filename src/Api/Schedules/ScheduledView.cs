using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Schedules;

namespace LiveChat.Api.Schedules;

/// <summary>What is to be said later, or could not be said at its time.</summary>
public sealed record ScheduledView
{
    public required string Id { get; init; }

    public required RoomId Room { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether it calls all, or all who are there.</summary>
    public MentionScope? Calls { get; init; }

    /// <summary>Why the room did not take it at its time; absent while it waits.</summary>
    public RefusalCode? Failed { get; init; }

    /// <summary>What a person gave as the reason for that.</summary>
    public string? Reason { get; init; }

    public static ScheduledView From(ScheduledMessage message) => new()
    {
        Id = message.Id,
        Room = message.Room,
        At = message.At,
        Text = message.Draft.Text,
        Calls = message.Draft.Calls,
        Failed = message.Failed,
        Reason = message.Reason,
    };
}
