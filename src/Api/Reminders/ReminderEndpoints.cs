using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Reminders;

/// <summary>Messages that one wants to be reminded of.</summary>
internal static class ReminderEndpoints
{
    public static void MapReminders(this IEndpointRouteBuilder routes)
    {
        var reminders = routes.MapGroup("").WithTags("Messages");

        reminders.MapGet("/reminders", Get).WithName("GetReminders");
        reminders.MapPut("/rooms/{room}/messages/{seq}/reminder", Set).WithName("SetReminder");
        reminders.MapDelete("/rooms/{room}/messages/{seq}/reminder", Remove).WithName("RemoveReminder");
    }

    private static async Task<Ok<ImmutableArray<MessageReminder>>> Get(Caller caller, IGrainFactory grains) =>
        TypedResults.Ok(await grains.Reminders(caller.Id).GetAll());

    private static async Task<Results<Ok<MessageReminder>, RefusalProblem>> Set(
        RoomId room, long seq, ReminderTerms terms, Caller caller, IGrainFactory grains) =>
        (await grains.Reminders(caller.Id).Set(caller.Actor, room, seq, terms)).ToOk();

    private static async Task<NoContent> Remove(RoomId room, long seq, Caller caller, IGrainFactory grains)
    {
        await grains.Reminders(caller.Id).Remove(room, seq);
        return TypedResults.NoContent();
    }
}
