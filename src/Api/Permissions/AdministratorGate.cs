using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Permissions;

/// <summary>The door of what is for administrators only (<see cref="Who.Administrator"/>).</summary>
internal static class AdministratorGate
{
    private static readonly Refusal Forbidden = new(RefusalCode.Forbidden, "This is not allowed.");

    /// <summary>Others get the answer of any other door that is closed to them: strangers have to sign in, the rest are not allowed.</summary>
    public static TBuilder RequireAdministrator<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.WithMetadata(new ForAdministrators()).RequireAuthorization();
        return routes.AddEndpointFilter(async (invocation, next) =>
            Caller.Of(invocation.HttpContext).Actor.Role == ServerRole.Administrator ? await next(invocation) : Forbidden.ToProblem());
    }
}

/// <summary>Marks the routes of administrators, for the test of the permission table.</summary>
internal sealed class ForAdministrators;
