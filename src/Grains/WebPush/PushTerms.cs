using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.WebPush;

/// <summary>How long, how urgently and how often.</summary>
internal static class PushTerms
{
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromHours(2);

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), MostWait];

    /// <summary>How long a notification is worth anything.</summary>
    public static TimeSpan Life(NoticeReason reason) => reason switch
    {
        NoticeReason.Mention or NoticeReason.Direct or NoticeReason.Reply or NoticeReason.Reminder => TimeSpan.FromHours(12),
        NoticeReason.MentionAll or NoticeReason.ThreadReply or NoticeReason.Keyword => TimeSpan.FromHours(4),
        _ => TimeSpan.FromHours(1),
    };

    public static PushUrgency Urgency(NoticeReason reason) => reason switch
    {
        NoticeReason.Mention or NoticeReason.Direct or NoticeReason.Reply or NoticeReason.Reminder => PushUrgency.High,
        NoticeReason.SearchMatch => PushUrgency.Low,
        _ => PushUrgency.Normal,
    };

    /// <summary>How long until it is tried again; a little more or less than for others, so that not all come at once when a service is back.</summary>
    public static TimeSpan Wait(PushRow row, TimeSpan? asked)
    {
        var wait = asked ?? Waits[Math.Min(row.Tries, Waits.Length) - 1];
        var bounded = wait < LeastWait ? LeastWait : wait > MostWait ? MostWait : wait;
        return asked is null ? bounded * (0.8 + (0.4 * Share(row))) : bounded;
    }

    /// <summary>The same for all messages of a conversation to a device, and says nothing to its service, not even that another device is told of the same.</summary>
    public static string Topic(RoomId room, PushTarget to)
    {
        var digest = HMACSHA256.HashData(Encoding.ASCII.GetBytes(to.Auth), Encoding.UTF8.GetBytes(room.Value));
        return Base64Url.EncodeToString(digest.AsSpan(0, 24)); // 32 characters, the most that a topic has.
    }

    /// <summary>0 to 1, and the same when asked again.</summary>
    private static double Share(PushRow row)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{row.Notice.Id} {row.Device} {row.Tries}")));
        return BinaryPrimitives.ReadUInt32BigEndian(digest) / (double)uint.MaxValue;
    }
}
