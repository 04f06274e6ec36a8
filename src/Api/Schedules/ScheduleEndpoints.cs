using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Limits;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Schedules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Schedules;

/// <summary>What one wants to say later.</summary>
internal static class ScheduleEndpoints
{
    public static void MapSchedules(this IEndpointRouteBuilder routes)
    {
        var scheduled = routes.MapGroup("/users/me/scheduled").WithTags("Messages");

        scheduled.MapGet("", Get).WithName("GetScheduled");
        scheduled.MapPost("", Add).WithName("ScheduleMessage");
        scheduled.MapPatch("/{id}", Change).WithName("ChangeScheduled");
        scheduled.MapDelete("/{id}", Remove).WithName("RemoveScheduled");
        scheduled.MapPost("/{id}/send", SendNow).WithName("SendScheduledNow").WithMetadata(new SendsMessage());
    }

    private static async Task<Ok<ImmutableArray<ScheduledView>>> Get(Caller caller, IGrainFactory grains)
    {
        var all = await grains.Schedule(caller.Id).GetAll();
        return TypedResults.Ok(ImmutableArray.CreateRange(all, ScheduledView.From));
    }

    private static async Task<Results<Created<ScheduledView>, RefusalProblem>> Add(ScheduleWish wish, Caller caller, IGrainFactory grains)
    {
        var added = await grains.Schedule(caller.Id).Add(wish.Room, wish.Message, wish.At);
        return added.Succeeded
            ? TypedResults.Created($"/api/v1/users/me/scheduled/{added.Value.Id}", ScheduledView.From(added.Value))
            : added.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<ScheduledView>, RefusalProblem>> Change(string id, SchedulePatch patch, Caller caller, IGrainFactory grains)
    {
        var changed = await grains.Schedule(caller.Id).Change(id, patch);
        return changed.Succeeded ? TypedResults.Ok(ScheduledView.From(changed.Value)) : changed.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Remove(string id, Caller caller, IGrainFactory grains) =>
        (await grains.Schedule(caller.Id).Remove(id)).ToNoContent();

    private static async Task<Results<Ok<Posted>, RefusalProblem>> SendNow(string id, Caller caller, IGrainFactory grains) =>
        (await grains.Schedule(caller.Id).SendNow(id)).ToOk();
}
