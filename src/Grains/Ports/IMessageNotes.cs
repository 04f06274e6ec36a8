using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Ports;

/// <summary>What was done to messages, a note for each. Made from the room logs, and can be made from them again.</summary>
public interface IMessageNotes
{
    /// <summary>Up to which act of a room the notes are made; zeros when there are none.</summary>
    Task<NoteCursor> GetCursorAsync(RoomId room, CancellationToken cancellationToken);

    /// <summary>The notes of messages with seqs from one to another, both included, in order.</summary>
    Task<ImmutableArray<StoredNote>> ReadAsync(RoomId room, long from, long to, CancellationToken cancellationToken);

    /// <summary>The notes of these messages, as far as there are any, in the order of their seqs.</summary>
    Task<ImmutableArray<StoredNote>> GetAsync(RoomId room, ImmutableArray<long> messages, CancellationToken cancellationToken);

    /// <summary>The notes of pinned messages, those last that were pinned first; at most <paramref name="max"/>.</summary>
    Task<ImmutableArray<StoredNote>> ReadPinnedAsync(RoomId room, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Stores notes, and after all of them how far they go. A note is never replaced by one of a lower revision, and the cursor never goes back: two activations
    /// of one room that write in any order do no harm.
    /// </summary>
    /// <exception cref="IOException">The store failed; some of the notes may be stored, the cursor is not.</exception>
    Task PutAsync(RoomId room, ImmutableArray<StoredNote> notes, NoteCursor cursor, CancellationToken cancellationToken);

    /// <summary>Erases all notes of a room and its cursor. Again is harmless.</summary>
    Task EraseAsync(RoomId room, CancellationToken cancellationToken);
}

/// <summary>A note as it is stored.</summary>
public sealed record StoredNote
{
    /// <summary>The seq of the message.</summary>
    public required long Message { get; init; }

    /// <summary>The seq of the last act that is in it.</summary>
    public required long Revision { get; init; }

    /// <summary>The seq of the act that pinned the message; null while it is not pinned.</summary>
    public long? Pinned { get; init; }

    /// <summary>UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}

/// <summary>How far the notes of a room go.</summary>
/// <param name="Seq">The last act that is in them.</param>
/// <param name="Rules">Whose rules made them. Notes of older rules are made anew.</param>
public readonly record struct NoteCursor(long Seq, int Rules);
