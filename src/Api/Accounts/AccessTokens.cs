using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Accounts;

/// <summary>Access tokens: JWT signed with ES256 (RFC 9068), for ten minutes of one session.</summary>
internal sealed class AccessTokens(SigningKeyRing keys, IOptions<AccountOptions> options, TimeProvider clock)
{
    public const string UserClaim = "sub";
    public const string SessionClaim = "sid";
    public const string ExpiryClaim = "exp";

    private const string Party = "livechat";
    private const string Type = "at+jwt";

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>What a token must be to be taken.</summary>
    public TokenValidationParameters Rules
    {
        get
        {
            var rules = keys.RulesOf(Party, Type, IsNow);
            rules.NameClaimType = UserClaim;
            return rules;
        }
    }

    public async Task<(string Token, DateTimeOffset ExpiresAt)> IssueAsync(UserId user, SessionId session)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var expires = now + options.Value.AccessLife;
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = Party,
            Audience = Party,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            Claims = new Dictionary<string, object> { [UserClaim] = user.Value, [SessionClaim] = session.Value },
            SigningCredentials = await keys.GetSigningAsync(),
        });
        return (token, expires);
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);
    }
}
