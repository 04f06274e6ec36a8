using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

/// <summary>One message of a room or conversation, what was done to it, and which are pinned.</summary>
internal static class MessageDetailEndpoints
{
    private const int MostTexts = 50;

    public static void MapMessageDetails(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/rooms/{room}").WithTags("Messages");

        room.MapGet("/messages/at", FindAt).WithName("FindMessageAt");
        room.MapGet("/messages/{seq}", GetMessage).WithName("GetMessage");
        room.MapGet("/messages/{seq}/edits", GetEdits).WithName("GetEdits");
        room.MapGet("/messages/{seq}/reactions", GetReactions).WithName("GetReactions");
        room.MapGet("/messages/{seq}/votes", GetVoters).WithName("GetVoters");
        room.MapGet("/pins", GetPins).WithName("GetPins");
    }

    private static async Task<Results<Ok<MessageList>, RefusalProblem>> GetMessage(RoomId room, long seq, Caller caller, IGrainFactory grains)
    {
        var found = await grains.Timeline(room).GetMessage(caller.Actor, seq);
        return found.Succeeded ? TypedResults.Ok(MessageList.Of(found.Value)) : found.Refusal.ToProblem();
    }

    /// <param name="room">Which room.</param>
    /// <param name="time">In milliseconds since 1970, UTC.</param>
    private static async Task<Results<Ok<MessagePlace>, RefusalProblem>> FindAt(RoomId room, long? time, Caller caller, IGrainFactory grains)
    {
        if (time is not { } moment) // An empty one would be read as 0.
        {
            return RefusalProblems.BadRequest("time", "It says no moment.");
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(moment, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        var found = await grains.Timeline(room).FindAt(caller.Actor, at);
        return found.Succeeded ? TypedResults.Ok(new MessagePlace(found.Value!.Seq, found.Value.At)) : found.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<Page<MessageVersion>>, RefusalProblem>> GetEdits(
        RoomId room, long seq, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var before) ?? PageLimit.Refuse(limit, MostTexts)) is { } unfit)
        {
            return unfit;
        }

        var found = await grains.Timeline(room).GetEdits(caller.Actor, seq, before, limit ?? PageLimit.DefaultMessages);
        return found.Succeeded
            ? TypedResults.Ok(new Page<MessageVersion> { Items = found.Value.Items, Next = PageCursor.Of(found.Value.Next) })
            : found.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<Page<Person>>, RefusalProblem>> GetReactions(
        RoomId room, long seq, string? emoji, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var skip) ?? PageLimit.Refuse(limit)) is { } unfit)
        {
            return unfit;
        }

        var found = await grains.Timeline(room).GetReactions(
            caller.Actor, seq, emoji ?? "", (int)Math.Clamp(skip ?? 0, 0, int.MaxValue), limit ?? PageLimit.Default);
        return await People(found, grains);
    }

    /// <param name="room">Which room.</param>
    /// <param name="seq">Which message.</param>
    /// <param name="option">Which option of its poll, by place from 0.</param>
    private static async Task<Results<Ok<Page<Person>>, RefusalProblem>> GetVoters(
        RoomId room, long seq, int? option, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var skip) ?? PageLimit.Refuse(limit)) is { } unfit)
        {
            return unfit;
        }

        var found = await grains.Timeline(room).GetVoters(
            caller.Actor, seq, option ?? -1, (int)Math.Clamp(skip ?? 0, 0, int.MaxValue), limit ?? PageLimit.Default);
        return await People(found, grains);
    }

    private static async Task<Results<Ok<Page<Person>>, RefusalProblem>> People(Result<Reactors> found, IGrainFactory grains)
    {
        if (found.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var reactors = found.Value!;
        var cards = (await grains.Directory().GetUsers(reactors.Users)).ToDictionary(card => card.Id);
        return TypedResults.Ok(new Page<Person>
        {
            Items = [.. reactors.Users.Where(cards.ContainsKey).Select(user => Person.From(cards[user]))],
            Next = PageCursor.Of(reactors.Next),
        });
    }

    private static async Task<Results<Ok<MessageList>, RefusalProblem>> GetPins(
        RoomId room, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var before) ?? PageLimit.Refuse(limit, MostTexts)) is { } unfit)
        {
            return unfit;
        }

        var found = await grains.Timeline(room).GetPins(caller.Actor, before, limit ?? PageLimit.DefaultMessages);
        return found.Succeeded ? TypedResults.Ok(MessageList.Of(found.Value)) : found.Refusal.ToProblem();
    }
}
