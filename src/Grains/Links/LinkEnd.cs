namespace LiveChat.Grains.Links;

/// <summary>Where an address in a text ends: people put signs behind it, and brackets around it, that are not part of it.</summary>
internal static class LinkEnd
{
    private const string Stops = "<>\"`|\\";
    private const string Behind = ".,;:!?'*_~";

    /// <summary>How long the address is at whose start the text begins.</summary>
    public static int In(ReadOnlySpan<char> text, int scheme)
    {
        var (end, round, square) = (scheme, 0, 0);
        for (; end < text.Length; end++)
        {
            var sign = text[end];
            if (char.IsWhiteSpace(sign) || char.IsControl(sign) || Stops.Contains(sign, StringComparison.Ordinal))
            {
                break;
            }

            round += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            square += sign == '[' ? 1 : sign == ']' ? -1 : 0;
            if (round < 0 || square < 0)
            {
                break;
            }
        }

        while (end > scheme && Behind.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }
}
