using System.Buffers;
using System.Buffers.Binary;

namespace LiveChat.Grains.Pictures;

/// <summary>The structure of JPEG files (ITU T.81, annex B): segments that begin with a marker, and coded pixels after some of them.</summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>What JFIF says of a picture without its thumbnail: which colours the numbers mean.</summary>
    private static ReadOnlySpan<byte> Jfif => [0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    public static PictureSize? Size(ReadOnlySpan<byte> file)
    {
        var rest = file[2..];
        while (TryMarker(ref rest, out var marker) && marker is not (StartOfScan or EndOfImage) && TryContent(ref rest, out var content))
        {
            if (marker is >= 0xC0 and <= 0xC2)
            {
                return IsFrame(content) ? PictureSizes.OfJpeg(content) : null;
            }
        }

        return null;
    }

    /// <summary>The picture without cameras, places, thumbnails, profiles and comments; null when the file is not a single whole picture.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> file)
    {
        var kept = new ArrayBufferWriter<byte>(file.Length + Jfif.Length);
        kept.Write(file[..2]);
        var (frames, scans) = (0, 0);
        var rest = file[2..];
        while (TryMarker(ref rest, out var marker))
        {
            if (marker == EndOfImage)
            {
                kept.Write((ReadOnlySpan<byte>)[0xFF, EndOfImage]);
                return scans > 0 && rest.IsEmpty ? kept.WrittenSpan.ToArray() : null;
            }

            if (!TryContent(ref rest, out var content))
            {
                return null;
            }

            switch (marker)
            {
                case >= 0xC0 and <= 0xC2 when frames++ == 0 && IsFrame(content):
                case 0xC4 or 0xDB or 0xDD: // Tables, and how often the coder starts anew.
                case 0xEE when content.Length == 12 && content.StartsWith("Adobe"u8): // Which colours the numbers mean.
                    Write(kept, marker, content);
                    break;
                case StartOfScan when frames == 1 && EndOfScan(rest) is var end and >= 0:
                    Write(kept, marker, content);
                    kept.Write(rest[..end]);
                    rest = rest[end..];
                    scans++;
                    break;
                case 0xE0 when kept.WrittenCount == 2 && content.StartsWith("JFIF\0"u8):
                    kept.Write(Jfif);
                    break;
                case >= 0xE0 and <= 0xEF or 0xFE:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Grey, or of three colours.</summary>
    private static bool IsFrame(ReadOnlySpan<byte> content) => PictureSizes.OfJpeg(content) is not null && content[5] is 1 or 3;

    private static bool TryMarker(scoped ref ReadOnlySpan<byte> rest, out byte marker)
    {
        var at = rest.IndexOfAnyExcept((byte)0xFF); // As many as one likes may come before it.
        marker = at > 0 ? rest[at] : (byte)0;
        rest = at > 0 ? rest[(at + 1)..] : default;
        return marker is not (0 or 1 or StartOfImage or (>= 0xD0 and <= 0xD7));
    }

    private static bool TryContent(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> content)
    {
        var length = rest.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(rest) : 0;
        var whole = length >= 2 && length <= rest.Length;
        content = whole ? rest[2..length] : default;
        rest = whole ? rest[length..] : default;
        return whole;
    }

    /// <summary>Where the marker stands that ends the coded pixels; negative when there is none.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> coded)
    {
        for (var at = 0; at < coded.Length - 1; at++)
        {
            if (coded[at] == 0xFF && coded[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return -1;
    }

    private static void Write(ArrayBufferWriter<byte> kept, byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        kept.Write((ReadOnlySpan<byte>)[0xFF, marker, (byte)(length >> 8), (byte)length]);
        kept.Write(content);
    }
}
