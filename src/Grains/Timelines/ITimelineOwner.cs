using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>The grain whose log a timeline is. Called within the grain's turns.</summary>
internal interface ITimelineOwner
{
    /// <summary>How many replies the thread of a message has that are durable.</summary>
    long RepliesTo(long root);

    /// <summary>These entries are durable and their senders are answered: tell the others.</summary>
    void Committed(CommittedBatch batch);

    /// <summary>A message with these files is gone: they are to be, too. Again is harmless.</summary>
    Task Discard(MessagePosted gone);

    /// <summary>
    /// The log went on without us, or a write ended with an unknown outcome. Memory is not to be trusted any more: deactivate.
    /// </summary>
    void Lost(string reason, Exception? cause);
}
