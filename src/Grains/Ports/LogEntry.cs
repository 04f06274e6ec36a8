using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Ports;

/// <summary>What an entry of a room's log is about.</summary>
public enum LogEntryKind
{
    /// <summary>A message; it counts as unread, unless it is only shown in a thread.</summary>
    Message = 0,

    /// <summary>A change of the room itself: settings, members. The room's state is the fold of these.</summary>
    Change = 1,

    /// <summary>Something done to a message. The message's note is the fold of these, and of the replies in its thread.</summary>
    Act = 2,
}

/// <summary>By what a log finds single entries among many.</summary>
public enum LogMark
{
    /// <summary>Messages with files: <see cref="LogEntry.HasFiles"/>.</summary>
    Files = 0,

    /// <summary>Texts with links: <see cref="LogEntry.HasLinks"/>.</summary>
    Links = 1,
}

/// <summary>One entry of a room's log, as it is stored.</summary>
public sealed record LogEntry
{
    public required RoomId Room { get; init; }

    /// <summary>The place in the room: 1, 2, 3, ... without holes.</summary>
    public required long Seq { get; init; }

    /// <summary>How many messages the room has up to and including this entry.</summary>
    public required long Ordinal { get; init; }

    public required LogEntryKind Kind { get; init; }

    public required UserId Author { get; init; }

    /// <summary>The author's own id for the entry, at most 64 characters; null when nobody can send it twice.</summary>
    public string? ClientId { get; init; }

    /// <summary>Of a reply in a thread: the seq of the message that the thread is about.</summary>
    public long? Thread { get; init; }

    /// <summary>Of a message: whether it came with files. Stays when they are deleted.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Of a message, and of an act that gives one another text: whether links to pages were in that. Stays when they are deleted.</summary>
    public bool HasLinks { get; init; }

    /// <summary>When the room accepted it; never before the entry ahead of it. Stored to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the note of a message is folded from it, among others.</summary>
    public bool IsNoted => Kind == LogEntryKind.Act || Thread is not null;

    /// <summary>The event as UTF-8 JSON, exactly as clients receive it; of votes in polls, more than that (<see cref="Polls.BallotBox"/>).</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public bool Bears(LogMark mark) => mark switch
    {
        LogMark.Files => HasFiles,
        LogMark.Links => HasLinks,
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };
}
