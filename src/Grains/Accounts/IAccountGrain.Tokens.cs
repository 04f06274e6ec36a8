using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Tokens;

namespace LiveChat.Grains.Accounts;

/// <remarks>Tokens of programs: see <see cref="PersonalToken"/>. Setting a password by a link revokes all of them; changing it does not.</remarks>
public partial interface IAccountGrain
{
    /// <summary>All, also those that have expired, the newest first.</summary>
    [Alias("get-tokens")]
    Task<ImmutableArray<PersonalToken>> GetTokens();

    /// <summary>Makes one. Asks for a proof (<see cref="RefusalCode.ProofNeeded"/>). An account has at most 50; those that have expired make room.</summary>
    [Alias("add-token")]
    Task<Result<NewToken>> AddToken(SessionId by, TokenDraft draft);

    /// <summary>It is good for nothing any more, and its sockets are cut within a second. Refused as not found when there is none.</summary>
    [Alias("revoke-token")]
    Task<Result<Done>> RevokeToken(SessionId token);

    /// <summary>Who acts by a secret, as they are now; null when it is not, or no longer, one of this account.</summary>
    [Alias("authenticate-token")]
    Task<TokenBearer?> AuthenticateToken(string secret);
}
