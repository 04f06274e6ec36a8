using LiveChat.Api.Accounts;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Administration;

/// <summary>What those who keep order do to accounts. The account decides whether they may, and writes it down.</summary>
internal static class AccountActEndpoints
{
    public static void MapAccountActs(this IEndpointRouteBuilder routes)
    {
        var user = routes.MapGroup("/admin/users/{user}").WithTags("Administration");

        user.MapPut("/disabled", Disable).WithName("DisableAccount").RequireServerModerator();
        user.MapDelete("/disabled", Enable).WithName("EnableAccount").RequireServerModerator();
        user.MapPut("/muted", Mute).WithName("MuteAccount").RequireServerModerator();
        user.MapDelete("/muted", Unmute).WithName("UnmuteAccount").RequireServerModerator();
        user.MapPut("/role", GiveRole).WithName("GiveServerRole").RequireAdministrator();
        user.MapDelete("/sessions", EndSessions).WithName("EndSessions").RequireAdministrator();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Disable(UserId user, SanctionWish wish, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).Disable(caller.Actor, wish.Terms)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Enable(UserId user, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).Enable(caller.Actor)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Mute(UserId user, SanctionWish wish, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).Mute(caller.Actor, wish.Terms)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Unmute(UserId user, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).Unmute(caller.Actor)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> GiveRole(UserId user, ServerRoleChange change, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).GiveRole(caller.Actor, change.Role)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> EndSessions(UserId user, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).EndSessions(caller.Actor)).ToNoContent();
}
