using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Permissions;

/// <summary>Keeps personal access tokens to what they were made for, at every route.</summary>
internal static class ScopeGate
{
    public static IApplicationBuilder UseScopeGate(this IApplicationBuilder app)
    {
        return app.Use((context, next) =>
        {
            var scopes = context.Features.Get<Caller>()?.Scopes;
            return scopes is null || context.GetEndpoint() is not RouteEndpoint route || IsOpen(route)
                || TokenDoors.Refuse(scopes, TokenDoors.ScopeOf(DoorOf(context.Request.Method, route))) is not { } refusal
                ? next(context)
                : refusal.ToProblem().ExecuteAsync(context);
        });
    }

    private static bool IsOpen(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null || route.Metadata.GetMetadata<IAuthorizeData>() is null;

    private static string DoorOf(string method, RouteEndpoint route) => $"{method} /{route.RoutePattern.RawText!.Trim('/')}";
}
