using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Hidden;

/// <summary>Messages that one does not want to see any more.</summary>
internal static class HiddenEndpoints
{
    public static void MapHidden(this IEndpointRouteBuilder routes)
    {
        var hidden = routes.MapGroup("").WithTags("Messages");

        hidden.MapGet("/hidden", Get).WithName("GetHidden");
        hidden.MapPut("/rooms/{room}/messages/{seq}/hidden", Hide).WithName("HideMessage");
        hidden.MapDelete("/rooms/{room}/messages/{seq}/hidden", Show).WithName("ShowMessage");
    }

    private static async Task<Ok<HiddenList>> Get(Caller caller, IGrainFactory grains) => TypedResults.Ok(await grains.Hidden(caller.Id).GetAll());

    private static async Task<Results<NoContent, RefusalProblem>> Hide(RoomId room, long seq, Caller caller, IGrainFactory grains) =>
        (await grains.Hidden(caller.Id).Hide(caller.Actor, room, seq)).ToNoContent();

    private static async Task<NoContent> Show(RoomId room, long seq, Caller caller, IGrainFactory grains)
    {
        await grains.Hidden(caller.Id).Show(room, seq);
        return TypedResults.NoContent();
    }
}
