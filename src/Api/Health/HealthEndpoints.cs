using System.Runtime.InteropServices;
using LiveChat.Api.Limits;
using LiveChat.Api.Permissions;
using LiveChat.Api.Push;
using LiveChat.Api.Server;
using LiveChat.Api.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Health;

/// <summary>For whoever watches the process: whether it lives, whether it wants work, and for administrators why not.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.Map("/healthz", Live).AllowAnonymous().DisableHttpMetrics().ExcludeFromDescription();
        routes.Map("/readyz", ReadyAsync).AllowAnonymous().DisableHttpMetrics().ExcludeFromDescription();
        routes.MapGet("/health/details", GetDetails).WithTags("Server").WithName("GetHealthDetails").LimitRates().RequireAdministrator();
    }

    private static Task Live(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "alive");

    private static async Task ReadyAsync(HttpContext context)
    {
        var state = await context.RequestServices.GetRequiredService<ReadyChecks>().StateAsync();
        var status = state == ReadyState.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await WriteAsync(context, status, Word(state));
    }

    private static string Word(ReadyState state) => state switch
    {
        ReadyState.Ready => "ready",
        ReadyState.Starting => "starting",
        ReadyState.Draining => "draining",
        _ => "unwell",
    };

    private static Task WriteAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(word, context.RequestAborted);
    }

    private static async Task<Ok<HealthDetails>> GetDetails(
        ReadyChecks checks, Readiness readiness, FrontEnd frontEnd, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var report = await checks.ReportAsync();
        return TypedResults.Ok(new HealthDetails
        {
            State = await checks.StateAsync(),
            Version = ServerVersion.Text,
            Runtime = RuntimeInformation.FrameworkDescription,
            Shape = ServerVersion.Shape,
            UptimeMs = (long)readiness.Uptime.TotalMilliseconds,
            Draining = readiness.IsDraining,
            Connections = frontEnd.Sockets.Count,
            Checks = [.. report.Select(part => HealthPart.From(part.Name, part.Entry))],
        });
    }
}
