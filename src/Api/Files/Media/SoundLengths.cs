using System.Buffers.Binary;

namespace LiveChat.Api.Files.Media;

/// <summary>How long sounds last, by what their files say at their begin and end.</summary>
internal static class SoundLengths
{
    /// <summary>How much of the begin is looked at.</summary>
    public const int Head = 4096;

    /// <summary>RIFF: how many bytes a second has, and how many there are.</summary>
    public static TimeSpan? OfWav(ReadOnlySpan<byte> head, long length)
    {
        var rate = 0u;
        for (var at = 12; at + 8 <= head.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(head[(at + 4)..]);
            if (head[at..].StartsWith("data"u8))
            {
                return rate == 0 ? null : PlayedShape.Seconds(Math.Min(size, length - at - 8) / (double)rate);
            }

            if (head[at..].StartsWith("fmt "u8) && at + 20 <= head.Length)
            {
                rate = BinaryPrimitives.ReadUInt32LittleEndian(head[(at + 16)..]);
            }

            if (size > Head)
            {
                return null;
            }

            at += 8 + (int)size + ((int)size & 1);
        }

        return null;
    }

    /// <summary>RFC 9639: the first block says how many samples there are, and how many in a second.</summary>
    public static TimeSpan? OfFlac(ReadOnlySpan<byte> head)
    {
        if (head.Length < 26 || (head[4] & 0x7F) != 0)
        {
            return null;
        }

        var packed = BinaryPrimitives.ReadUInt64BigEndian(head[18..]);
        var (rate, samples) = (packed >> 44, packed & 0xF_FFFF_FFFF);
        return rate == 0 ? null : PlayedShape.Seconds(samples / (double)rate);
    }

    /// <summary>RFC 3533: the last page says up to which sample it goes.</summary>
    public static TimeSpan? OfOgg(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        var isOpus = head.Length >= 48 && head[28..].StartsWith("OpusHead"u8);
        var rate = isOpus ? 48_000 : head.Length >= 44 ? BinaryPrimitives.ReadUInt32LittleEndian(head[40..]) : 0;
        var skipped = isOpus ? BinaryPrimitives.ReadUInt16LittleEndian(head[38..]) : 0;
        var page = tail.LastIndexOf("OggS"u8);
        return rate == 0 || page < 0 || page + 14 > tail.Length
            ? null
            : PlayedShape.Seconds((BinaryPrimitives.ReadInt64LittleEndian(tail[(page + 6)..]) - skipped) / (double)rate);
    }
}
