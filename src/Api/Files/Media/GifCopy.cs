using System.Buffers.Binary;
using LiveChat.Grains.Pictures;

namespace LiveChat.Api.Files.Media;

/// <summary>Copies a GIF file (version 89a) without comments, what programs put into it, and whatever stands after its end. That it plays again stays.</summary>
internal static class GifCopy
{
    private const int Header = 13;
    private const int Descriptor = 10;
    private const byte Image = 0x2C;
    private const byte Extension = 0x21;
    private const byte End = 0x3B;

    /// <summary>Null when it is no whole picture.</summary>
    public static async Task<PictureShape?> CopyAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        if (!await from.HasAsync(Header, cancellationToken))
        {
            return null;
        }

        if (PictureSizes.OfGif(from.Bytes[6..]) is not { } size || !await from.PassAsync(Header + ColoursOf(from.Bytes[10]), to, cancellationToken))
        {
            return null;
        }

        var shape = new PictureShape(size.Width, size.Height, Frames: 0);
        while (await from.HasAsync(1, cancellationToken) && from.Bytes[0] != End)
        {
            var kind = from.Bytes[0];
            var isWhole = kind switch
            {
                Image => await CopyImageAsync(from, to, cancellationToken) is var pixels and > 0 && Add(ref shape, pixels),
                Extension => await CopyExtensionAsync(from, to, cancellationToken),
                0 => await from.PassAsync(1, null, cancellationToken), // Some writers leave one too many.
                _ => false,
            };
            if (!isWhole)
            {
                return null;
            }
        }

        await to.WriteAsync(new[] { End }, cancellationToken); // Some writers leave it out.
        return shape.Frames > 0 ? shape : null;
    }

    private static bool Add(ref PictureShape shape, long pixels)
    {
        shape = shape with { Frames = shape.Frames + 1, LargestFrame = Math.Max(shape.LargestFrame, pixels) };
        return true;
    }

    /// <summary>How many pixels reach from the corner of the picture to that of the frame; 0 when it is not whole.</summary>
    private static async ValueTask<long> CopyImageAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        if (!await from.HasAsync(Descriptor, cancellationToken))
        {
            return 0;
        }

        var colours = ColoursOf(from.Bytes[9]);
        var pixels = Reach(from.Bytes[1..]);
        return await from.PassAsync(Descriptor + colours + 1, to, cancellationToken) && await BlocksAsync(from, to, cancellationToken) ? pixels : 0;
    }

    private static async ValueTask<bool> CopyExtensionAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        if (!await from.HasAsync(2, cancellationToken))
        {
            return false;
        }

        var isKept = from.Bytes[1] switch
        {
            0xF9 => true, // How long a frame is shown, and how it goes away.
            0xFE => false,
            0xFF => await from.HasAsync(14, cancellationToken) && IsLoop(from.Bytes[2..14]),
            _ => (bool?)null,
        };
        return isKept is { } kept && await from.PassAsync(2, kept ? to : null, cancellationToken) && await BlocksAsync(from, kept ? to : null, cancellationToken);
    }

    /// <summary>Blocks of up to 255 bytes, up to one of none.</summary>
    private static async ValueTask<bool> BlocksAsync(Window from, Stream? to, CancellationToken cancellationToken)
    {
        while (await from.HasAsync(1, cancellationToken))
        {
            var length = from.Bytes[0];
            if (!await from.PassAsync(length + 1, to, cancellationToken))
            {
                return false;
            }

            if (length == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoop(ReadOnlySpan<byte> name) => name[0] == 11 && (name[1..].SequenceEqual("NETSCAPE2.0"u8) || name[1..].SequenceEqual("ANIMEXTS1.0"u8));

    private static int ColoursOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static long Reach(ReadOnlySpan<byte> place)
    {
        var (left, top) = (BinaryPrimitives.ReadUInt16LittleEndian(place), BinaryPrimitives.ReadUInt16LittleEndian(place[2..]));
        return PictureSizes.OfGif(place[4..]) is { } size ? (left + (long)size.Width) * (top + (long)size.Height) : 0;
    }
}
