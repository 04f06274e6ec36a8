using System.Security.Claims;
using LiveChat.Api.Accounts;
using LiveChat.Api.Permissions;
using LiveChat.Api.Push;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Hub;

/// <summary>The door at <c>/hub</c>: who comes from a foreign page, or is not signed in, does not get as far as a WebSocket.</summary>
public static class HubEndpoint
{
    public const string Path = "/hub";

    private static readonly ClaimsPrincipal Nobody = new();

    public static IServiceCollection AddChatHub(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddChatTransport();
        services.AddSingleton<PushLog>();
        services.AddSingleton<FrontEnd>();
        services.AddSingleton<Catchup>();
        services.AddSingleton<ChatHub>();
        services.AddSingleton(provider => provider.GetRequiredService<ChatHub>().Methods());
        services.AddHostedService<FrontEndLife>();
        return services;
    }

    public static IEndpointConventionBuilder MapChatHub(this IEndpointRouteBuilder routes)
    {
        return routes.Map(Path, ServeAsync).WithName("Hub").DisableHttpMetrics().ExcludeFromDescription();
    }

    /// <summary>
    /// Opens the door before the middleware that comes after this: whatever awaits the end of a request is kept, with all that it has seen, for as
    /// long as the socket is open. The door recognises callers by itself.
    /// </summary>
    public static void UseChatHub(this IApplicationBuilder app)
    {
        app.Use((context, next) => context.Request.Path == Path ? ServeAsync(context) : next(context));
    }

    private static async Task ServeAsync(HttpContext context)
    {
        if (await AcceptAsync(context) is { } connection)
        {
            var frontEnd = context.RequestServices.GetRequiredService<FrontEnd>();
            await LightenAsync(context);
            System.Diagnostics.Activity.Current = null; // What is called on a socket is traced call by call; the request that it came from ends in days.
            await RunAsync(connection, frontEnd);
        }
    }

    private static async Task<HubConnection?> AcceptAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var frontEnd = services.GetRequiredService<FrontEnd>();
        if (frontEnd.IsClosing)
        {
            await Closing(frontEnd.ReconnectWindow).ToProblem().ExecuteAsync(context);
            return null;
        }

        await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        var caller = context.Features.Get<Caller>();
        if (Refuse(context, caller, services.GetRequiredService<OriginRule>()) is { } status)
        {
            context.Response.StatusCode = status;
            return null;
        }

        var socket = await WebSocketUpgrade.AcceptAsync(context, services.GetRequiredService<ChatLimits>());
        return new HubConnection(socket, caller!.Actor, caller!.Session, services.GetRequiredService<HubMethods>(), frontEnd.Clock) { Scopes = caller.Scopes };
    }

    private static async Task RunAsync(HubConnection connection, FrontEnd frontEnd)
    {
        try
        {
            await frontEnd.EnterAsync(connection);
            await connection.RecogniseAsync(frontEnd.Grains); // What happened to the account before it could be told here.

            await connection.RunAsync();
        }
        finally
        {
            frontEnd.Leave(connection);
        }
    }

    private static Refusal Closing(TimeSpan window) =>
        new(RefusalCode.Unavailable, "This server goes down. Connect again.") { RetryAfter = window };

    private static int? Refuse(HttpContext context, Caller? caller, OriginRule origins)
    {
        return !origins.Allows(context.Request) ? StatusCodes.Status403Forbidden
            : caller is null ? StatusCodes.Status401Unauthorized
            : TokenDoors.Refuse(caller.Scopes, TokenDoors.ScopeOf("GET " + Path)) is not null ? StatusCodes.Status403Forbidden
            : !WebSocketUpgrade.IsAsked(context) ? StatusCodes.Status400BadRequest
            : null;
    }

    /// <summary>Lets go of what a request has and a socket does not need: half of what an idle one weighs.</summary>
    private static async Task LightenAsync(HttpContext context)
    {
        context.User = Nobody;
        context.Features.Set<Caller>(null);
        context.Features.Set<IAuthenticateResultFeature>(null);
        context.Features.Set<IHttpAuthenticationFeature>(null);
        context.Request.Headers.Clear();
        if (context.Features.Get<IServiceProvidersFeature>() is IAsyncDisposable scope)
        {
            context.Features.Set<IServiceProvidersFeature>(null);
            await scope.DisposeAsync();
        }
    }
}
