namespace LiveChat.Grains.Pictures;

/// <summary>CRC-32 as in ISO 3309, which PNG uses.</summary>
public static class PngChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Divide((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum = Table[(byte)(sum ^ each)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Divide(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
