using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Who calls: what their account says of them now, and what their access token says of itself.</summary>
/// <param name="actor">As the account says at this moment.</param>
/// <param name="session">The session, or the id of the personal token that stands for one.</param>
/// <param name="accessExpiresAt">When the access token ends; a socket may live longer, until its session ends.</param>
internal sealed class Caller(Actor actor, SessionId session, DateTimeOffset accessExpiresAt)
{
    public Actor Actor => actor;

    public UserId Id => actor.Id;

    public SessionId Session => session;

    public DateTimeOffset AccessExpiresAt => accessExpiresAt;

    /// <summary>What a personal token is for; null for a session, which may all that its owner may.</summary>
    public ImmutableArray<TokenScope>? Scopes { get; init; }

    /// <summary>For endpoints that have one as a parameter. Only for routes that ask for signing in.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));

    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("Only for callers who are signed in.");
}
