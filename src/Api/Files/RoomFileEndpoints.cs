using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Files;

/// <summary>The files of a room, for looking through.</summary>
internal static class RoomFileEndpoints
{
    private static readonly Refusal NoSuchKind = new(RefusalCode.BadRequest, "The kinds are media and files.");

    public static void MapRoomFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rooms/{room}/files", GetFiles).WithName("GetRoomFiles").WithTags("Files");

    /// <param name="room">Which room.</param>
    /// <param name="kind"><c>media</c> for pictures and films, <c>files</c> for all else; absent: all.</param>
    /// <param name="name">What the name has somewhere.</param>
    /// <param name="before">Only of messages before this seq.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="grains">Where.</param>
    private static async Task<Results<Ok<RoomFiles>, RefusalProblem>> GetFiles(
        RoomId room, string? kind, string? name, long? before, int? limit, Caller caller, IGrainFactory grains)
    {
        if (kind is not (null or "media" or "files"))
        {
            return NoSuchKind.ToProblem();
        }

        var query = new RoomFileQuery { Media = kind is null ? null : kind == "media", Name = name, Before = before, Limit = limit ?? PageLimit.Default };
        var files = await grains.Timeline(room).GetFiles(caller.Actor, query);
        return files.Succeeded ? TypedResults.Ok(files.Value) : files.Refusal.ToProblem();
    }
}
