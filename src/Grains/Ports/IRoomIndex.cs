using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Ports;

/// <summary>
/// By which words the messages of a room are found: one index for each room. It is made from the room's log and can be made from it again at any time, so an
/// adapter that finds one damaged, or made in an older way, begins an empty one.
/// </summary>
/// <remarks>Adapters keep terms and match them; what a term is, and which are looked for, is decided above them, so that a query means the same in each.</remarks>
public interface IRoomIndex
{
    /// <summary>How far the index of a room goes; <see cref="IndexState.Empty"/> when there is none.</summary>
    /// <exception cref="IOException">It cannot be read now.</exception>
    Task<IndexState> GetStateAsync(RoomId room, CancellationToken cancellationToken);

    /// <summary>
    /// Takes in what some messages say now, and how far the index goes with that, all of it or nothing. What was known of these messages is forgotten for good.
    /// </summary>
    /// <param name="room">Whose index.</param>
    /// <param name="messages">Each seq once.</param>
    /// <param name="after">How far the index goes until now; when it does not, nothing is changed.</param>
    /// <param name="through">The last entry of the log that is in it then.</param>
    /// <param name="cancellationToken">Gives up waiting; the outcome is then unknown.</param>
    /// <returns>How far it goes: not <paramref name="through"/> when it did not go to <paramref name="after"/>, because it was lost, or somebody else writes.</returns>
    /// <exception cref="IOException">The store failed.</exception>
    Task<IndexState> ApplyAsync(RoomId room, ImmutableArray<IndexDocument> messages, long after, long through, CancellationToken cancellationToken);

    /// <summary>Finds messages. Takes no longer than <see cref="IndexQuery.Most"/>: then it answers what it has, and says so.</summary>
    /// <exception cref="IOException">It cannot be read now.</exception>
    Task<IndexAnswer> SearchAsync(RoomId room, IndexQuery query, CancellationToken cancellationToken);

    /// <summary>The terms within one slip of a word (<see cref="Search.Terms.Near"/>), without the word itself; at most <paramref name="most"/>.</summary>
    /// <exception cref="IOException">It cannot be read now.</exception>
    Task<ImmutableArray<string>> FindNearAsync(RoomId room, string word, int most, CancellationToken cancellationToken);

    /// <summary>Nobody asks for a room for now: lets go of the files and the memory of its index, unless somebody uses it. Whoever asks opens it again.</summary>
    Task CloseAsync(RoomId room, CancellationToken cancellationToken);

    /// <summary>Nothing is left of the index of a room. Again is harmless.</summary>
    /// <exception cref="IOException">The store failed.</exception>
    Task EraseAsync(RoomId room, CancellationToken cancellationToken);
}

/// <summary>How far an index goes.</summary>
/// <param name="Through">The last entry of the log that is in it.</param>
/// <param name="Languages">In which languages messages in it are or were, the commonest first.</param>
public sealed record IndexState(long Through, ImmutableArray<string> Languages)
{
    public static readonly IndexState Empty = new(0, []);
}

/// <summary>A message as an index keeps it.</summary>
/// <param name="Seq">Where it stands.</param>
/// <param name="At">When it was posted; never before one with a lower seq.</param>
/// <param name="Message">Null: it is not to be found any more.</param>
public sealed record IndexDocument(long Seq, DateTimeOffset At, Search.IndexedMessage? Message);
