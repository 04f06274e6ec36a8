using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Limits;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Opens and refreshes sessions: the grain's secrets become tokens here.</summary>
internal sealed class SessionDoor(IGrainFactory grains, AccessTokens tokens, RateLimits limits, KnownDevices devices)
{
    private const int MaxDevice = 200;

    /// <summary>Refuses a disabled account: whatever was shown, this is the one way to a session.</summary>
    public async Task<Result<IssuedTokens>> OpenAsync(SignInProof proof, TokenCarrier carrier, HttpContext context)
    {
        var grant = await grains.Account(proof.User).Admit(ClientSource.Of(context), DeviceOf(context.Request));
        if (!grant.Succeeded)
        {
            return grant.Refusal;
        }

        if (carrier == TokenCarrier.Cookies)
        {
            await devices.RememberAsync(proof.User, context);
        }

        return await IssueAsync(proof.User, grant.Value);
    }

    /// <summary>Tokens that are made up count as failed tries to sign in: each wakes an account.</summary>
    public async Task<Result<IssuedTokens>> RefreshAsync(RefreshToken token, HttpContext context)
    {
        var source = ClientSource.Of(context);
        if (limits.RefuseSignIn(source) is { } tooFast)
        {
            return tooFast;
        }

        var grant = await grains.Account(token.User).Refresh(token.Session, token.Secret);
        if (!grant.Succeeded)
        {
            return grant.Refusal;
        }

        limits.SignInSucceeded(source);
        return await IssueAsync(token.User, grant.Value);
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

    /// <summary>What the person will recognise the browser by.</summary>
    public static string DeviceOf(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var visible = string.Concat(agent.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return visible.Length > MaxDevice ? visible[..MaxDevice] : visible;
    }
}
