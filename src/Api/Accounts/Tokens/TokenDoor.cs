using System.Security.Claims;
using LiveChat.Api.Limits;
using LiveChat.Grains;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Accounts.Tokens;

/// <summary>Recognises callers by a personal access token.</summary>
internal static class TokenDoor
{
    /// <summary>One that is made up counts as a failed try to sign in: it wakes an account.</summary>
    public static async Task TakeAsync(MessageReceivedContext context, string text)
    {
        var services = context.HttpContext.RequestServices;
        var limits = services.GetRequiredService<RateLimits>();
        var source = ClientSource.Of(context.HttpContext);
        if (!TokenText.TryParse(text, out var token)
            || limits.RefuseSignIn(source) is not null
            || await services.GetRequiredService<IGrainFactory>().Account(token.User).AuthenticateToken(token.Secret) is not { } bearer)
        {
            context.NoResult();
            return;
        }

        limits.SignInSucceeded(source);
        var identity = new ClaimsIdentity([new Claim(AccessTokens.UserClaim, token.User.Value)], JwtBearerDefaults.AuthenticationScheme, AccessTokens.UserClaim, null);
        context.HttpContext.Features.Set(new Caller(bearer.Actor, bearer.Token, bearer.ExpiresAt) { Scopes = bearer.Scopes });
        context.Principal = new ClaimsPrincipal(identity);
        context.Success();
    }
}
