using System.Collections.Immutable;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>What happened that concerns one person, the newest first.</summary>
public sealed record ActivityView
{
    public required ImmutableArray<ActivityRow> Items { get; init; }

    /// <summary>The cursor of the page after this; absent at the end. A page may have fewer rows than asked for, or none, and yet one after it.</summary>
    public string? Next { get; init; }

    /// <summary>How many are not read, of every kind.</summary>
    public required int Unread { get; init; }

    /// <summary>How many of those fit each of one's saved searches; absent for none.</summary>
    public ImmutableArray<SearchMatches>? Matches { get; init; }
}

/// <summary>Something that concerns a person. All reactions to one message are one.</summary>
public sealed record ActivityRow
{
    /// <summary>For marking it read. It is another once something is added to it.</summary>
    public required long Id { get; init; }

    public required ActivityKind Kind { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>The message to show: the one that calls or answers them, or theirs that was reacted to, or of which they are reminded. Of `added`: the event.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, the last first, at most 20.</summary>
    public required ImmutableArray<UserId> People { get; init; }

    /// <summary>With which emoji, the last first; empty but for reactions.</summary>
    public required ImmutableArray<string> Emoji { get; init; }

    /// <summary>How many times.</summary>
    public required int Count { get; init; }

    public required bool Read { get; init; }

    /// <summary>The message whose thread it is in; absent: in none.</summary>
    public long? Thread { get; init; }

    /// <summary>What they noted themselves; only of `reminder`.</summary>
    public string? Note { get; init; }

    /// <summary>The saved searches that the message fits, by the names that they had; absent for none.</summary>
    public ImmutableArray<FoundBy>? Searches { get; init; }

    /// <summary>That message as it reads now; absent for `added`, and for a `reminder` of a message that is gone, or not theirs to read any more.</summary>
    public MessageExcerpt? Message { get; init; }

    public static ActivityRow From(ActivityEntry entry, MessageExcerpt? message) => new()
    {
        Id = entry.Id,
        Kind = entry.Kind,
        Room = entry.Room,
        Seq = entry.Seq,
        At = entry.At,
        People = [.. entry.Acts.Select(act => act.By).Distinct()],
        Emoji = [.. entry.Acts.Select(act => act.Emoji).OfType<string>().Distinct()],
        Count = entry.Count,
        Read = entry.Read,
        Thread = entry.Thread,
        Note = entry.Note,
        Searches = entry.Searches,
        Message = message,
    };
}
