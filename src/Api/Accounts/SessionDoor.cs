using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Opens and refreshes sessions: the grain's secrets become tokens here.</summary>
internal sealed class SessionDoor(IGrainFactory grains, AccessTokens tokens)
{
    private const int MaxDevice = 200;

    public async Task<IssuedTokens> OpenAsync(PasswordProof proof, HttpContext context)
    {
        var grant = await grains.Account(proof.User).OpenSession(ClientSource.Of(context), DeviceOf(context.Request));
        return await IssueAsync(proof.User, grant);
    }

    public async Task<Result<IssuedTokens>> RefreshAsync(RefreshToken token)
    {
        var grant = await grains.Account(token.User).Refresh(token.Session, token.Secret);
        return grant.Succeeded ? await IssueAsync(token.User, grant.Value) : grant.Refusal;
    }

    private async Task<IssuedTokens> IssueAsync(UserId user, SessionGrant grant)
    {
        var (access, expiresAt) = await tokens.IssueAsync(user, grant.Session);
        return new IssuedTokens
        {
            Session = grant.Session,
            Access = access,
            AccessExpiresAt = expiresAt,
            Refresh = new RefreshToken(user, grant.Session, grant.RefreshSecret).Text,
            RefreshExpiresAt = grant.ExpiresAt,
        };
    }

    private static string DeviceOf(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var visible = string.Concat(agent.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return visible.Length > MaxDevice ? visible[..MaxDevice] : visible;
    }
}
