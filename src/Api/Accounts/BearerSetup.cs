using System.Globalization;
using System.Security.Claims;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts;

/// <summary>How callers are recognised: an access token in the Authorization header or in the cookie, never in the URL.</summary>
internal sealed class BearerSetup(AccessTokens tokens, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const int MaxToken = 4096;
    private const string Prefix = "Bearer ";

    public void Configure(string? name, JwtBearerOptions options) => Configure(options);

    public void Configure(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.TimeProvider = clock;
        options.TokenValidationParameters = tokens.Rules;
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = Receive,
            OnTokenValidated = RequireOpenSession,
            OnChallenge = Challenge,
        };
    }

    private static Task Receive(MessageReceivedContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.Length == 0 ? AuthCookies.ReadAccess(context.Request)
            : header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim()
            : null;
        if (token?.StartsWith(TokenText.Prefix, StringComparison.Ordinal) == true && header.Length > 0)
        {
            return TokenDoor.TakeAsync(context, token);
        }

        if (token is null or { Length: 0 or > MaxToken } || SigningKeyRing.KeyIdOf(token) is not { } keyId)
        {
            context.NoResult();
            return Task.CompletedTask;
        }

        context.Token = token;
        return context.HttpContext.RequestServices.GetRequiredService<SigningKeyRing>().EnsureAsync(keyId);
    }

    private static async Task RequireOpenSession(TokenValidatedContext context)
    {
        var caller = context.Principal;
        var grains = context.HttpContext.RequestServices.GetRequiredService<IGrainFactory>();
        if (!UserId.TryParse(caller?.FindFirst(AccessTokens.UserClaim)?.Value, null, out var user)
            || !SessionId.TryParse(caller?.FindFirst(AccessTokens.SessionClaim)?.Value, null, out var session)
            || await grains.Account(user).Authenticate(session) is not { } actor)
        {
            context.Fail("The session has ended.");
            return;
        }

        context.HttpContext.Features.Set(new Caller(actor, session, ExpiryOf(caller!)));
    }

    private static DateTimeOffset ExpiryOf(ClaimsPrincipal token) => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(token.FindFirstValue(AccessTokens.ExpiryClaim)!, CultureInfo.InvariantCulture));

    private static Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return RefusalProblems.SignedOut.ToProblem().ExecuteAsync(context.HttpContext);
    }
}
