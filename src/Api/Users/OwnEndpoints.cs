using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Users;

/// <summary>What one decides for oneself: status, presence, whom one blocks, in which order one's rooms stand.</summary>
internal static class OwnEndpoints
{
    public static void MapOwn(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/users/me").WithTags("People");

        me.MapPut("/status", SetStatus).WithName("SetStatus");
        me.MapDelete("/status", ClearStatus).WithName("ClearStatus");
        me.MapPut("/presence", SetPresence).WithName("SetPresence");
        me.MapGet("/blocks", GetBlocks).WithName("GetBlocks");
        me.MapPut("/blocks/{user}", Block).WithName("Block");
        me.MapDelete("/blocks/{user}", Unblock).WithName("Unblock");
        me.MapGet("/sidebar", GetSidebar).WithName("GetSidebar");
        me.MapPut("/sidebar", SetSidebar).WithName("SetSidebar");
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> SetStatus(UserStatus status, Caller caller, IGrainFactory grains)
    {
        return View(await grains.User(caller.Id).SetStatus(status));
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> ClearStatus(Caller caller, IGrainFactory grains)
    {
        return View(await grains.User(caller.Id).SetStatus(null));
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> SetPresence(PresenceWish wish, Caller caller, IGrainFactory grains)
    {
        return View(await grains.User(caller.Id).SetPresence(wish.Mode, wish.Until));
    }

    private static async Task<Ok<ImmutableArray<UserId>>> GetBlocks(Caller caller, IGrainFactory grains)
    {
        return TypedResults.Ok(await grains.User(caller.Id).GetBlocked());
    }

    private static async Task<Results<NoContent, RefusalProblem>> Block(UserId user, Caller caller, IGrainFactory grains)
    {
        return await grains.User(user).GetProfile() is null
            ? RefusalProblems.NotFound.ToProblem()
            : (await grains.User(caller.Id).SetBlocked(user, blocked: true)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Unblock(UserId user, Caller caller, IGrainFactory grains)
    {
        return (await grains.User(caller.Id).SetBlocked(user, blocked: false)).ToNoContent();
    }

    private static async Task<Ok<SidebarOrder>> GetSidebar(Caller caller, IGrainFactory grains)
    {
        return TypedResults.Ok(await grains.User(caller.Id).GetSidebar());
    }

    private static async Task<Results<Ok<SidebarOrder>, RefusalProblem>> SetSidebar(SidebarOrder order, Caller caller, IGrainFactory grains)
    {
        var changed = await grains.User(caller.Id).SetSidebar(order);
        return changed.Succeeded ? TypedResults.Ok(changed.Value) : changed.Refusal.ToProblem();
    }

    private static Results<Ok<Me>, RefusalProblem> View(Result<UserProfile> changed) =>
        changed.Succeeded ? TypedResults.Ok(Me.From(changed.Value)) : changed.Refusal.ToProblem();
}
