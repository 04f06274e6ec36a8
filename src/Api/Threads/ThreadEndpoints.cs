using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Threads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Threads;

/// <summary>One thread, and the threads that somebody follows.</summary>
internal static class ThreadEndpoints
{
    public static void MapThreads(this IEndpointRouteBuilder routes)
    {
        var thread = routes.MapGroup("/rooms/{room}/messages/{seq}/thread").WithTags("Threads");

        thread.MapGet("", GetThread).WithName("GetThread");
        thread.MapPut("/read", MarkRead).WithName("MarkThreadRead");
        thread.MapPut("/follow", Follow).WithName("FollowThread");
        thread.MapDelete("/follow", Unfollow).WithName("UnfollowThread");

        var mine = routes.MapGroup("/threads").WithTags("Threads");

        mine.MapGet("", GetMine).WithName("GetThreads");
        mine.MapPost("/read", MarkAllRead).WithName("MarkAllThreadsRead");
    }

    private static async Task<Results<Ok<ThreadMessages>, RefusalProblem>> GetThread(
        RoomId room, long seq, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var before) ?? PageLimit.Refuse(limit)) is { } unfit)
        {
            return unfit;
        }

        var page = await grains.Timeline(room).GetThread(caller.Actor, seq, before, limit ?? PageLimit.Default);
        if (page.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var mark = await grains.Threads(caller.Id).Get(caller.Actor, room, seq);
        return mark.Refusal is { } gone ? gone.ToProblem() : TypedResults.Ok(ThreadMessages.Of(page.Value!, mark.Value!));
    }

    private static async Task<Results<Ok<ThreadMark>, RefusalProblem>> MarkRead(
        RoomId room, long seq, ThreadReadWish wish, Caller caller, IGrainFactory grains) =>
        (await grains.Threads(caller.Id).MarkRead(caller.Actor, room, seq, wish.Ordinal)).ToOk();

    private static async Task<Results<Ok<ThreadMark>, RefusalProblem>> Follow(RoomId room, long seq, Caller caller, IGrainFactory grains) =>
        (await grains.Threads(caller.Id).Follow(caller.Actor, room, seq)).ToOk();

    private static async Task<Results<Ok<ThreadMark>, RefusalProblem>> Unfollow(RoomId room, long seq, Caller caller, IGrainFactory grains) =>
        (await grains.Threads(caller.Id).Unfollow(caller.Actor, room, seq)).ToOk();

    private static async Task<Results<Ok<Page<ThreadRowView>>, RefusalProblem>> GetMine(
        bool? unread, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit, IThreadsGrain.MostRows) is { } tooMany)
        {
            return tooMany;
        }

        var page = await grains.Threads(caller.Id).GetPage(caller.Actor, unread == true, cursor, limit ?? PageLimit.DefaultMessages);
        return page.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(new Page<ThreadRowView> { Items = [.. page.Value!.Rows.Select(ThreadRowView.From)], Next = page.Value.Next });
    }

    private static async Task<Results<NoContent, RefusalProblem>> MarkAllRead(Caller caller, IGrainFactory grains) =>
        (await grains.Threads(caller.Id).MarkAllRead(caller.Actor)).ToNoContent();
}
