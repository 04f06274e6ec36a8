using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

/// <summary>How a room looks from outside, to whom it belongs, whether it is in use, and its end.</summary>
internal static class RoomLifeEndpoints
{
    public static void MapRoomLife(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/rooms/{room}").WithTags("Rooms");

        room.MapGet("/preview", Preview).WithName("PreviewRoom");
        room.MapPut("/archive", Archive).WithName("ArchiveRoom");
        room.MapDelete("/archive", Unarchive).WithName("UnarchiveRoom");
        room.MapPut("/owner", Transfer).WithName("TransferRoom");
        room.MapDelete("", Delete).WithName("DeleteRoom");
    }

    private static async Task<Results<Ok<RoomPreviewView>, RefusalProblem>> Preview(RoomId room, Caller caller, IGrainFactory grains)
    {
        var preview = await grains.Room(room).Preview(caller.Actor);
        return preview.Succeeded ? TypedResults.Ok(RoomPreviewView.From(preview.Value)) : preview.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Archive(RoomId room, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).SetArchived(caller.Actor, archived: true)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Unarchive(RoomId room, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).SetArchived(caller.Actor, archived: false)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Transfer(
        RoomId room, OwnerChange change, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).Transfer(caller.Actor, change.User)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Delete(RoomId room, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).Delete(caller.Actor)).ToNoContent();
    }
}
