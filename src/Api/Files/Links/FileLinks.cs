using LiveChat.Api.Accounts;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Files;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Files.Links;

/// <summary>
/// Addresses of files that need no cookie: signed with the keys of the server, for one session, one file and one variant of it. What they open is decided when they are
/// opened.
/// </summary>
internal sealed class FileLinks(SigningKeyRing keys, IGrainFactory grains, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Longer ones are none.</summary>
    private const int MaxLength = 1024;

    private const string Party = "livechat-files";
    private const string Type = "file-link+jwt";
    private const string FileClaim = "file";
    private const string VariantClaim = "variant";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<(string Link, DateTimeOffset ExpiresAt)> MakeAsync(Caller by, FileId file, FileVariant variant)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + Life).ToUnixTimeSeconds());
        var link = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = Party,
            Audience = Party,
            Expires = expires.UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [AccessTokens.UserClaim] = by.Id.Value,
                [AccessTokens.SessionClaim] = by.Session.Value,
                [FileClaim] = file.Value,
                [VariantClaim] = (int)variant,
            },
            SigningCredentials = await keys.GetSigningAsync(),
        });
        return (link, expires);
    }

    /// <summary>Whose link it is, and to what; null when it is none, is over, or its person is signed out there.</summary>
    public async Task<FileLink?> ReadAsync(string link)
    {
        if (link.Length > MaxLength || SigningKeyRing.KeyIdOf(link) is not { } keyId)
        {
            return null;
        }

        await keys.EnsureAsync(keyId);
        var read = await _handler.ValidateTokenAsync(link, keys.RulesOf(Party, Type, IsNow));
        if (!read.IsValid || read.SecurityToken is not JsonWebToken claims
            || !claims.TryGetPayloadValue<string>(AccessTokens.UserClaim, out var who) || !UserId.TryParse(who, null, out var user)
            || !claims.TryGetPayloadValue<string>(AccessTokens.SessionClaim, out var where) || !SessionId.TryParse(where, null, out var session)
            || !claims.TryGetPayloadValue<string>(FileClaim, out var what) || !FileId.TryParse(what, null, out var file)
            || !claims.TryGetPayloadValue<int>(VariantClaim, out var variant))
        {
            return null;
        }

        return await grains.Account(user).Authenticate(session) is { } actor ? new FileLink(actor, file, (FileVariant)variant) : null;
    }

    private bool IsNow(DateTime? from, DateTime? until) => until is { } end && clock.GetUtcNow().UtcDateTime < end;
}

/// <summary>What a link opens.</summary>
internal sealed record FileLink(Actor By, FileId File, FileVariant Variant);
