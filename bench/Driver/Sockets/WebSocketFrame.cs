using System.Buffers.Binary;

namespace LiveChat.Driver.Sockets;

/// <summary>The frames of RFC 6455, as far as a client of this hub meets them.</summary>
internal static class WebSocketFrame
{
    public const byte Continuation = 0;
    public const byte Text = 1;
    public const byte Close = 8;
    public const byte Ping = 9;
    public const byte Pong = 10;

    public const int MaxHeader = 14;

    /// <summary>
    /// Writes a whole frame. The mask that a client must send is zero, which is allowed and leaves the payload as it is.
    /// </summary>
    public static int Write(Span<byte> to, byte opcode, ReadOnlySpan<byte> payload)
    {
        to[0] = (byte)(0x80 | opcode);
        int header;
        if (payload.Length < 126)
        {
            to[1] = (byte)(0x80 | payload.Length);
            header = 2;
        }
        else if (payload.Length <= ushort.MaxValue)
        {
            to[1] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(to[2..], (ushort)payload.Length);
            header = 4;
        }
        else
        {
            to[1] = 0x80 | 127;
            BinaryPrimitives.WriteUInt64BigEndian(to[2..], (ulong)payload.Length);
            header = 10;
        }

        to.Slice(header, 4).Clear();
        payload.CopyTo(to[(header + 4)..]);
        return header + 4 + payload.Length;
    }

    /// <summary>Reads the header of a server's frame.</summary>
    /// <returns>The length of the header, or 0 when it is not all there.</returns>
    public static int ReadHeader(ReadOnlySpan<byte> from, out byte opcode, out long length)
    {
        (opcode, length) = (0, 0);
        if (from.Length < 2)
        {
            return 0;
        }

        opcode = (byte)(from[0] & 0x0F);
        length = from[1] & 0x7F;
        if (length < 126)
        {
            return 2;
        }

        if (length == 126)
        {
            length = from.Length < 4 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(from[2..]);
            return from.Length < 4 ? 0 : 4;
        }

        length = from.Length < 10 ? 0 : checked((long)BinaryPrimitives.ReadUInt64BigEndian(from[2..]));
        return from.Length < 10 ? 0 : 10;
    }
}
