using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LiveChat.Api.Hub;

/// <summary>How a frame of RFC 6455 (section 5.2) begins.</summary>
internal readonly record struct WebSocketFrame(byte Opcode, bool Final, int HeadLength, ulong PayloadLength, uint Mask)
{
    public const byte Continuation = 0x0;
    public const byte Text = 0x1;
    public const byte Binary = 0x2;
    public const byte Close = 0x8;
    public const byte Ping = 0x9;
    public const byte Pong = 0xA;

    /// <summary>The most bytes that the head of a frame sent by a server has.</summary>
    public const int MaxSentHead = 10;

    public bool IsControl => (Opcode & 0x8) != 0;

    /// <summary>Reads the head of a client's frame; null when more bytes are needed.</summary>
    /// <exception cref="WebSocketViolation">No client that keeps the RFC sends this.</exception>
    public static WebSocketFrame? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return null;
        }

        var opcode = (byte)(bytes[0] & 0x0F);
        var final = (bytes[0] & 0x80) != 0;
        var shortLength = bytes[1] & 0x7F;
        var headLength = 6 + (shortLength switch { 126 => 2, 127 => 8, _ => 0 });
        var known = opcode is <= Binary or (>= Close and <= Pong);
        var badControl = opcode >= Close && (!final || shortLength > 125);
        if ((bytes[0] & 0x70) != 0 || (bytes[1] & 0x80) == 0 || !known || badControl)
        {
            throw new WebSocketViolation(WebSocketStatus.ProtocolError);
        }

        if (bytes.Length < headLength)
        {
            return null;
        }

        var length = shortLength switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            127 => BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]),
            _ => (ulong)shortLength,
        };
        var mask = MemoryMarshal.Read<uint>(bytes[(headLength - 4)..]);
        return new WebSocketFrame(opcode, final, headLength, length, mask);
    }

    /// <summary>Takes the mask off a payload, in place.</summary>
    public static void Unmask(Span<byte> payload, uint mask)
    {
        var wide = mask | ((ulong)mask << 32);
        var words = MemoryMarshal.Cast<byte, ulong>(payload);
        foreach (ref var word in words)
        {
            word ^= wide;
        }

        for (var i = words.Length * sizeof(ulong); i < payload.Length; i++)
        {
            payload[i] ^= (byte)mask;
            mask = BitOperations.RotateRight(mask, 8);
        }
    }

    /// <summary>Writes the head of a final frame so that it ends where the payload begins; answers where it begins.</summary>
    public static int WriteHead(Span<byte> bytes, int payloadStart, byte opcode, int payloadLength)
    {
        int start;
        switch (payloadLength)
        {
            case < 126:
                start = payloadStart - 2;
                bytes[start + 1] = (byte)payloadLength;
                break;
            case <= ushort.MaxValue:
                start = payloadStart - 4;
                bytes[start + 1] = 126;
                BinaryPrimitives.WriteUInt16BigEndian(bytes[(start + 2)..], (ushort)payloadLength);
                break;
            default:
                start = payloadStart - 10;
                bytes[start + 1] = 127;
                BinaryPrimitives.WriteUInt64BigEndian(bytes[(start + 2)..], (ulong)payloadLength);
                break;
        }

        bytes[start] = (byte)(0x80 | opcode);
        return start;
    }
}
