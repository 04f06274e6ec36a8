using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Drafts;

/// <summary>What one began to write, the same on all devices.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var drafts = routes.MapGroup("/drafts").WithTags("Messages");

        drafts.MapGet("", Get).WithName("GetDrafts");
        drafts.MapPut("/{room}", Put).WithName("KeepDraft");
        drafts.MapDelete("/{room}", Remove).WithName("EndDraft");
    }

    private static async Task<Ok<DraftList>> Get(Caller caller, IGrainFactory grains) => TypedResults.Ok(await grains.Drafts(caller.Id).GetAll());

    private static async Task<Results<Ok<Draft>, RefusalProblem>> Put(
        RoomId room, long? thread, DraftChange change, Caller caller, IGrainFactory grains) =>
        (await grains.Drafts(caller.Id).Put(room, thread, change)).ToOk();

    private static async Task<Results<Ok<Draft>, RefusalProblem>> Remove(
        RoomId room, long? thread, long? after, Caller caller, IGrainFactory grains) =>
        (await grains.Drafts(caller.Id).Remove(room, thread, after)).ToOk();
}
