using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Links;

/// <summary>The links of a room, for looking through.</summary>
internal static class RoomLinkEndpoints
{
    public static void MapRoomLinks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rooms/{room}/links", GetLinks).WithName("GetRoomLinks").WithTags("Messages");

    /// <param name="room">Which room.</param>
    /// <param name="q">What the address, the title or the name of the site has somewhere.</param>
    /// <param name="before">As <c>next</c> of the page before says.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="grains">Where.</param>
    private static async Task<Results<Ok<RoomLinks>, RefusalProblem>> GetLinks(
        RoomId room, string? q, long? before, int? limit, Caller caller, IGrainFactory grains)
    {
        var links = await grains.Timeline(room).GetLinks(caller.Actor, new RoomLinkQuery { Text = q, Before = before, Limit = limit ?? PageLimit.Default });
        return links.Succeeded ? TypedResults.Ok(links.Value) : links.Refusal.ToProblem();
    }
}
