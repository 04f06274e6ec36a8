using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Reminders;

/// <summary>That somebody wants to be reminded of a message.</summary>
[GenerateSerializer, Immutable, Alias("reminders.reminder")]
public sealed record MessageReminder
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message.</summary>
    [Id(1)] public required long Message { get; init; }

    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>What they noted with it; absent when nothing.</summary>
    [Id(3)] public string? Note { get; init; }
}

/// <summary>When, and with which words.</summary>
[GenerateSerializer, Immutable, Alias("reminders.terms")]
public sealed record ReminderTerms
{
    /// <summary>At least a minute ahead, and at most five years.</summary>
    [Id(0)] public required DateTimeOffset At { get; init; }

    /// <summary>At most 500 characters; absent or blank: none.</summary>
    [Id(1)] public string? Note { get; init; }
}
