using LiveChat.Api.Accounts;
using LiveChat.Api.Limits;
using LiveChat.Api.Push;
using LiveChat.Api.Refusals;
using LiveChat.Api.Server;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/rooms/{room}").WithTags("Messages");

        room.MapGet("/messages", GetHistory).WithName("GetHistory");
        room.MapPost("/messages", Post).WithName("PostMessage").WithMetadata(new SendsMessage());
        room.MapPut("/read", MarkRead).WithName("MarkRead");
    }

    private static async Task<Results<Ok<HistoryView>, RefusalProblem>> GetHistory(
        RoomId room, long? before, long? after, int? limit, Caller caller, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit, HistoryRange.MaxLimit) is { } tooMany)
        {
            return tooMany;
        }

        var range = new HistoryRange { Before = before, After = after, Limit = limit ?? PageLimit.Default };
        var page = await grains.Timeline(room).GetHistory(caller.Actor, range);
        return page.Succeeded ? TypedResults.Ok(HistoryView.Of(room, page.Value)) : page.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<Posted>, RefusalProblem>> Post(
        RoomId room, MessageDraft draft, Caller caller, IGrainFactory grains, FrontEnd frontEnd, ChatInstruments instruments)
    {
        Result<Posted> posted;
        try
        {
            posted = await grains.Timeline(room).Post(caller.Actor, draft);
        }
        catch
        {
            instruments.PostFailed();
            throw;
        }

        instruments.Posted(posted.Succeeded);
        if (!posted.Succeeded)
        {
            return posted.Refusal.ToProblem();
        }

        frontEnd.OwnReads.Note(caller.Id, room, draft, posted.Value);
        return TypedResults.Ok(posted.Value);
    }

    private static async Task<Results<Ok<ReadCursor>, RefusalProblem>> MarkRead(
        RoomId room, ReadCursor cursor, Caller caller, IGrainFactory grains)
    {
        var read = await grains.User(caller.Id).MarkRead(room, cursor);
        return read.Succeeded ? TypedResults.Ok(read.Value) : read.Refusal.ToProblem();
    }
}
