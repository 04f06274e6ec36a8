using System.Buffers.Binary;

namespace LiveChat.Api.Files.Media;

/// <summary>What the elements of a WebM file (RFC 8794, RFC 9559) say of it, before its first sounds and pictures.</summary>
internal static class WebmShape
{
    /// <summary>How much of the begin is looked at.</summary>
    public const int Head = 64 * 1024;

    private const int MostElements = 1000;
    public const double NanosecondsASecond = 1e9;
    private const double UsualScale = 1e6;

    /// <returns>Also how many nanoseconds a unit of time has in it.</returns>
    public static (PlayedShape Shape, double Scale) Of(ReadOnlySpan<byte> file)
    {
        var (shape, units, scale) = (new PlayedShape(), 0.0, UsualScale);
        var (hasTracks, hasPictures) = (false, false);
        for (var elements = 0; elements < MostElements && Ebml.TryHead(ref file, out var id, out var length); elements++)
        {
            if (id is 0x18538067 or 0x1549A966 or 0x1654AE6B or 0xAE or 0xE0) // Segment, Info, Tracks, TrackEntry, Video: what is in them comes next.
            {
                hasTracks |= id == 0x1654AE6B && length <= (ulong)file.Length;
                continue;
            }

            if (id == 0x1F43B675 || length > (ulong)file.Length) // Cluster.
            {
                break;
            }

            var content = file[..(int)length];
            file = file[(int)length..];
            switch (id)
            {
                case 0x2AD7B1:
                    scale = Ebml.Unsigned(content);
                    break;
                case 0x4489:
                    units = Float(content);
                    break;
                case 0x83:
                    hasPictures |= Ebml.Unsigned(content) == 1;
                    break;
                case 0xB0:
                    shape = shape with { Width = Pixels(content) };
                    break;
                case 0xBA:
                    shape = shape with { Height = Pixels(content) };
                    break;
            }
        }

        return (shape with { Duration = PlayedShape.Seconds(units * scale / NanosecondsASecond), IsSoundOnly = hasTracks && !hasPictures }, scale);
    }

    private static int? Pixels(ReadOnlySpan<byte> content) => Ebml.Unsigned(content) is > 0 and <= ushort.MaxValue and var pixels ? (int)pixels : null;

    private static double Float(ReadOnlySpan<byte> content) => content.Length switch
    {
        4 => BinaryPrimitives.ReadSingleBigEndian(content),
        8 => BinaryPrimitives.ReadDoubleBigEndian(content),
        _ => 0,
    };
}
