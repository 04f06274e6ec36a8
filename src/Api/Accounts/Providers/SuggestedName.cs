using LiveChat.Grains.Names;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>What a user name could be made of.</summary>
internal static class SuggestedName
{
    private const int MaxLength = 32;

    /// <summary>The part before an <c>@</c>, without what names may not have; null when nothing is left.</summary>
    public static string? From(string text)
    {
        var part = text.Split('@')[0];
        var letters = string.Concat(part.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var joined = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var name = joined.Length > MaxLength ? joined[..MaxLength].TrimEnd('-') : joined;
        return PlainName.TryNormalize(name, out _) ? name : null;
    }
}
