using LiveChat.Grains;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts.Tokens;

/// <summary>A personal access token as programs carry it. The beginning is always the same, so that those who look for leaked secrets find it.</summary>
internal readonly record struct TokenText(UserId User, string Secret)
{
    public const string Prefix = "lc_pat_";

    public string Text => $"{Prefix}{User}_{Secret}";

    public static bool TryParse(string text, out TokenText token)
    {
        token = default;
        if (text.Length > Prefix.Length + (2 * IdText.MaxLength) + 1 || text[Prefix.Length..].Split('_') is not [var user, var secret]
            || !UserId.TryParse(user, null, out var userId) || !IdText.IsWellFormed(secret))
        {
            return false;
        }

        token = new TokenText(userId, secret);
        return true;
    }

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"Token of {User}";
}
