namespace LiveChat.Api.Links;

/// <summary>As much of a page as its head, and never more than there is room for.</summary>
internal static class PageBytes
{
    private const int Step = 16 * 1024;

    /// <summary>What does not come in one step may begin in the one before.</summary>
    private const int Overlap = 8;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        var (bytes, length) = (new byte[Math.Min(most, Step)], 0);
        while (length < most)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(most, 2 * bytes.Length));
            }

            var read = await body.ReadAsync(bytes.AsMemory(length), cancellationToken);
            if (read == 0 || EndsHead(bytes.AsSpan(Math.Max(0, length - Overlap), read + Math.Min(length, Overlap))))
            {
                return bytes.AsMemory(0, length + read);
            }

            length += read;
        }

        return bytes.AsMemory(0, length);
    }

    /// <summary>Written otherwise, or in another encoding, it only means that more is read.</summary>
    private static bool EndsHead(ReadOnlySpan<byte> bytes) => bytes.IndexOf("</head"u8) >= 0 || bytes.IndexOf("</HEAD"u8) >= 0;
}
