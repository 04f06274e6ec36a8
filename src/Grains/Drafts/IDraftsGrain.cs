using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Drafts;

/// <summary>What one person began to write and did not send, on all their devices. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// There is one draft of each room and of each thread. Changes are durable when they are answered, and told to all devices. Every change has a revision, which grows
/// over all drafts; a draft that has ended (sent, or given up) keeps its place and its revision for a while, so that a change that was made before and arrives late
/// does not bring it back. Only the person's own doors call it.
/// </remarks>
[Alias("drafts")]
public interface IDraftsGrain : IGrainWithStringKey
{
    /// <summary>The most drafts of one person.</summary>
    const int Most = 200;

    /// <summary>The most that they have together, in bytes of UTF-8.</summary>
    const int MostBytes = 1 << 20;

    /// <summary>How many that have ended are remembered.</summary>
    const int MostEnded = 200;

    /// <summary>All of them, the last that was changed first, and those that have ended.</summary>
    [Alias("get-all")]
    Task<DraftList> GetAll();

    /// <summary>
    /// What is written now, in a room that the person is in (else <see cref="RefusalCode.NotFound"/>). Refuses with <see cref="RefusalCode.TextEmpty"/>,
    /// <see cref="RefusalCode.TextTooLong"/>, <see cref="RefusalCode.TooMany"/>, and with <see cref="RefusalCode.Outdated"/> when another change was made after the one it
    /// goes on from. The same again changes nothing.
    /// </summary>
    /// <param name="room">The room or conversation.</param>
    /// <param name="thread">The seq of the message whose thread it is for; null for the room.</param>
    /// <param name="change">What is written.</param>
    [Alias("put")]
    Task<Result<Draft>> Put(RoomId room, long? thread, DraftChange change);

    /// <summary>Ends the draft, if there is one, also of a room that is not the person's any more. Again is harmless.</summary>
    /// <param name="room">The room or conversation.</param>
    /// <param name="thread">As for <see cref="Put"/>.</param>
    /// <param name="after">The revision that one knows; null: whatever it is. Refuses with <see cref="RefusalCode.Outdated"/> when there is a later one.</param>
    [Alias("remove")]
    Task<Result<Draft>> Remove(RoomId room, long? thread, long? after);
}
