using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Receipts;

/// <summary>Who has read how far.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/rooms/{room}").WithTags("Messages").MapGet("/receipts", Get).WithName("GetReceipts");

    private static async Task<Results<Ok<ReceiptsView>, RefusalProblem>> Get(RoomId room, Caller caller, IGrainFactory grains)
    {
        var found = await grains.Timeline(room).GetReceipts(caller.Actor);
        return found.Succeeded ? TypedResults.Ok(ReceiptsView.From(found.Value!)) : found.Refusal.ToProblem();
    }
}
