using LiveChat.Api.Accounts;
using LiveChat.Grains.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Permissions;

/// <summary>The door of what is for administrators only (<see cref="Who.Administrator"/>), or for those who keep order (<see cref="Who.ServerModerator"/>).</summary>
internal static class AdministratorGate
{
    /// <summary>
    /// Others get the answer of any other door that is closed to them, before anything they sent is read: strangers have to sign in, the rest are not allowed.
    /// </summary>
    public static TBuilder RequireAdministrator<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.Require(ServerRole.Administrator);

    /// <summary>The same for moderators of the server, and administrators.</summary>
    public static TBuilder RequireServerModerator<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.Require(ServerRole.Moderator);

    private static TBuilder Require<TBuilder>(this TBuilder routes, ServerRole role)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.WithMetadata(new ForServerRole(role));
        return routes.RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => Is(role, asked)));
    }

    private static bool Is(ServerRole role, AuthorizationHandlerContext asked) =>
        asked.Resource is HttpContext context && context.Features.Get<Caller>() is { } caller && caller.Actor.Role >= role;
}

/// <summary>Marks the routes that ask for a role on the server, for the test of the permission table.</summary>
internal sealed record ForServerRole(ServerRole Role);
