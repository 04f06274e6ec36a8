using System.Buffers.Binary;
using LiveChat.Grains.Pictures;

namespace LiveChat.Api.Files.Media;

/// <summary>
/// Copies a JPEG file (ITU T.81, annex B) without cameras, places, texts, other pictures inside it, and whatever stands after its end. Which colours are meant and how it is
/// turned stays.
/// </summary>
internal static class JpegCopy
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Pictures have ten; hundreds are there to keep decoders busy.</summary>
    private const int MaxScans = 100;

    /// <summary>Null when it is no single whole picture that browsers show.</summary>
    public static async Task<PictureShape?> CopyAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        if (!await from.PassAsync(2, to, cancellationToken))
        {
            return null;
        }

        var (shape, scans, isFirst) = ((PictureShape?)null, 0, true);
        while (await MarkerAsync(from, cancellationToken) is { } marker)
        {
            if (marker == EndOfImage)
            {
                await to.WriteAsync(new byte[] { 0xFF, EndOfImage }, cancellationToken);
                return scans > 0 ? shape : null;
            }

            var length = await LengthAsync(from, cancellationToken);
            if (length < 2)
            {
                return null;
            }

            var content = from.Bytes[2..length];
            switch (marker)
            {
                case >= 0xC0 and <= 0xC2 when PictureSizes.OfJpeg(content) is { } size && (shape is null or { Width: 0 }):
                    shape = new PictureShape(size.Width, size.Height, shape?.Orientation ?? 1);
                    await WriteAsync(marker, from, length, to, cancellationToken);
                    break;
                case 0xC4 or 0xDB or 0xDD: // Tables, and how often the coder starts anew.
                case 0xEE when content.StartsWith("Adobe"u8): // Which colours the numbers mean.
                case 0xE2 when content.StartsWith("ICC_PROFILE\0"u8):
                    await WriteAsync(marker, from, length, to, cancellationToken);
                    break;
                case StartOfScan when shape is { Width: > 0 } && scans++ < MaxScans:
                    await WriteAsync(marker, from, length, to, cancellationToken);
                    if (!await CopyCodedAsync(from, to, cancellationToken))
                    {
                        return null;
                    }

                    break;
                case 0xE0 when isFirst && content.Length >= 14 && content.StartsWith("JFIF\0"u8):
                    byte[] plain = [0xFF, 0xE0, 0, 16, .. content[..12], 0, 0]; // Without the small picture behind it.
                    await to.WriteAsync(plain, cancellationToken);
                    from.Pass(length);
                    break;
                case 0xE1 when shape is null && content.StartsWith(Orientation.Prefix) && Orientation.Of(content) is > 1 and var turned:
                    shape = new PictureShape(0, 0, turned);
                    byte[] exif = [.. Orientation.Prefix, .. Orientation.Write(turned)];
                    byte[] segment = [0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif];
                    await to.WriteAsync(segment, cancellationToken);
                    from.Pass(length);
                    break;
                case >= 0xE0 and <= 0xEF or 0xFE:
                    from.Pass(length);
                    break;
                default:
                    return null;
            }

            isFirst = false;
        }

        return null;
    }

    private static async ValueTask<byte?> MarkerAsync(Window from, CancellationToken cancellationToken)
    {
        if (!await from.HasAsync(2, cancellationToken) || from.Bytes[0] != 0xFF)
        {
            return null;
        }

        while (from.Bytes[1] == 0xFF) // As many as one likes may come before it.
        {
            from.Pass(1);
            if (!await from.HasAsync(2, cancellationToken))
            {
                return null;
            }
        }

        var marker = from.Bytes[1];
        from.Pass(2);
        return marker is 0 or 1 or StartOfImage or (>= 0xD0 and <= 0xD7) ? null : marker;
    }

    /// <summary>How long a segment is, with the two bytes that say so; 0 when it is not all there.</summary>
    private static async ValueTask<int> LengthAsync(Window from, CancellationToken cancellationToken)
    {
        if (!await from.HasAsync(2, cancellationToken))
        {
            return 0;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(from.Bytes);
        return await from.HasAsync(length, cancellationToken) ? length : 0;
    }

    private static async ValueTask WriteAsync(byte marker, Window from, int length, Stream to, CancellationToken cancellationToken)
    {
        await to.WriteAsync(new byte[] { 0xFF, marker }, cancellationToken);
        await from.PassAsync(length, to, cancellationToken);
    }

    /// <summary>Up to the marker that ends the coded pixels; false when there is none.</summary>
    private static async ValueTask<bool> CopyCodedAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        while (await from.HasAsync(2, cancellationToken))
        {
            var (count, ends) = Coded(from.Bytes);
            await from.PassAsync(count, to, cancellationToken);
            if (ends)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many bytes surely are coded pixels, and whether a marker stands behind them.</summary>
    private static (int Count, bool Ends) Coded(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (bytes[at..].IndexOf((byte)0xFF) is var next and >= 0 && at + next + 1 < bytes.Length)
        {
            at += next;
            switch (bytes[at + 1])
            {
                case 0 or (>= 0xD0 and <= 0xD7):
                    at += 2;
                    break;
                case 0xFF:
                    at++;
                    break;
                default:
                    return (at, true);
            }
        }

        return (bytes[^1] == 0xFF ? Math.Max(at, bytes.Length - 1) : bytes.Length, false);
    }
}
