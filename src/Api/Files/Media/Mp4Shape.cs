using System.Buffers.Binary;

namespace LiveChat.Api.Files.Media;

/// <summary>What the boxes of an MP4 file (ISO/IEC 14496-12) say of it.</summary>
internal static class Mp4Shape
{
    /// <summary>Files have four; more are looked through no further.</summary>
    private const int MostBoxes = 32;

    /// <summary>How much is looked at of the box that describes all.</summary>
    private const int MostOfMovie = 1024 * 1024;

    private const uint Movie = 0x6D6F6F76; // moov
    private const uint MovieHead = 0x6D766864; // mvhd
    private const uint Track = 0x7472616B; // trak
    private const uint TrackHead = 0x746B6864; // tkhd

    public static async Task<PlayedShape> OfAsync(FileBytes file, CancellationToken cancellationToken)
    {
        var at = 0L;
        for (var boxes = 0; boxes < MostBoxes && at < file.Length; boxes++)
        {
            var head = await file.ReadAsync(at, 16, cancellationToken);
            if (!TryHead(head, file.Length - at, out var type, out var start, out var length))
            {
                break;
            }

            if (type == Movie)
            {
                var inside = length - start;
                return OfMovie(await file.ReadAsync(at + start, (int)Math.Min(inside, MostOfMovie), cancellationToken), isWhole: inside <= MostOfMovie);
            }

            at += length;
        }

        return new PlayedShape();
    }

    private static PlayedShape OfMovie(ReadOnlySpan<byte> movie, bool isWhole)
    {
        var shape = new PlayedShape();
        while (TryBox(ref movie, out var type, out var content))
        {
            shape = type switch
            {
                MovieHead => shape with { Duration = Duration(content) },
                Track when shape.Width is null && Size(content) is { } size => shape with { Width = size.Width, Height = size.Height },
                _ => shape,
            };
        }

        return shape with { IsSoundOnly = isWhole && shape.Width is null };
    }

    private static TimeSpan? Duration(ReadOnlySpan<byte> head)
    {
        var isLong = head.Length >= 32 && head[0] == 1;
        if (head.Length < 20)
        {
            return null;
        }

        var (scale, units) = isLong
            ? (BinaryPrimitives.ReadUInt32BigEndian(head[20..]), BinaryPrimitives.ReadUInt64BigEndian(head[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(head[12..]), BinaryPrimitives.ReadUInt32BigEndian(head[16..]));
        return scale == 0 || units == (isLong ? ulong.MaxValue : uint.MaxValue) ? null : PlayedShape.Seconds(units / (double)scale); // All ones: not known.
    }

    /// <summary>As it is shown, if the track has pictures: on its side when its matrix turns it.</summary>
    private static (int Width, int Height)? Size(ReadOnlySpan<byte> track)
    {
        while (TryBox(ref track, out var type, out var content))
        {
            var matrix = content.Length > 0 && content[0] == 1 ? 52 : 40;
            if (type != TrackHead || content.Length < matrix + 44)
            {
                continue;
            }

            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content[(matrix + 36)..]) >> 16, BinaryPrimitives.ReadInt32BigEndian(content[(matrix + 40)..]) >> 16);
            var isTurned = BinaryPrimitives.ReadInt32BigEndian(content[matrix..]) == 0 && BinaryPrimitives.ReadInt32BigEndian(content[(matrix + 16)..]) == 0;
            return width <= 0 || height <= 0 ? null : isTurned ? (height, width) : (width, height);
        }

        return null;
    }

    private static bool TryBox(scoped ref ReadOnlySpan<byte> rest, out uint type, out ReadOnlySpan<byte> content)
    {
        if (!TryHead(rest, rest.Length, out type, out var start, out var length))
        {
            content = default;
            return false;
        }

        content = rest[start..(int)length];
        rest = rest[(int)length..];
        return true;
    }

    /// <summary>What begins here: of which type, where its content starts, and where it ends. False when that is behind the end.</summary>
    private static bool TryHead(ReadOnlySpan<byte> head, long left, out uint type, out int start, out long length)
    {
        (type, start, length) = (0, 8, 0);
        if (head.Length < 8)
        {
            return false;
        }

        type = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
        length = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (length == 1 && head.Length >= 16)
        {
            (start, length) = (16, BinaryPrimitives.ReadInt64BigEndian(head[8..]));
        }

        if (length == 0)
        {
            length = left;
        }

        return length >= start && length <= left;
    }
}
