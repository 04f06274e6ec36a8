using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Ports;

/// <summary>The log of every room: the only place where messages live.</summary>
/// <remarks>
/// <c>(room, seq)</c> and <c>(room, author, client id)</c> are unique in the store itself, so that two writers of one room,
/// or one client that sends twice, cannot both succeed, whatever happens above the store.
/// </remarks>
public interface IRoomLog
{
    /// <summary>
    /// Appends entries of one room, in order. When it returns, the first <see cref="AppendResult.Stored"/> of them are durable
    /// (they survive the loss of power) and the rest are not stored and never will be by this call.
    /// </summary>
    /// <param name="room">The room of every entry.</param>
    /// <param name="entries">Dense: each <c>Seq</c> is one more than the one before it. Not empty.</param>
    /// <param name="cancellationToken">Gives up waiting; the outcome is then unknown.</param>
    /// <exception cref="IOException">The store failed (disk full, connection lost). The outcome may be unknown.</exception>
    Task<AppendResult> AppendAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken);

    /// <summary>Entries with <c>Seq &gt;= fromSeq</c>, oldest first, at most <paramref name="max"/>.</summary>
    Task<ImmutableArray<LogEntry>> ReadForwardAsync(
        RoomId room, long fromSeq, int max, CancellationToken cancellationToken);

    /// <summary>The last <paramref name="max"/> entries with <c>Seq &lt;= toSeq</c>; answered oldest first.</summary>
    Task<ImmutableArray<LogEntry>> ReadBackwardAsync(
        RoomId room, long toSeq, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Entries of kind <see cref="LogEntryKind.Change"/> with <c>Seq &gt; afterSeq</c>, oldest first, at most
    /// <paramref name="max"/>; found without reading the messages between them.
    /// </summary>
    Task<ImmutableArray<LogEntry>> ReadChangesAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken);

    /// <summary>The same for entries from which notes are made: those of kind <see cref="LogEntryKind.Act"/>, and replies in threads.</summary>
    Task<ImmutableArray<LogEntry>> ReadNotedAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken);

    /// <summary>
    /// The last <paramref name="max"/> entries of a thread (<see cref="LogEntry.Thread"/>) with <c>Seq &lt; beforeSeq</c>, answered oldest first; found without
    /// reading what stands between them.
    /// </summary>
    Task<ImmutableArray<LogEntry>> ReadThreadAsync(
        RoomId room, long thread, long beforeSeq, int max, CancellationToken cancellationToken);

    /// <summary>
    /// The last <paramref name="max"/> entries that bear a mark (<see cref="LogEntry.Bears"/>), with <c>Seq &lt; beforeSeq</c>, answered oldest first; found without reading
    /// what stands between them.
    /// </summary>
    Task<ImmutableArray<LogEntry>> ReadMarkedAsync(RoomId room, LogMark mark, long beforeSeq, int max, CancellationToken cancellationToken);

    /// <summary>The entry that an author once stored under a client id, or null.</summary>
    Task<LogEntry?> FindAsync(RoomId room, UserId author, string clientId, CancellationToken cancellationToken);

    /// <summary>
    /// How far each room is, in the order asked; a room without entries answers zeros. One query, however many rooms:
    /// signing in asks this for all rooms of a person without waking them.
    /// </summary>
    Task<ImmutableArray<RoomHead>> GetHeadsAsync(ImmutableArray<RoomId> rooms, CancellationToken cancellationToken);

    /// <summary>
    /// Puts other bodies in the place of those of entries that are stored, and changes nothing else of them; the bodies before are gone for good. Entries that
    /// are not there are passed over. Again is harmless.
    /// </summary>
    /// <exception cref="IOException">The store failed; some of them may have their new bodies.</exception>
    Task RedactAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken);

    /// <summary>
    /// Erases entries of a room for good: those with <paramref name="fromSeq"/> &lt;= <c>Seq</c> &lt; <paramref name="beforeSeq"/>. Again is harmless. The
    /// caller leaves the last entry of the room where it is, because it says which place is next.
    /// </summary>
    /// <exception cref="IOException">The store failed; some of them may be erased.</exception>
    Task EraseAsync(RoomId room, long fromSeq, long beforeSeq, CancellationToken cancellationToken);
}
