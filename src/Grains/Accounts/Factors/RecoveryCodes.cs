using System.Collections.Immutable;
using System.Security.Cryptography;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>Codes for the day when everything else is lost: 80 random bits each, so that a plain hash of them tells nothing.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Letters = 16;
    private const int Group = 4;

    /// <summary>New ones, as people write them: <c>xxxx-xxxx-xxxx-xxxx</c>.</summary>
    public static ImmutableArray<string> New() => [.. Enumerable.Range(0, Count).Select(_ => NewCode())];

    /// <summary>What is kept of a code; the same for every way in which people write it. Null for what cannot be one.</summary>
    public static string? Digest(string typed)
    {
        if (typed.Length > 4 * Letters)
        {
            return null;
        }

        var letters = typed.ToLowerInvariant().Where(c => c is not '-' && !char.IsWhiteSpace(c))
            .Select(c => c switch { 'o' => '0', 'i' or 'l' => '1', _ => c }).ToArray();
        return letters.Length == Letters ? Digests.Of(new string(letters)) : null;
    }

    private static string NewCode()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Letters);
        return string.Join('-', letters.Chunk(Group).Select(part => new string(part)));
    }
}
