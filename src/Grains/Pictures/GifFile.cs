using System.Buffers;
using System.Buffers.Binary;

namespace LiveChat.Grains.Pictures;

/// <summary>The structure of GIF files (CompuServe, 1990): a screen, then blocks; each picture is a rectangle on the screen.</summary>
internal static class GifFile
{
    private const int Head = 13;
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;
    private const byte End = 0x3B;

    /// <summary>How long a picture is shown, and which colour of it is none.</summary>
    private const byte Control = 0xF9;

    private const byte Application = 0xFF;
    private const byte Comment = 0xFE;

    public static PictureSize? Size(ReadOnlySpan<byte> file) => file.Length > Head ? PictureSizes.OfGif(file[6..]) : null;

    /// <summary>The pictures without comments, profiles and whatever else programs put into such files; null when it is not whole, or has too many.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> file, int mostFrames, out int frames)
    {
        frames = 0;
        var kept = new ArrayBufferWriter<byte>(file.Length);
        var rest = file[Head..];
        if (!TrySkip(ref rest, Colours(file[10])))
        {
            return null;
        }

        kept.Write("GIF89a"u8);
        kept.Write(file[6..^rest.Length]);
        while (rest is [var block, ..])
        {
            if (block == End)
            {
                kept.Write([End]);
                return frames > 0 && rest.Length == 1 ? kept.WrittenSpan.ToArray() : null;
            }

            var from = rest;
            var isKept = block == Frame;
            if (isKept ? frames++ >= mostFrames || !TryFrame(ref rest, Size(file)!.Value) : block != Extension || !TryExtension(ref rest, out isKept))
            {
                return null;
            }

            kept.Write(isKept ? from[..^rest.Length] : default);
        }

        return null;
    }

    private static bool TryFrame(scoped ref ReadOnlySpan<byte> rest, PictureSize screen)
    {
        if (rest.Length < 10 || PictureSizes.OfGif(rest[5..]) is not { } size
            || UInt16(rest[1..]) + size.Width > screen.Width || UInt16(rest[3..]) + size.Height > screen.Height)
        {
            return false;
        }

        return TrySkip(ref rest, 10 + Colours(rest[9])) && rest is [>= 2 and <= 8, ..] && TrySkip(ref rest, 1) && TryPieces(ref rest, out var length) && length > 0;
    }

    /// <param name="rest">From its mark on.</param>
    /// <param name="isKept">Whether the pictures are shown otherwise without it.</param>
    private static bool TryExtension(scoped ref ReadOnlySpan<byte> rest, out bool isKept)
    {
        var whole = rest;
        isKept = false;
        if (rest.Length < 3 || !TrySkip(ref rest, 2) || !TryPieces(ref rest, out _))
        {
            return false;
        }

        var content = whole[2..^rest.Length];
        isKept = whole[1] switch
        {
            Control => content is [4, _, _, _, _, 0],
            Application => content.Length == 17 && content[1..].StartsWith("NETSCAPE2.0"u8) && content[12] == 3 && content[13] == 1, // How often it begins again.
            _ => false,
        };
        return isKept || whole[1] is Application or Comment;
    }

    /// <summary>Pieces of up to 255 bytes, each after its length, until one that is empty.</summary>
    private static bool TryPieces(scoped ref ReadOnlySpan<byte> rest, out int length)
    {
        length = 0;
        while (rest is [var piece, ..])
        {
            if (!TrySkip(ref rest, 1 + piece))
            {
                return false;
            }

            if (piece == 0)
            {
                return true;
            }

            length += piece;
        }

        return false;
    }

    private static bool TrySkip(scoped ref ReadOnlySpan<byte> rest, int length)
    {
        var whole = length <= rest.Length;
        rest = whole ? rest[length..] : default;
        return whole;
    }

    /// <summary>How many bytes the table of colours has.</summary>
    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int UInt16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
