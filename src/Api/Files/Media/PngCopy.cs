using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;
using LiveChat.Grains.Pictures;

namespace LiveChat.Api.Files.Media;

/// <summary>Copies a PNG file (W3C, third edition), also one that moves, without texts, times, places, and whatever stands after its end.</summary>
internal static class PngCopy
{
    private const int Signature = 8;
    private const int Frame = 12;
    private const int MaxProfile = 4 * 1024 * 1024;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT");

    /// <summary>Null when it is no single whole picture.</summary>
    public static async Task<PictureShape?> CopyAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        if (!await from.PassAsync(Signature, to, cancellationToken) || await HeaderAsync(from, to, cancellationToken) is not { } shape)
        {
            return null;
        }

        var (frames, hasPixels) = (0, false);
        while (await from.HasAsync(8, cancellationToken))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(from.Bytes);
            var type = Encoding.Latin1.GetString(from.Bytes[4..8]);
            var isCritical = (from.Bytes[4] & 0x20) == 0;
            if (length > int.MaxValue)
            {
                return null;
            }

            switch (type)
            {
                case "IEND":
                    return length == 0 && hasPixels && await from.PassAsync(Frame, to, cancellationToken) ? shape with { Frames = Math.Max(1, frames) } : null;
                case "eXIf" when shape.Orientation == 1 && length is > 0 and < Window.Most / 2 && await from.HasAsync((int)length + Frame, cancellationToken):
                    shape = shape with { Orientation = Orientation.Of(from.Bytes.Slice(8, (int)length)) };
                    from.Pass((int)length + Frame);
                    if (shape.Orientation != 1)
                    {
                        await to.WriteAsync(Turned(shape.Orientation), cancellationToken);
                    }

                    continue;
                case "fcTL":
                    frames++;
                    break;
                case "IDAT":
                    hasPixels = true;
                    break;
            }

            var isKept = Kept.Contains(type) && (type != "iCCP" || length <= MaxProfile);
            if ((isCritical && !isKept) || !await from.PassAsync(length + Frame, isKept ? to : null, cancellationToken))
            {
                return null;
            }
        }

        return null;
    }

    private static async ValueTask<PictureShape?> HeaderAsync(Window from, Stream to, CancellationToken cancellationToken)
    {
        const int Length = 13;
        if (!await from.HasAsync(Frame + Length, cancellationToken)
            || BinaryPrimitives.ReadUInt32BigEndian(from.Bytes) != Length || !from.Bytes[4..].StartsWith("IHDR"u8))
        {
            return null;
        }

        var size = PictureSizes.OfPng(from.Bytes.Slice(8, Length));
        await from.PassAsync(Frame + Length, to, cancellationToken);
        return PictureShape.Of(size);
    }

    private static byte[] Turned(int orientation)
    {
        byte[] content = [.. "eXIf"u8, .. Orientation.Write(orientation)];
        var chunk = new byte[content.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length - 4);
        content.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 4), PngChecksum.Of(content));
        return chunk;
    }
}
