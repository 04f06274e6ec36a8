using System.Buffers;
using System.Buffers.Binary;

namespace LiveChat.Grains.Pictures;

/// <summary>The structure of WebP files (RFC 9649): a RIFF container of chunks, one of which has the pixels; of a moving one, see <see cref="WebpMotion"/>.</summary>
internal static class WebpFile
{
    private const int Head = 12;
    public const byte HasAlpha = 0x10;
    public const byte Moves = 0x02;

    public static PictureSize? Size(ReadOnlySpan<byte> file)
    {
        var rest = file[Head..];
        return TryRead(ref rest, out var type, out var content) ? SizeOf(type, content) : null;
    }

    /// <summary>The picture without cameras, places and profiles; null when the file is not a whole picture, or has too many.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> file, int mostFrames, out int frames)
    {
        frames = 1;
        var rest = file[Head..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) != file.Length - 8 || !TryRead(ref rest, out var type, out var content))
        {
            return null;
        }

        if (!type.SequenceEqual("VP8X"u8))
        {
            return rest.IsEmpty && SizeOf(type, content) is not null ? Write(type, content, alpha: default, default) : null;
        }

        var canvas = SizeOf(type, content);
        if (canvas is { } screen && (content[0] & Moves) != 0)
        {
            return mostFrames > 1 ? new WebpMotion(screen, mostFrames).Strip(content[0], rest, out frames) : null;
        }

        return StripStill(canvas, rest);
    }

    private static byte[]? StripStill(PictureSize? canvas, ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> alpha = default, kind = default, pixels = default;
        while (!rest.IsEmpty)
        {
            if (!TryRead(ref rest, out var type, out var content) || type.SequenceEqual("ANIM"u8) || type.SequenceEqual("ANMF"u8))
            {
                return null;
            }

            var (isAlpha, isLossless) = (type.SequenceEqual("ALPH"u8), type.SequenceEqual("VP8L"u8));
            var isPixels = isLossless || type.SequenceEqual("VP8 "u8);
            var isSecond = ((isAlpha || isPixels) && !kind.IsEmpty) || ((isAlpha || isLossless) && !alpha.IsEmpty);
            if (isSecond || (isPixels && SizeOf(type, content) != canvas))
            {
                return null;
            }

            alpha = isAlpha ? content : alpha;
            kind = isPixels ? type : kind;
            pixels = isPixels ? content : pixels;
        }

        return kind.IsEmpty || canvas is null ? null : Write(kind, pixels, alpha, canvas.Value);
    }

    public static PictureSize? SizeOf(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) => PictureSizes.OfWebp(type, content, content.Length);

    public static bool TryRead(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content)
    {
        var length = rest.Length >= 8 ? BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]) : uint.MaxValue;
        var padded = (long)length + (length & 1);
        if (padded > rest.Length - 8)
        {
            type = content = default;
            return false;
        }

        type = rest[..4];
        content = rest.Slice(8, (int)length);
        rest = rest[(8 + (int)padded)..];
        return true;
    }

    private static byte[] Write(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> pixels, ReadOnlySpan<byte> alpha, PictureSize canvas)
    {
        var chunks = new ArrayBufferWriter<byte>(Head + pixels.Length + alpha.Length + 40);
        if (!alpha.IsEmpty)
        {
            Span<byte> extended = stackalloc byte[12];
            extended[0] = HasAlpha;
            BinaryPrimitives.WriteInt32LittleEndian(extended[4..], canvas.Width - 1);
            BinaryPrimitives.WriteInt32LittleEndian(extended[7..], canvas.Height - 1);
            Write(chunks, "VP8X"u8, extended[..10]);
            Write(chunks, "ALPH"u8, alpha);
        }

        Write(chunks, kind, pixels);
        return Whole(chunks);
    }

    /// <summary>A file of chunks.</summary>
    public static byte[] Whole(ArrayBufferWriter<byte> chunks)
    {
        var file = new byte[Head + chunks.WrittenCount];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBP"u8.CopyTo(file.AsSpan(8));
        chunks.WrittenSpan.CopyTo(file.AsSpan(Head));
        return file;
    }

    public static void Write(ArrayBufferWriter<byte> chunks, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        chunks.Write(type);
        chunks.Write(length);
        chunks.Write(content);
        chunks.Write((ReadOnlySpan<byte>)(content.Length % 2 == 0 ? [] : [0]));
    }

    public static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
