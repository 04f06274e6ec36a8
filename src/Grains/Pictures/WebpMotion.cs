using System.Buffers;

namespace LiveChat.Grains.Pictures;

/// <summary>The pictures that follow one another in a WebP (RFC 9649, section 2.7): each a chunk with its place, its time and its pixels.</summary>
internal sealed class WebpMotion(PictureSize canvas, int mostFrames)
{
    private const int Place = 16;

    /// <summary>The whole file anew with nothing but them; null when one is not whole, or there are too many.</summary>
    /// <param name="flags">Of the head.</param>
    /// <param name="rest">What comes after it.</param>
    /// <param name="frames">How many there are.</param>
    public byte[]? Strip(byte flags, ReadOnlySpan<byte> rest, out int frames)
    {
        frames = 0;
        var kept = new ArrayBufferWriter<byte>(rest.Length + 64);
        WriteHead(kept, flags);
        var isTold = false;
        while (!rest.IsEmpty)
        {
            if (!WebpFile.TryRead(ref rest, out var type, out var content))
            {
                return null;
            }

            if (type.SequenceEqual("ANIM"u8))
            {
                if (isTold || content.Length != 6)
                {
                    return null;
                }

                isTold = true;
                WebpFile.Write(kept, type, content);
            }
            else if (type.SequenceEqual("ANMF"u8))
            {
                if (!isTold || frames++ >= mostFrames || Frame(content) is not { } frame)
                {
                    return null;
                }

                WebpFile.Write(kept, type, frame);
            }
            else if (type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8) || type.SequenceEqual("ALPH"u8))
            {
                return null; // A picture that stands still has no place in one that moves.
            }
        }

        return frames > 0 ? WebpFile.Whole(kept) : null;
    }

    private byte[]? Frame(ReadOnlySpan<byte> content)
    {
        if (content.Length < Place)
        {
            return null;
        }

        var size = new PictureSize(1 + WebpFile.UInt24(content[6..]), 1 + WebpFile.UInt24(content[9..]));
        var isInside = (2 * WebpFile.UInt24(content)) + size.Width <= canvas.Width && (2 * WebpFile.UInt24(content[3..])) + size.Height <= canvas.Height;
        var kept = new ArrayBufferWriter<byte>(content.Length);
        kept.Write(content[..Place]);
        var (hasAlpha, hasPixels) = (false, false);
        for (var rest = content[Place..]; !rest.IsEmpty;)
        {
            if (!WebpFile.TryRead(ref rest, out var type, out var part))
            {
                return null;
            }

            var isPixels = type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8);
            if (!isPixels && !type.SequenceEqual("ALPH"u8))
            {
                continue;
            }

            var isLossless = type.SequenceEqual("VP8L"u8);
            if (hasPixels || (hasAlpha && (isLossless || !isPixels)) || (isPixels && WebpFile.SizeOf(type, part) != size))
            {
                return null;
            }

            (hasAlpha, hasPixels) = (hasAlpha || !isPixels, isPixels);
            WebpFile.Write(kept, type, part);
        }

        return isInside && hasPixels ? kept.WrittenSpan.ToArray() : null;
    }

    private void WriteHead(ArrayBufferWriter<byte> kept, byte flags)
    {
        Span<byte> head = stackalloc byte[10];
        head.Clear();
        head[0] = (byte)(WebpFile.Moves | (flags & WebpFile.HasAlpha));
        Write24(head[4..], canvas.Width - 1);
        Write24(head[7..], canvas.Height - 1);
        WebpFile.Write(kept, "VP8X"u8, head);
    }

    private static void Write24(Span<byte> to, int value) => (to[0], to[1], to[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
}
