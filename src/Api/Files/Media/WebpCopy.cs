using System.Buffers.Binary;
using System.Text;

namespace LiveChat.Api.Files.Media;

/// <summary>Copies a WebP file (RFC 9649), also one that moves, without cameras, places, texts, and whatever stands after its end.</summary>
internal static class WebpCopy
{
    private const int Head = 12;
    private const int FlagsAt = 20;
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

        var (shape, pixels, isExtended, isFirst) = (first.Shape, 0, first.Flags is not null, true);
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
            else if (type is "VP8 " or "VP8L" && (++pixels > 1 || !await from.HasAsync(8 + (int)Math.Min(length, 10), cancellationToken)
                || SizeOf(type, from.Bytes[8..]) is not { } size || (size.Width, size.Height) != (shape.Width, shape.Height)))
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
    private static async ValueTask<(PictureShape Shape, byte? Flags)?> FirstAsync(Window from, long left, CancellationToken cancellationToken)
    {
        if (left < 8 + 5 || !await from.HasAsync((int)Math.Min(left, 8 + 10), cancellationToken))
        {
            return null;
        }

        var type = Encoding.Latin1.GetString(from.Bytes[..4]);
        if (type != "VP8X")
        {
            return SizeOf(type, from.Bytes[8..]) is { } size ? (size, null) : null;
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(from.Bytes[4..]) == 10 && left >= 18
            ? (new PictureShape(1 + UInt24(from.Bytes[12..]), 1 + UInt24(from.Bytes[15..])), from.Bytes[8])
            : null;
    }

    private static PictureShape? SizeOf(string type, ReadOnlySpan<byte> content)
    {
        if (type == "VP8 " && content.Length >= 10 && content[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return Known(BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
        }

        if (type != "VP8L" || content.Length < 5 || content[0] != 0x2F)
        {
            return null;
        }

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
        return Known(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static PictureShape? Known(int width, int height) => width > 0 && height > 0 ? new PictureShape(width, height) : null;

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
