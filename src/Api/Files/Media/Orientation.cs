using System.Buffers.Binary;

namespace LiveChat.Api.Files.Media;

/// <summary>The one thing of EXIF (CIPA DC-008, a TIFF in little) that is kept: how a picture is turned.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int Entry = 12;

    /// <summary>What JPEG, and some writers of WebP, put before it.</summary>
    public static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    /// <param name="exif">With or without <see cref="Prefix"/>.</param>
    /// <returns>1 to 8; 1 when nothing is said that can be read.</returns>
    public static int Of(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith(Prefix) ? exif[Prefix.Length..] : exif;
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(isLittle || tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var at = UInt32(tiff[4..], isLittle);
        if (at > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[((int)at + 2)..];
        for (var left = UInt16(tiff[(int)at..], isLittle); left > 0 && entries.Length >= Entry; left--, entries = entries[Entry..])
        {
            if (UInt16(entries, isLittle) == Tag && UInt16(entries[2..], isLittle) == Short)
            {
                var value = UInt16(entries[8..], isLittle);
                return value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    /// <summary>EXIF that says this and nothing else.</summary>
    public static byte[] Write(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, // One entry, and where it stands.
        Tag >> 8, Tag & 0xFF, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
