using System.Buffers.Binary;
using LiveChat.Grains.Tests.Pictures;

namespace LiveChat.Grains.Tests.CustomEmoji;

/// <summary>Files that move, put together from pieces.</summary>
internal static class EmojiFiles
{
    /// <summary>How often it begins again: for ever.</summary>
    private static readonly byte[] Loop = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];

    private static readonly byte[] Trailer = [0x3B];

    public static readonly byte[] Comment = [0x21, 0xFE, 5, .. "Made!"u8, 0];

    public static readonly byte[] Profile = [0x21, 0xFF, 11, .. "ICCRGBG1012"u8, 2, 7, 7, 0];

    public static readonly byte[] Words = [0x21, 0x01, 12, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 65, 0];

    /// <summary>Two colours, one pixel for each frame.</summary>
    public static byte[] Gif(int frames, ushort side = 4, byte[]? more = null) =>
        [.. Head(side), .. Loop, .. more ?? [], .. Enumerable.Range(0, frames).SelectMany(at => GifFrame((ushort)(side == 0 ? 0 : at % side))), .. Trailer];

    public static byte[] GifFrame(ushort x, ushort width = 1) =>
        [0x21, 0xF9, 4, 4, 10, 0, 0, 0, 0x2C, (byte)x, (byte)(x >> 8), 0, 0, (byte)width, (byte)(width >> 8), 1, 0, 0, 2, 2, 0x44, 1, 0];

    public static byte[] Head(ushort side) =>
        [.. "GIF89a"u8, (byte)side, (byte)(side >> 8), (byte)side, (byte)(side >> 8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];

    /// <summary>A PNG of two frames; the first is what readers show that know no more.</summary>
    /// <param name="said">How many it says it has.</param>
    /// <param name="turn">What the second is numbered.</param>
    /// <param name="width">Of the second.</param>
    public static byte[] MovingPng(int said = 2, int turn = 1, int width = 16)
    {
        var pixels = PictureFiles.Png[33..^12];
        byte[] second = [.. PictureFiles.Chunk("fcTL", FrameHead(turn, width)), .. PictureFiles.Chunk("fdAT", [0, 0, 0, 2, .. pixels[8..^4]])];
        return
        [
            .. PictureFiles.Png[..33], .. PictureFiles.Chunk("acTL", [0, 0, 0, (byte)said, 0, 0, 0, 0]), .. PictureFiles.Chunk("fcTL", FrameHead(0, 16)), .. pixels, .. second,
            .. PictureFiles.Png[^12..],
        ];
    }

    public static byte[] MovingWebp(int frames, byte x = 0)
    {
        var pixels = PictureFiles.Webp.AsSpan(PictureFiles.Webp.AsSpan().IndexOf("VP8 "u8)).ToArray();
        byte[] frame = [x, 0, 0, 0, 0, 0, 15, 0, 0, 15, 0, 0, 100, 0, 0, 0, .. pixels, .. PictureFiles.RiffChunk("XMP ", [1, 2])];
        return PictureFiles.Sized(
        [
            .. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. PictureFiles.RiffChunk("VP8X", [0x02, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
            .. PictureFiles.RiffChunk("EXIF", [1, 2, 3]), .. PictureFiles.RiffChunk("ANIM", [0, 0, 0, 0, 0, 0]),
            .. Enumerable.Range(0, frames).SelectMany(_ => PictureFiles.RiffChunk("ANMF", frame)),
        ]);
    }

    private static byte[] FrameHead(int turn, int width)
    {
        var head = new byte[26];
        BinaryPrimitives.WriteInt32BigEndian(head, turn);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 16);
        return head;
    }
}
