using System.Text.RegularExpressions;

namespace LiveChat.Grains.Accounts.Mail;

/// <summary>What is taken as a mail address: what browsers take (HTML, valid e-mail address), which is less than RFC 5321 allows and nothing that could end a header.</summary>
public static partial class MailText
{
    /// <summary>The longest address (RFC 5321, section 4.5.3.1.3).</summary>
    public const int MaxLength = 254;

    /// <summary>Whether a text is one address and nothing besides.</summary>
    public static bool IsAddress(string? text) => text is { Length: <= MaxLength } && Address().IsMatch(text);

    /// <summary>Two addresses that reach the same box, as far as one can tell, are alike in it.</summary>
    public static string Fold(string address) => address.ToLowerInvariant();

    [GeneratedRegex(
        @"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
