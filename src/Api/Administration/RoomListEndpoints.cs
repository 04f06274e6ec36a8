using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Administration;

/// <summary>All rooms, for administrators: that they exist, not what is said in them.</summary>
internal static class RoomListEndpoints
{
    public static void MapRoomList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/rooms", Find).WithTags("Administration").WithName("FindAllRooms").RequireAdministrator();

    private static async Task<Results<Ok<Page<RoomRow>>, RefusalProblem>> Find(string? q, string? cursor, int? limit, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        var found = await grains.Directory().FindAllRooms(q ?? "", cursor, limit ?? PageLimit.Default);
        return found.Succeeded
            ? TypedResults.Ok(new Page<RoomRow> { Items = [.. found.Value.Items.Select(RoomRow.Of)], Next = found.Value.Next })
            : found.Refusal.ToProblem();
    }
}
