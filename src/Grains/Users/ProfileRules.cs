using System.Globalization;
using System.Text;
using LiveChat.Grains.Names;

namespace LiveChat.Grains.Users;

/// <summary>What may be in a profile, as pure decisions. Lone surrogates are refused: they are not kept alike everywhere.</summary>
internal static class ProfileRules
{
    private const int MaxEmojiBytes = 64;

    public static readonly Refusal NoSuchPerson = new(RefusalCode.NotFound, "There is no such account.");

    private static readonly Refusal UnfitStatus =
        new(RefusalCode.ProfileInvalid, $"A status is one emoji, or one line of at most {UserStatus.MaxText} characters, or both, until a time to come.");

    public static Result<string> Bio(string text) =>
        PlainName.CleanText(text, UserProfile.MaxBio) is { } clean ? clean
        : new Refusal(RefusalCode.ProfileInvalid, $"A bio has at most {UserProfile.MaxBio} visible characters.");

    public static Result<string> Pronouns(string text) =>
        Line(text, UserProfile.MaxPronouns) is { } clean ? clean
        : new Refusal(RefusalCode.ProfileInvalid, $"Pronouns are one line of at most {UserProfile.MaxPronouns} characters.");

    public static Result<string> Zone(string id) =>
        id.Length == 0 || (id.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId) ? id
        : new Refusal(RefusalCode.ProfileInvalid, "There is no such time zone.");

    /// <summary>The status as it will be shown; null for none.</summary>
    public static Result<UserStatus?> Status(UserStatus? status, DateTimeOffset now)
    {
        if (status is null || (status.Emoji.Length == 0 && string.IsNullOrWhiteSpace(status.Text)))
        {
            return default;
        }

        var timely = status.Until is not { } until || (until > now && until - now <= UserStatus.Longest);
        return timely && IsEmoji(status.Emoji) && Line(status.Text, UserStatus.MaxText) is { } text
            ? status with { Text = text }
            : UnfitStatus;
    }

    /// <summary>A line, or empty; null when it cannot be one.</summary>
    private static string? Line(string text, int max) => string.IsNullOrWhiteSpace(text) ? "" : PlainName.CleanLine(text, max);

    /// <summary>One character as people count them, and none of those that one types as text.</summary>
    private static bool IsEmoji(string text)
    {
        return text.Length == 0
            || (PlainName.IsWellFormedText(text)
                && Encoding.UTF8.GetByteCount(text) <= MaxEmojiBytes
                && new StringInfo(text).LengthInTextElements == 1
                && !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || Rune.IsLetter(rune) || Rune.IsWhiteSpace(rune)));
    }
}
