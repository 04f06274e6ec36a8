using LiveChat.Api.Accounts;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Server;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapGroup("/admin/settings").WithTags("Administration");

        settings.MapGet("", Get).WithName("GetSettings").RequireAdministrator();
        settings.MapPatch("", Change).WithName("ChangeSettings").RequireAdministrator();
    }

    private static async Task<Ok<SettingsView>> Get(CurrentSettings settings) => TypedResults.Ok(await settings.GetAsync());

    private static async Task<Results<Ok<SettingsView>, RefusalProblem>> Change(
        SettingsPatch patch, CurrentSettings settings, Caller caller, IGrainFactory grains)
    {
        var changed = await grains.Server().ChangeSettings(caller.Actor, patch.Change);
        return changed.Succeeded ? TypedResults.Ok(settings.Keep(changed.Value)) : changed.Refusal.ToProblem();
    }
}
