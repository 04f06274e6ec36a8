using System.Collections.Immutable;
using System.Text;
using LiveChat.Api.Hub;
using LiveChat.Api.Wire;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>The calls of clients, framed once for however many sockets. Their names stand here once.</summary>
internal static class PushFrames
{
    private static ReadOnlySpan<byte> EventsTarget => "Events"u8;

    private static ReadOnlySpan<byte> HeadsTarget => "Heads"u8;

    private static ReadOnlySpan<byte> NoticesTarget => "Notices"u8;

    private static ReadOnlySpan<byte> TypingTarget => "Typing"u8;

    private static ReadOnlySpan<byte> ReceiptTarget => "Receipt"u8;

    private static ReadOnlySpan<byte> PresenceTarget => "Presence"u8;

    private static ReadOnlySpan<byte> RestartingTarget => "Restarting"u8;

    /// <summary>A heartbeat when nothing has moved.</summary>
    public static ReadOnlyMemory<byte> NoHeads { get; } = HubFrames.EndPush(HubFrames.StartPush(HeadsTarget).Raw("{}"u8));

    /// <summary>A dense run of events, from pieces that are JSON with commas between the events already.</summary>
    public static byte[] Events(RoomId room, long from, long to, List<ReadOnlyMemory<byte>> pieces)
    {
        var push = HubFrames.StartPush(EventsTarget)
            .Raw("{\"room\":"u8).Text(room.Value)
            .Raw(",\"from\":"u8).Number(from)
            .Raw(",\"to\":"u8).Number(to)
            .Raw(",\"events\":["u8);
        for (var i = 0; i < pieces.Count; i++)
        {
            push.Raw(i > 0 ? ","u8 : default).Raw(pieces[i].Span);
        }

        return HubFrames.EndPush(push.Raw("]}"u8));
    }

    public static byte[] Heads(List<RoomFeed> moved)
    {
        var push = HubFrames.StartPush(HeadsTarget);
        for (var i = 0; i < moved.Count; i++)
        {
            var head = moved[i].Head;
            push.Raw(i > 0 ? ","u8 : "{"u8).Text(moved[i].Room.Value)
                .Raw(":["u8).Number(head.Seq).Raw(","u8).Number(head.Ordinal).Raw("]"u8);
        }

        return HubFrames.EndPush(push.Raw("}"u8));
    }

    public static byte[] Notice(Notice notice)
    {
        return HubFrames.EndPush(HubFrames.StartPush(NoticesTarget).Json([notice], ApiJson.Default.ImmutableArrayNotice));
    }

    public static byte[] Typing(RoomId room, UserId user)
    {
        return HubFrames.EndPush(
            HubFrames.StartPush(TypingTarget).Text(room.Value).Raw(",["u8).Text(user.Value).Raw("]"u8));
    }

    public static byte[] Receipt(RoomId room, ReceiptView receipt)
    {
        return HubFrames.EndPush(
            HubFrames.StartPush(ReceiptTarget).Text(room.Value).Raw(","u8).Json(receipt, ApiJson.Default.ReceiptView));
    }

    public static byte[] Presence(ImmutableArray<PresenceView> changes)
    {
        return HubFrames.EndPush(HubFrames.StartPush(PresenceTarget).Json(changes, ApiJson.Default.ImmutableArrayPresenceView));
    }

    public static byte[] Restarting(TimeSpan window)
    {
        return HubFrames.EndPush(HubFrames.StartPush(RestartingTarget).Number((long)window.TotalMilliseconds));
    }

    /// <summary>All names, for the tests of the wire.</summary>
    public static IEnumerable<string> Targets =>
    [
        Encoding.UTF8.GetString(EventsTarget), Encoding.UTF8.GetString(HeadsTarget), Encoding.UTF8.GetString(NoticesTarget),
        Encoding.UTF8.GetString(TypingTarget), Encoding.UTF8.GetString(ReceiptTarget), Encoding.UTF8.GetString(PresenceTarget),
        Encoding.UTF8.GetString(RestartingTarget),
    ];
}
