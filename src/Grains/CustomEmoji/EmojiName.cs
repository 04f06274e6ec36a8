namespace LiveChat.Grains.CustomEmoji;

/// <summary>What an emoji of the server's own may be called, between the colons of <c>:name:</c>.</summary>
public static class EmojiName
{
    public const int MinLength = 2;

    public const int MaxLength = 32;

    /// <summary>What another name is answered.</summary>
    public static readonly Refusal Invalid =
        new(RefusalCode.EmojiNameInvalid, $"The name of an emoji has {MinLength} to {MaxLength} of a-z, 0-9, _, + and -.");

    private static readonly Refusal Taken = new(RefusalCode.EmojiNameTaken, "Everybody has an emoji of this name already.");

    /// <summary>Whether a text from outside can be a name at all.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '+' or '-'))
            {
                return false;
            }
        }

        return name.Length is >= MinLength and <= MaxLength;
    }

    /// <summary>The name in a reaction; null when it is none of these.</summary>
    internal static string? InReaction(string reaction) =>
        reaction is [':', .. var name, ':'] && IsWellFormed(name) ? name : null;

    /// <summary>Why nothing can be called that, or null.</summary>
    internal static Refusal? Refuse(string name) => !IsWellFormed(name) ? Invalid : UnicodeNames.Has(name) ? Taken : null;
}
