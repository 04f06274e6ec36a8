using System.Buffers.Binary;

namespace LiveChat.Grains.Pictures;

/// <summary>In pixels, as the head of a file says it.</summary>
public readonly record struct PictureSize(int Width, int Height);

/// <summary>How large a picture is, by the piece of its file that says so; null when that is no such piece, or one that no reader takes.</summary>
public static class PictureSizes
{
    /// <param name="header">What is in IHDR.</param>
    public static PictureSize? OfPng(ReadOnlySpan<byte> header)
    {
        var isTaken = header.Length == 13
            && (header[9], header[8]) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16)
            && header[10] == 0 && header[11] == 0 && header[12] <= 1;
        return isTaken ? Known(BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])) : null;
    }

    /// <param name="frame">What is in the segment that begins a frame: eight bits a colour. A height that comes later is not known here.</param>
    public static PictureSize? OfJpeg(ReadOnlySpan<byte> frame)
    {
        return frame.Length >= 6 && frame[0] == 8 && frame[5] is 1 or 3 or 4 && frame.Length == 6 + (3 * frame[5])
            ? Known(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]))
            : null;
    }

    /// <param name="place">Of a screen: what comes after the signature.</param>
    public static PictureSize? OfGif(ReadOnlySpan<byte> place) =>
        Known(BinaryPrimitives.ReadUInt16LittleEndian(place), BinaryPrimitives.ReadUInt16LittleEndian(place[2..]));

    /// <param name="type">Of a chunk.</param>
    /// <param name="head">The first ten bytes of what is in it, or all if there are fewer.</param>
    /// <param name="length">Of all that is in it.</param>
    public static PictureSize? OfWebp(ReadOnlySpan<byte> type, ReadOnlySpan<byte> head, long length)
    {
        return type.SequenceEqual("VP8X"u8) ? (length == 10 && head.Length == 10 ? new PictureSize(1 + UInt24(head[4..]), 1 + UInt24(head[7..])) : null)
            : type.SequenceEqual("VP8 "u8) ? OfKeyFrame(head, length)
            : type.SequenceEqual("VP8L"u8) ? OfLossless(head)
            : null;
    }

    /// <summary>One that is shown, and whose first part is in it (RFC 6386, section 9.1).</summary>
    private static PictureSize? OfKeyFrame(ReadOnlySpan<byte> head, long length)
    {
        var (tag, first) = head.Length >= 10 ? (UInt24(head), UInt24(head) >> 5) : (1, 0);
        var isShown = (tag & 1) == 0 && (tag & 0x10) != 0 && head[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        return isShown && first <= length - 10
            ? Known(BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & 0x3FFF)
            : null;
    }

    private static PictureSize? OfLossless(ReadOnlySpan<byte> head)
    {
        if (head.Length < 5 || head[0] != 0x2F)
        {
            return null;
        }

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[1..]);
        return bits >> 29 == 0 ? new PictureSize(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF)) : null;
    }

    private static PictureSize? Known(int width, int height) => width > 0 && height > 0 ? new PictureSize(width, height) : null;

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
