using System.Buffers.Binary;
using System.Text;

namespace LiveChat.Api.Hub;

/// <summary>Frames that are always the same, and those around an answer.</summary>
internal static class HubFrames
{
    public static ReadOnlyMemory<byte> HandshakeAccepted { get; } = Record("{}"u8);

    public static ReadOnlyMemory<byte> Ping { get; } = Control(WebSocketFrame.Ping, default);

    /// <summary>The answer of a call that succeeded; the rest of the value is up to the caller, who ends with <see cref="EndAnswer"/>.</summary>
    public static FrameBuilder StartAnswer(string invocationId)
    {
        return FrameBuilder.Start().Raw("{\"type\":3,\"invocationId\":"u8).Text(invocationId).Raw(",\"result\":{"u8);
    }

    public static byte[] EndAnswer(FrameBuilder answer) => answer.Raw("}}\u001e"u8).Finish();

    /// <summary>The answer of a call that was not understood.</summary>
    public static byte[] Error(string invocationId, string error)
    {
        return FrameBuilder.Start()
            .Raw("{\"type\":3,\"invocationId\":"u8).Text(invocationId)
            .Raw(",\"error\":"u8).Text(error)
            .Raw("}\u001e"u8)
            .Finish();
    }

    /// <summary>The beginning of a call of the client; the caller writes the arguments and ends with <see cref="EndPush"/>.</summary>
    public static FrameBuilder StartPush(ReadOnlySpan<byte> target)
    {
        return FrameBuilder.Start()
            .Raw("{\"type\":1,\"target\":\""u8).Raw(target)
            .Raw("\",\"arguments\":["u8);
    }

    public static byte[] EndPush(FrameBuilder push) => push.Raw("]}\u001e"u8).Finish();

    public static byte[] Record(ReadOnlySpan<byte> json) => FrameBuilder.Start().Raw(json).Raw("\u001e"u8).Finish();

    public static byte[] Pong(ReadOnlySpan<byte> payload) => Control(WebSocketFrame.Pong, payload);

    /// <summary>A close frame alone.</summary>
    public static byte[] Close(ushort status)
    {
        Span<byte> payload = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(payload, status);
        return Control(WebSocketFrame.Close, payload);
    }

    /// <summary>SignalR's close message and a close frame behind it.</summary>
    public static byte[] Close(string error, bool allowReconnect, ushort status)
    {
        var reconnect = allowReconnect ? ",\"allowReconnect\":true" : "";
        return [.. Record(Encoding.UTF8.GetBytes($"{{\"type\":7,\"error\":\"{error}\"{reconnect}}}")), .. Close(status)];
    }

    private static byte[] Control(byte opcode, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[2 + payload.Length];
        WebSocketFrame.WriteHead(frame, 2, opcode, payload.Length);
        payload.CopyTo(frame.AsSpan(2));
        return frame;
    }
}
