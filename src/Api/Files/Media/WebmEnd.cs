using System.Buffers.Binary;

namespace LiveChat.Api.Files.Media;

/// <summary>When the last sound or picture of a WebM file begins, by the last cluster of it (RFC 9559).</summary>
internal static class WebmEnd
{
    /// <summary>How much of the end is looked at. A cluster has half a minute at most: of sound it is surely in there; of a film that has more, nothing is known.</summary>
    public const int Tail = 1024 * 1024;

    /// <summary>What looks like a cluster and is none is rare, unless somebody made it so.</summary>
    private const int MostTried = 16;

    private static ReadOnlySpan<byte> Cluster => [0x1F, 0x43, 0xB6, 0x75];

    public static TimeSpan? Of(ReadOnlySpan<byte> tail, double scale)
    {
        var (at, tried) = (tail.LastIndexOf(Cluster), 0);
        for (; at >= 0 && tried < MostTried; at = tail[..at].LastIndexOf(Cluster), tried++)
        {
            if (Last(tail[(at + Cluster.Length)..]) is { } units)
            {
                return PlayedShape.Seconds(units * scale / WebmShape.NanosecondsASecond);
            }
        }

        return null;
    }

    /// <summary>Null when these bytes only look like a cluster, or it has nothing in it.</summary>
    private static double? Last(ReadOnlySpan<byte> cluster)
    {
        if (!Ebml.TryNumber(ref cluster, keepsMark: false, most: 8, out _, out _)
            || !Ebml.TryHead(ref cluster, out var id, out var length) || id != 0xE7 || length > 8 || length > (ulong)cluster.Length)
        {
            return null;
        }

        var began = Ebml.Unsigned(cluster[..(int)length]);
        double? last = null;
        cluster = cluster[(int)length..];
        while (Ebml.TryHead(ref cluster, out id, out length))
        {
            if (id == 0xA0) // BlockGroup: its block comes next.
            {
                continue;
            }

            if (length > (ulong)cluster.Length)
            {
                break;
            }

            var content = cluster[..(int)length];
            cluster = cluster[(int)length..];
            if (id is 0xA3 or 0xA1 && Ebml.TryNumber(ref content, keepsMark: false, most: 8, out _, out _) && content.Length >= 2)
            {
                last = Math.Max(last ?? 0, began + (double)BinaryPrimitives.ReadInt16BigEndian(content));
            }
        }

        return last;
    }
}
