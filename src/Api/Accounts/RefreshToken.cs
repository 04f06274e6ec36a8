using System.Diagnostics.CodeAnalysis;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts;

/// <summary>A refresh token: whose, of which session, and the secret that proves it. Opaque to clients.</summary>
internal readonly record struct RefreshToken(UserId User, SessionId Session, string Secret)
{
    public string Text => $"{User}.{Session}.{Secret}";

    public static bool TryParse([NotNullWhen(true)] string? text, out RefreshToken token)
    {
        token = default;
        if (text is null or { Length: > (3 * IdText.MaxLength) + 2 } || text.Split('.') is not [var user, var session, var secret]
            || !UserId.TryParse(user, null, out var userId) || !SessionId.TryParse(session, null, out var sessionId)
            || !IdText.IsWellFormed(secret))
        {
            return false;
        }

        token = new RefreshToken(userId, sessionId, secret);
        return true;
    }

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"Refresh token of session {Session}";
}
