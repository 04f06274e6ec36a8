using System.Buffers.Binary;

namespace LiveChat.Api.Files.Media;

/// <summary>How long an MP3 lasts (ISO/IEC 11172-3): by the number of frames that its first one tells, or by a rate that stays the same.</summary>
internal static class Mp3Length
{
    private const int TagHead = 10;

    private static readonly int[] Rates1 = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples = [44_100, 48_000, 32_000];

    public static async Task<TimeSpan?> OfAsync(FileBytes file, CancellationToken cancellationToken)
    {
        var at = AfterTag(await file.ReadAsync(0, TagHead, cancellationToken));
        return Of(await file.ReadAsync(at, SoundLengths.Head, cancellationToken), file.Length - at);
    }

    /// <summary>ID3: what the file tells before the sound begins.</summary>
    private static long AfterTag(ReadOnlySpan<byte> head) =>
        head.Length < TagHead || !head.StartsWith("ID3"u8) ? 0
        : TagHead + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F)) + ((head[5] & 0x10) == 0 ? 0 : TagHead);

    private static TimeSpan? Of(ReadOnlySpan<byte> frame, long length)
    {
        // MPEG 1, 2 or 2.5, third layer, with a rate and a number of samples.
        if (frame.Length < 4 || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2 || (frame[1] & 0x18) == 0x08
            || (frame[2] >> 4) is 0 or 15 || ((frame[2] >> 2) & 3) == 3)
        {
            return null;
        }

        var isFirst = (frame[1] & 0x18) == 0x18;
        var isMono = (frame[3] & 0xC0) == 0xC0;
        var samples = Samples[(frame[2] >> 2) & 3] >> (isFirst ? 0 : (frame[1] & 0x18) == 0x10 ? 1 : 2);
        var about = 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
        if (frame.Length >= about + 12 && (frame[about..].StartsWith("Xing"u8) || frame[about..].StartsWith("Info"u8)) && (frame[about + 7] & 1) == 1)
        {
            return PlayedShape.Seconds(BinaryPrimitives.ReadUInt32BigEndian(frame[(about + 8)..]) * (isFirst ? 1152.0 : 576.0) / samples);
        }

        return PlayedShape.Seconds(length / ((isFirst ? Rates1 : Rates2)[(frame[2] >> 4) - 1] * 125.0));
    }
}
