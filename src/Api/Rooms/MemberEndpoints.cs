using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("/rooms/{room}/members").WithTags("Members");

        members.MapGet("", List).WithName("GetMembers");
        members.MapPut("/me", Join).WithName("JoinRoom");
        members.MapDelete("/me", Leave).WithName("LeaveRoom");
        members.MapPut("/{user}/role", SetRole).WithName("SetRole");
        members.MapDelete("/{user}", Remove).WithName("RemoveMember");
        members.MapPost("/{user}/removal", PutOut).WithName("PutOutMember");
    }

    private static async Task<Results<Ok<Page<Member>>, RefusalProblem>> List(
        RoomId room, string? q, string? cursor, int? limit, Caller caller, IGrainFactory grains, MemberLists lists)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        if (!MemberPlace.TryParse(cursor, out var after))
        {
            return PageCursor.NotOurs;
        }

        var roster = await grains.Room(room).GetRoster(caller.Actor);
        if (roster.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var page = MemberPages.Cut(await lists.SortAsync(room, roster.Value!), q ?? "", after, limit ?? PageLimit.Default);
        var sights = await Task.WhenAll(page.Rows.Select(row => grains.User(row.Card.Id).GetSight()));
        var muted = roster.Value!.Muted?.ToDictionary(mute => mute.User) ?? [];
        return TypedResults.Ok(new Page<Member>
        {
            Items = [.. page.Rows.Zip(sights, (row, sight) => Member.From(row.Card, row.Role, sight.Presence, muted.GetValueOrDefault(row.Card.Id)))],
            Next = page.Next,
        });
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Join(
        RoomId room, Caller caller, IGrainFactory grains)
    {
        return await RoomEndpoints.View(await grains.Room(room).Join(caller.Actor), caller, grains);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Leave(
        RoomId room, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).Leave(caller.Actor)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> SetRole(
        RoomId room, UserId user, RoleChange change, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).SetRole(caller.Actor, user, change.Role)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Remove(
        RoomId room, UserId user, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).Remove(caller.Actor, user)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> PutOut(
        RoomId room, UserId user, RemovalWish? wish, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).PutOut(caller.Actor, user, wish?.Reason)).ToNoContent();
    }
}
