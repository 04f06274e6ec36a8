using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Saved;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Saved;

/// <summary>Messages that somebody saved for later.</summary>
internal static class SavedEndpoints
{
    public static void MapSaved(this IEndpointRouteBuilder routes)
    {
        var saved = routes.MapGroup("").WithTags("Saved");

        saved.MapGet("/saved", GetPage).WithName("GetSaved");
        saved.MapGet("/saved/marks", GetMarks).WithName("GetSavedMarks");
        saved.MapPut("/rooms/{room}/messages/{seq}/saved", Save).WithName("SaveMessage");
        saved.MapDelete("/rooms/{room}/messages/{seq}/saved", Remove).WithName("RemoveSavedMessage");
    }

    private static async Task<Results<Ok<Page<SavedRowView>>, RefusalProblem>> GetPage(string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var before) ?? PageLimit.Refuse(limit, ISavedGrain.MostRows)) is { } unfit)
        {
            return unfit;
        }

        var page = await grains.Saved(caller.Id).GetPage(caller.Actor, before, limit ?? PageLimit.DefaultMessages);
        return page.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(new Page<SavedRowView>
            {
                Items = [.. page.Value!.Rows.Select(SavedRowView.From)],
                Next = PageCursor.Of(page.Value.Next),
            });
    }

    private static async Task<Ok<SavedMarks>> GetMarks(Caller caller, IGrainFactory grains)
    {
        var marks = await grains.Saved(caller.Id).GetMarks();
        return TypedResults.Ok(new SavedMarks([.. marks.Select(mark => new SavedMarkView(mark.Room, mark.Message))]));
    }

    private static async Task<Results<NoContent, RefusalProblem>> Save(RoomId room, long seq, Caller caller, IGrainFactory grains) =>
        (await grains.Saved(caller.Id).Save(caller.Actor, room, seq)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Remove(RoomId room, long seq, Caller caller, IGrainFactory grains) =>
        (await grains.Saved(caller.Id).Remove(caller.Actor, room, seq)).ToNoContent();
}
