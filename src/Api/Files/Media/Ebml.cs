namespace LiveChat.Api.Files.Media;

/// <summary>Elements as WebM has them (RFC 8794).</summary>
internal static class Ebml
{
    public static ulong Unsigned(ReadOnlySpan<byte> content)
    {
        var value = 0ul;
        foreach (var each in content[..Math.Min(8, content.Length)])
        {
            value = (value << 8) | each;
        }

        return value;
    }

    /// <summary>What begins here: which element, and how long its content is; as long as can be when that is not said.</summary>
    public static bool TryHead(scoped ref ReadOnlySpan<byte> rest, out uint id, out ulong length)
    {
        length = 0;
        var hasId = TryNumber(ref rest, keepsMark: true, most: 4, out var number, out _);
        id = (uint)number;
        if (!hasId || !TryNumber(ref rest, keepsMark: false, most: 8, out length, out var isOpen))
        {
            return false;
        }

        length = isOpen ? ulong.MaxValue : length;
        return true;
    }

    /// <summary>As long as its first byte has zeros before a one. All ones is a length that is not known.</summary>
    public static bool TryNumber(scoped ref ReadOnlySpan<byte> rest, bool keepsMark, int most, out ulong number, out bool isOpen)
    {
        (number, isOpen) = (0, false);
        var bytes = rest.IsEmpty ? 0 : byte.LeadingZeroCount(rest[0]) + 1;
        if (bytes == 0 || bytes > most || bytes > rest.Length)
        {
            return false;
        }

        number = Unsigned(rest[..bytes]);
        var mark = 1ul << (7 * bytes);
        isOpen = number == (mark << 1) - 1;
        number = keepsMark ? number : number & (mark - 1);
        rest = rest[bytes..];
        return true;
    }
}
