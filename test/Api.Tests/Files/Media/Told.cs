using System.Buffers.Binary;
using System.Text;
using LiveChat.Api.Files.Media;

namespace LiveChat.Api.Tests.Files.Media;

/// <summary>What cameras and programs put into pictures, put into one.</summary>
internal static class Told
{
    /// <summary>Stands in everything that is to go away.</summary>
    public const string Place = "51.501476,-0.140634";

    /// <summary>As <see cref="Place"/>, behind an orientation, where a reader of EXIF does not look.</summary>
    public static byte[] Exif(int orientation) => [.. Orientation.Write(orientation), .. Encoding.ASCII.GetBytes(Place)];

    public static byte[] Jpeg(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2],
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes($"<x:xmpmeta>{Place}</x:xmpmeta>")]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "colours"u8]),
        .. Segment(0xED, Encoding.ASCII.GetBytes($"Photoshop 3.0\0{Place}")),
        .. Segment(0xFE, Encoding.ASCII.GetBytes(Place)),
        .. jpeg[2..],
        .. Encoding.ASCII.GetBytes($"behind the end: {Place}"),
    ];

    public static byte[] Png(byte[] png, int orientation) =>
    [
        .. png[..33],
        .. Drawn.Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
        .. Drawn.Chunk("eXIf", Exif(orientation)),
        .. Drawn.Chunk("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Place}")),
        .. Drawn.Chunk("iTXt", Encoding.ASCII.GetBytes($"XML:com.adobe.xmp\0\0\0\0\0{Place}")),
        .. png[33..],
        .. Encoding.ASCII.GetBytes($"behind the end: {Place}"),
    ];

    /// <param name="webp">A simple one: a head and one piece.</param>
    /// <param name="orientation">As EXIF numbers it.</param>
    /// <param name="width">Of it.</param>
    /// <param name="height">Of it.</param>
    public static byte[] Webp(byte[] webp, int orientation, int width, int height)
    {
        byte[] pieces =
        [
            .. Piece("VP8X", [0x0C, 0, 0, 0, .. UInt24(width - 1), .. UInt24(height - 1)]),
            .. webp[12..],
            .. Piece("EXIF", Exif(orientation)),
            .. Piece("XMP ", Encoding.ASCII.GetBytes(Place)),
            .. Piece("odd!", Encoding.ASCII.GetBytes(Place)),
        ];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, pieces.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. pieces, .. Encoding.ASCII.GetBytes($"behind the end: {Place}")];
    }

    public static byte[] Gif(byte[] gif) =>
    [
        .. gif[..19],
        0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0,
        0x21, 0xFE, (byte)Place.Length, .. Encoding.ASCII.GetBytes(Place), 0,
        0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Place.Length, .. Encoding.ASCII.GetBytes(Place), 0,
        .. gif[19..],
        .. Encoding.ASCII.GetBytes($"behind the end: {Place}"),
    ];

    public static bool Tells(byte[] file, string what = Place) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(what)) >= 0;

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Piece(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. content, .. content.Length % 2 == 0 ? [] : new byte[1]];
    }

    private static byte[] UInt24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];
}
