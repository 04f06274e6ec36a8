using System.Collections.Immutable;
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

/// <summary>Who is kept out of a room, and who is muted in it.</summary>
internal static class RestrictionEndpoints
{
    public static void MapRestrictions(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/rooms/{room}").WithTags("Members");

        room.MapGet("/bans", ListBans).WithName("GetBans");
        room.MapPut("/bans/{user}", Ban).WithName("Ban");
        room.MapDelete("/bans/{user}", Unban).WithName("Unban");
        room.MapGet("/mutes", ListMutes).WithName("GetMutes");
        room.MapPut("/mutes/{user}", Mute).WithName("Mute");
        room.MapDelete("/mutes/{user}", Unmute).WithName("Unmute");
    }

    private static Task<Results<Ok<Page<RestrictionRow>>, RefusalProblem>> ListBans(
        RoomId room, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        return List(room, cursor, limit, caller, grains, restrictions => restrictions.Bans);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Ban(
        RoomId room, UserId user, RestrictionWish? wish, Caller caller, IGrainFactory grains)
    {
        var wanted = wish ?? new RestrictionWish();
        return wanted.Refuse() is { } unfit ? unfit : (await grains.Room(room).Ban(caller.Actor, user, wanted.Terms())).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Unban(RoomId room, UserId user, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).Unban(caller.Actor, user)).ToNoContent();
    }

    private static Task<Results<Ok<Page<RestrictionRow>>, RefusalProblem>> ListMutes(
        RoomId room, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        return List(room, cursor, limit, caller, grains, restrictions => restrictions.Mutes);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Mute(
        RoomId room, UserId user, RestrictionWish? wish, Caller caller, IGrainFactory grains)
    {
        var wanted = wish ?? new RestrictionWish();
        return wanted.Refuse() is { } unfit ? unfit : (await grains.Room(room).Mute(caller.Actor, user, wanted.Terms())).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Unmute(RoomId room, UserId user, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).Unmute(caller.Actor, user)).ToNoContent();
    }

    /// <summary>The newest first. The cursor is the person of the last row: who is not on the list any more begins it anew.</summary>
    private static async Task<Results<Ok<Page<RestrictionRow>>, RefusalProblem>> List(
        RoomId room, string? cursor, int? limit, Caller caller, IGrainFactory grains, Func<RoomRestrictions, ImmutableArray<RoomRestriction>> which)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        if (cursor is not null && !UserId.TryParse(cursor, null, out _))
        {
            return PageCursor.NotOurs;
        }

        var found = await grains.Room(room).GetRestrictions(caller.Actor);
        if (found.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var all = which(found.Value!);
        var after = cursor is null ? 0 : 1 + Array.FindIndex([.. all], row => row.User.Value == cursor);
        ImmutableArray<RoomRestriction> page = [.. all.Skip(after).Take(limit ?? PageLimit.Default)];
        var cards = (await grains.Directory().GetUsers([.. page.Select(row => row.User)])).ToDictionary(card => card.Id);
        return TypedResults.Ok(new Page<RestrictionRow>
        {
            Items = [.. page.Where(row => cards.ContainsKey(row.User)).Select(row => RestrictionRow.From(row, cards[row.User]))],
            Next = after + page.Length < all.Length ? page[^1].User.Value : null,
        });
    }
}
