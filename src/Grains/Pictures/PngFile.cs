using System.Buffers;
using System.Buffers.Binary;

namespace LiveChat.Grains.Pictures;

/// <summary>The structure of PNG files (W3C, third edition): a signature, then chunks of length, type, content and checksum.</summary>
internal static class PngFile
{
    private const int Frame = 12;
    private const uint Header = 0x49484452; // IHDR
    private const uint Palette = 0x504C5445; // PLTE
    private const uint Pixels = 0x49444154; // IDAT
    private const uint End = 0x49454E44; // IEND
    private const uint Transparency = 0x74524E53; // tRNS
    private const uint Gamma = 0x67414D41; // gAMA
    private const uint StandardColour = 0x73524742; // sRGB
    private const uint Ancillary = 0x20000000; // The case of the first letter.

    private enum Place
    {
        Start = 0,
        Head = 1,
        Coloured = 2,
        InPixels = 3,
        AfterPixels = 4,
    }

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureSize? Size(ReadOnlySpan<byte> file)
    {
        var head = file[Signature.Length..];
        return TryRead(head, out var length) && TypeOf(head) == Header ? PictureSizes.OfPng(head.Slice(8, length)) : null;
    }

    /// <summary>The picture without texts, times, profiles and whatever else is not needed to draw it; null when the file is not a whole picture, or has too many.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> file, int mostFrames, out int frames)
    {
        frames = 1;
        if (Size(file) is not { } canvas)
        {
            return null;
        }

        var motion = new PngMotion(mostFrames, canvas);
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(Signature);
        var (place, needsPalette) = (Place.Start, false);
        for (var rest = file[Signature.Length..]; TryRead(rest, out var length);)
        {
            var type = TypeOf(rest);
            var content = rest.Slice(8, length);
            if (Next(place, type, content, needsPalette) is not { } next || (PngMotion.Is(type) && !motion.Take(type, content, place >= Place.InPixels)))
            {
                return null;
            }

            if (type == Pixels)
            {
                motion.Drawn();
            }

            if (type == Header)
            {
                needsPalette = content[9] == 3;
            }

            if ((type & Ancillary) == 0 || PngMotion.Is(type) || (IsHarmless(type, length) && next < Place.InPixels))
            {
                kept.Write(rest[..(Frame + length)]);
            }

            place = next;
            rest = rest[(Frame + length)..];
            if (type == End)
            {
                frames = motion.Frames;
                return rest.IsEmpty && motion.IsWhole ? kept.WrittenSpan.ToArray() : null;
            }
        }

        return null;
    }

    /// <summary>Where one is after a chunk; null when it cannot be here.</summary>
    private static Place? Next(Place place, uint type, ReadOnlySpan<byte> content, bool needsPalette) => type switch
    {
        Header => place == Place.Start && PictureSizes.OfPng(content) is not null ? Place.Head : null,
        Palette => place == Place.Head && content.Length is > 0 and <= 768 && content.Length % 3 == 0 ? Place.Coloured : null,
        Pixels => place is Place.Coloured or Place.InPixels || (place == Place.Head && !needsPalette) ? Place.InPixels : null,
        End => place >= Place.InPixels && content.IsEmpty ? place : null,
        _ when (type & Ancillary) == 0 || place == Place.Start => null,
        _ => place == Place.InPixels ? Place.AfterPixels : place,
    };

    private static bool IsHarmless(uint type, int length) => type switch
    {
        Transparency => length is > 0 and <= 256,
        Gamma => length == 4,
        StandardColour => length == 1,
        _ => false,
    };

    /// <summary>Whether a whole chunk begins here, and how long its content is.</summary>
    private static bool TryRead(ReadOnlySpan<byte> rest, out int length)
    {
        length = rest.Length >= Frame ? BinaryPrimitives.ReadInt32BigEndian(rest) : -1;
        return length >= 0 && length <= rest.Length - Frame
            && BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]) == PngChecksum.Of(rest.Slice(4, 4 + length));
    }

    private static uint TypeOf(ReadOnlySpan<byte> chunk) => BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
}
