using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>The thread of one message, in its note. Deleted replies keep their place and count.</summary>
/// <param name="Replies">The ordinal of the last reply.</param>
/// <param name="LastAt">When that was.</param>
/// <param name="Repliers">The first <see cref="MostNamed"/> different people who replied, in that order.</param>
internal sealed record NoteThread(
    long Replies, [property: JsonConverter(typeof(UnixMillisecondsConverter))] DateTimeOffset LastAt, ImmutableArray<UserId> Repliers)
{
    public const int MostNamed = 5;

    public static NoteThread With(NoteThread? before, MessagePosted reply)
    {
        var repliers = before?.Repliers ?? [];
        return new NoteThread(
            reply.ThreadOrdinal ?? (before?.Replies ?? 0) + 1,
            reply.At,
            repliers.Length < MostNamed && !repliers.Contains(reply.By) ? repliers.Add(reply.By) : repliers);
    }
}
