using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Mail;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Server;

internal static class ServerEndpoints
{
    public static void MapServer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/server", Get).WithTags("Server").WithName("GetServer").AllowAnonymous();
    }

    private static async Task<Ok<ServerInfo>> Get(IGrainFactory grains, CurrentSettings settings, IOptions<ProvidersOptions> providers, ChatLimits limits, FileLimits files, MailQueue mail)
    {
        var current = await settings.GetAsync();
        return TypedResults.Ok(new ServerInfo
        {
            Name = current.Name,
            Registration = current.Registration,
            Version = ServerVersion.Text,
            Fresh = await grains.Server().IsFresh(),
            MessageBytes = limits.MessageBytes,
            FileBytes = files.Largest,
            EditSeconds = limits.EditSeconds > 0 ? limits.EditSeconds : null,
            Providers = providers.Value.ToViews(),
            Mail = mail.IsOpen,
        });
    }
}
