using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Activity;

/// <summary>What happened that concerns whoever asks.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivity(this IEndpointRouteBuilder routes)
    {
        var activity = routes.MapGroup("/users/me/activity").WithTags("Activity");

        activity.MapGet("", GetPage).WithName("GetActivity");
        activity.MapPut("/read", MarkAll).WithName("MarkActivityRead");
        activity.MapPut("/{id}/read", MarkOne).WithName("MarkActivityEntryRead");
    }

    private static async Task<Results<Ok<ActivityView>, RefusalProblem>> GetPage(
        string? kind, bool? unread, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var before) ?? PageLimit.Refuse(limit, ActivityQuery.MaxLimit)) is { } unfit)
        {
            return unfit;
        }

        if (!WireWord.TryParse<ActivityKind>(kind, out var ofKind))
        {
            return RefusalProblems.BadRequest("kind", "There is no such kind.");
        }

        var query = new ActivityQuery { Kind = ofKind, Unread = unread == true, Before = before, Limit = limit ?? ActivityQuery.MaxLimit };
        var page = await grains.Activity(caller.Id).GetPage(query);
        return page.Succeeded ? TypedResults.Ok(await View(page.Value, caller.Actor, grains)) : page.Refusal.ToProblem();
    }

    private static async Task<NoContent> MarkAll(Caller caller, IGrainFactory grains)
    {
        await grains.Activity(caller.Id).MarkRead(null);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> MarkOne(long id, Caller caller, IGrainFactory grains)
    {
        await grains.Activity(caller.Id).MarkRead(id);
        return TypedResults.NoContent();
    }

    /// <summary>What was said is read now, from each room in one go, by whoever asks: what they may not read any more is not there, and what is deleted is forgotten.</summary>
    private static async Task<ActivityView> View(ActivityPage page, Actor by, IGrainFactory grains)
    {
        var rooms = page.Entries.Where(HasMessage).GroupBy(entry => entry.Room).ToArray();
        var found = await Task.WhenAll(rooms.Select(room => grains.Timeline(room.Key).GetExcerpts(by, [.. room.Select(entry => entry.Seq)])));
        var there = new Dictionary<(RoomId, long), MessageExcerpt>();
        var gone = new List<ActivityEntry>();
        for (var i = 0; i < rooms.Length; i++)
        {
            var messages = found[i].Succeeded ? found[i].Value!.Items.Where(message => !message.Deleted).ToDictionary(message => message.Seq) : [];
            foreach (var entry in rooms[i])
            {
                if (messages.TryGetValue(entry.Seq, out var message))
                {
                    there[(entry.Room, entry.Seq)] = message;
                }
                else if (found[i].Succeeded && entry.Kind != ActivityKind.Reminder)
                {
                    gone.Add(entry);
                }
            }
        }

        if (gone.Count > 0)
        {
            await grains.Activity(by.Id).Forget([.. gone.Select(entry => entry.Id)]);
        }

        return new ActivityView
        {
            Items =
            [
                .. page.Entries
                    .Where(entry => !HasMessage(entry) || entry.Kind == ActivityKind.Reminder || there.ContainsKey((entry.Room, entry.Seq)))
                    .Select(entry => ActivityRow.From(entry, there.GetValueOrDefault((entry.Room, entry.Seq)))),
            ],
            Next = PageCursor.Of(page.Next),
            Unread = page.Unread - gone.Count(entry => !entry.Read),
            Matches = page.Matches is { IsEmpty: false } matches ? matches : null,
        };
    }

    private static bool HasMessage(ActivityEntry entry) => entry.Kind != ActivityKind.Added;
}
