using System.Globalization;
using System.Security.Claims;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts;

/// <summary>Who calls, from a validated access token.</summary>
internal static class Caller
{
    public static UserId Id(this ClaimsPrincipal caller) => new(Claim(caller, AccessTokens.UserClaim));

    public static SessionId Session(this ClaimsPrincipal caller) => new(Claim(caller, AccessTokens.SessionClaim));

    /// <summary>When the access token ends; a socket may live longer, until its session ends.</summary>
    public static DateTimeOffset AccessExpiresAt(this ClaimsPrincipal caller) => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(Claim(caller, AccessTokens.ExpiryClaim), CultureInfo.InvariantCulture));

    private static string Claim(ClaimsPrincipal caller, string type) =>
        caller.FindFirstValue(type) ?? throw new InvalidOperationException("Only for callers who are signed in.");
}
