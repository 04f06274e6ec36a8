using System.Buffers.Binary;
using System.Text;
using LiveChat.Grains.Pictures;

namespace LiveChat.Api.Files.Media;

/// <summary>Copies a WebP file (RFC 9649), also one that moves, without cameras, places, texts, and whatever stands after its end.</summary>
internal static class WebpCopy
{
    private const int Head = 12;
    private const int FlagsAt = 20;

    /// <summary>The first bytes of a piece that say how large a picture is.</summary>
    private const int SizeWithin = 10;

    private const byte HasProfile = 0x20;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;

    /// <summary>Null when it is no single whole picture.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Can be gone back in: the head says how long all of it is.</param>
    /// <param name="isPlain">Also without how it is turned and which colours are meant: as screens show it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<PictureShape?> CopyAsync(Window from, Stream to, bool isPlain, CancellationToken cancellationToken)
    {
        if (!await from.HasAsync(Head + 8, cancellationToken))
        {
            return null;
        }

        var left = BinaryPrimitives.ReadUInt32LittleEndian(from.Bytes[4..]) - 4L;
        await from.PassAsync(Head, to, cancellationToken);
        if (await FirstAsync(from, left, cancellationToken) is not { } first)
        {
            return null;
        }

        var (shape, pixels, isExtended, isFirst) = (new PictureShape(first.Size.Width, first.Size.Height), 0, first.Flags is not null, true);
        for (; left >= 8; isFirst = false)
        {
            if (!await from.HasAsync(8, cancellationToken))
            {
                return null;
            }

            var (type, length) = (Encoding.Latin1.GetString(from.Bytes[..4]), BinaryPrimitives.ReadUInt32LittleEndian(from.Bytes[4..]));
            var whole = 8L + length + (length & 1);
            if (whole > left || (length < 16 && type is "ANMF") || (type is "VP8X" && !isFirst))
            {
                return null;
            }

            left -= whole;
            if (type == "EXIF" && length < Window.Most / 2 && await from.HasAsync((int)length + 8, cancellationToken))
            {
                shape = shape with { Orientation = isPlain ? 1 : Orientation.Of(from.Bytes.Slice(8, (int)length)) };
            }
            else if (type is "VP8 " or "VP8L" && (++pixels > 1 || !await from.HasAsync(8 + (int)Math.Min(length, SizeWithin), cancellationToken)
                || SizeOf(from.Bytes) is not { } size || size != first.Size))
            {
                return null;
            }
            else if (type is "ANMF" && await from.HasAsync(8 + 16, cancellationToken))
            {
                pixels++;
                var (width, height) = (1L + UInt24(from.Bytes[14..]), 1L + UInt24(from.Bytes[17..]));
                shape = shape with { LargestFrame = Math.Max(shape.LargestFrame, width * height) };
            }

            var isKept = type is "VP8 " or "VP8L" || (isExtended && (type is "VP8X" or "ANIM" or "ANMF" or "ALPH" || (type is "ICCP" && !isPlain)));
            if (!await from.PassAsync(whole, isKept ? to : null, cancellationToken))
            {
                return null;
            }
        }

        return pixels == 0 ? null : await FinishAsync(
            shape with { Frames = pixels }, isPlain ? (byte?)(first.Flags & ~HasProfile) : first.Flags, to, cancellationToken);
    }

    /// <summary>The lengths and flags that are others now, and how it is turned.</summary>
    private static async Task<PictureShape> FinishAsync(PictureShape shape, byte? flags, Stream to, CancellationToken cancellationToken)
    {
        if (flags is { } known)
        {
            var isTurned = shape.Orientation > 1;
            if (isTurned)
            {
                var exif = Orientation.Write(shape.Orientation);
                byte[] chunk = [.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif];
                await to.WriteAsync(chunk, cancellationToken);
            }

            to.Position = FlagsAt;
            to.WriteByte((byte)((known & ~(HasExif | HasXmp)) | (isTurned ? HasExif : 0)));
        }
        else
        {
            shape = shape with { Orientation = 1 };
        }

        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)(to.Length - 8));
        to.Position = 4;
        await to.WriteAsync(length, cancellationToken);
        return shape;
    }

    /// <summary>What the first piece says: the size of all, and flags if there may be more pieces.</summary>
    private static async ValueTask<(PictureSize Size, byte? Flags)?> FirstAsync(Window from, long left, CancellationToken cancellationToken)
    {
        if (left < 8 + 5 || !await from.HasAsync((int)Math.Min(left, 8 + SizeWithin), cancellationToken) || SizeOf(from.Bytes) is not { } size)
        {
            return null;
        }

        var isExtended = from.Bytes.StartsWith("VP8X"u8);
        return isExtended && left < 8 + SizeWithin ? null : (size, isExtended ? from.Bytes[8] : null);
    }

    /// <param name="piece">From its type on.</param>
    private static PictureSize? SizeOf(ReadOnlySpan<byte> piece)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(piece[4..]);
        var content = piece[8..];
        return PictureSizes.OfWebp(piece[..4], content[..(int)Math.Min(Math.Min(length, SizeWithin), content.Length)], length);
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
