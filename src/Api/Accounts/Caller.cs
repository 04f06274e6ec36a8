using System.Globalization;
using System.Security.Claims;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Who calls: what their account says of them now, and what their access token says of itself.</summary>
internal sealed class Caller(Actor actor, SessionId session, ClaimsPrincipal token)
{
    public Actor Actor => actor;

    public UserId Id => actor.Id;

    public SessionId Session => session;

    /// <summary>When the access token ends; a socket may live longer, until its session ends.</summary>
    public DateTimeOffset AccessExpiresAt => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(token.FindFirstValue(AccessTokens.ExpiryClaim)!, CultureInfo.InvariantCulture));

    /// <summary>For endpoints that have one as a parameter. Only for routes that ask for signing in.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));

    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("Only for callers who are signed in.");
}
