using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

internal static class RoomEndpoints
{
    public static void MapRooms(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup("/rooms").WithTags("Rooms");

        rooms.MapGet("", Find).WithName("FindRooms");
        rooms.MapPost("", Create).WithName("CreateRoom");
        rooms.MapGet("/{room}", Get).WithName("GetRoom");
        rooms.MapPatch("/{room}", Change).WithName("ChangeRoom");
    }

    /// <summary>A room as its visitor sees it, with the read cursor, which is the person's.</summary>
    public static async Task<Results<Ok<RoomView>, RefusalProblem>> View(
        Result<RoomAdmission> admission, Caller caller, IGrainFactory grains)
    {
        if (admission.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var membership = admission.Value!.JoinedSeq > 0
            ? await grains.User(caller.Id).GetRoom(admission.Value.Room.Id)
            : null;
        return TypedResults.Ok(RoomView.From(admission.Value, membership?.Read ?? default));
    }

    private static async Task<Results<Ok<Page<RoomCardView>>, RefusalProblem>> Find(
        string? q, string? sort, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        if (!WireWord.TryParse(sort, out RoomSort? order))
        {
            return RefusalProblems.BadRequest("sort", "There is no such order.");
        }

        if (caller.Actor.Role == ServerRole.Guest)
        {
            return TypedResults.Ok(new Page<RoomCardView> { Items = [] }); // Guests know only of rooms that somebody let them into.
        }

        // Versions before this one know only the first of the orders.
        var directory = grains.Directory();
        var found = order is null or RoomSort.Members
            ? await directory.FindRooms(q ?? "", cursor, limit ?? PageLimit.Default)
            : await directory.FindRoomsSorted(q ?? "", order.Value, cursor, limit ?? PageLimit.Default);
        return found.Succeeded
            ? TypedResults.Ok(new Page<RoomCardView>
            {
                Items = [.. found.Value.Items.Select(RoomCardView.From)],
                Next = found.Value.Next,
            })
            : found.Refusal.ToProblem();
    }

    private static async Task<Results<Created<RoomView>, RefusalProblem>> Create(
        RoomWish wish, Caller caller, IGrainFactory grains, TimeProvider clock)
    {
        var room = RoomId.New(clock.GetUtcNow());
        var draft = new RoomDraft { Name = wish.Name, Topic = wish.Topic ?? "", Visibility = wish.Visibility, Policy = wish.Policy };
        var created = await View(await grains.Room(room).Create(caller.Actor, draft), caller, grains);
        return created.Result switch
        {
            Ok<RoomView> { Value: { } view } => TypedResults.Created($"/api/v1/rooms/{room}", view),
            var refused => (RefusalProblem)refused,
        };
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Get(
        RoomId room, Caller caller, IGrainFactory grains)
    {
        return await View(await grains.Room(room).Get(caller.Actor), caller, grains);
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Change(
        RoomId room, RoomPatch patch, Caller caller, IGrainFactory grains)
    {
        var changed = await grains.Room(room).Change(caller.Actor, patch);
        return changed.Succeeded
            ? await View(await grains.Room(room).Get(caller.Actor), caller, grains)
            : changed.Refusal.ToProblem();
    }
}
