using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Polls;

/// <summary>What the log knows of votes, and members do not. The one place that every entry passes on its way out.</summary>
internal static class BallotBox
{
    /// <summary>How the body of a vote begins; looked at before anything is decoded, because nearly nothing is a vote.</summary>
    private static ReadOnlySpan<byte> Vote => "{\"type\":\"poll.voted\","u8;

    /// <summary>The body of an entry as members read it.</summary>
    public static ReadOnlyMemory<byte> Told(LogEntry entry) =>
        entry.Kind == LogEntryKind.Act && entry.Body.Span.StartsWith(Vote) && RoomEventJson.Decode(entry.Body) is PollVoted { } voted
            && (voted.Anonymous == true || voted.Hidden == true)
            ? RoomEventJson.Encode(voted.Told())
            : entry.Body;
}
