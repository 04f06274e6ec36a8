using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Limits;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Conversations;

/// <summary>Messages, history and reading are those of rooms, with the id of the conversation.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var conversations = routes.MapGroup("/conversations").WithTags("Conversations");

        conversations.MapPost("", Start).WithName("StartConversation");
        conversations.MapGet("/{conversation}", Get).WithName("GetConversation");
        conversations.MapPatch("/{conversation}", Rename).WithName("RenameConversation");
        conversations.MapPost("/{conversation}/people", Add).WithName("AddToConversation");
        conversations.MapDelete("/{conversation}/people/me", Leave).WithName("LeaveConversation");
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Start(
        ConversationWish wish, Caller caller, IGrainFactory grains, RateLimits rates, TimeProvider clock)
    {
        if (wish.Message is not null && rates.RefuseSend(caller.Id) is { } tooFast)
        {
            return tooFast.ToProblem();
        }

        var started = await StartAsync(wish.People, wish.Name, caller, grains, clock);
        if (started.Refusal is null && wish.Message is { } first)
        {
            var posted = await grains.Timeline(started.Value!.Room.Id).Post(caller.Actor, first);
            started = posted.Refusal is { } refusal ? refusal : started;
        }

        return await View(started, caller, grains);
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Get(RoomId conversation, Caller caller, IGrainFactory grains)
    {
        return await View(await grains.Conversation(conversation).Get(caller.Actor), caller, grains);
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Rename(
        RoomId conversation, ConversationPatch patch, Caller caller, IGrainFactory grains)
    {
        var renamed = await grains.Conversation(conversation).Rename(caller.Actor, patch.Name);
        return renamed.Refusal is { } refusal ? refusal.ToProblem() : await Get(conversation, caller, grains);
    }

    /// <summary>To a group; a direct conversation stays as it is, and a new group is made of its people and the others.</summary>
    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Add(
        RoomId conversation, PeopleWish wish, Caller caller, IGrainFactory grains, TimeProvider clock)
    {
        if (conversation.Kind != RoomKind.Direct)
        {
            return await View(await grains.Conversation(conversation).Add(caller.Actor, OrNone(wish.People)), caller, grains);
        }

        var direct = await grains.Conversation(conversation).Get(caller.Actor);
        if (direct.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        ImmutableArray<UserId> people = [.. direct.Value!.Room.People.Union(OrNone(wish.People))];
        return people.Length == direct.Value.Room.People.Length
            ? await View(direct, caller, grains)
            : await View(await StartGroupAsync(people, null, caller, grains, clock), caller, grains);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Leave(RoomId conversation, Caller caller, IGrainFactory grains)
    {
        return (await grains.Conversation(conversation).Leave(caller.Actor)).ToNoContent();
    }

    private static async Task<Result<RoomAdmission>> StartAsync(
        ImmutableArray<UserId> wished, string? name, Caller caller, IGrainFactory grains, TimeProvider clock)
    {
        UserId[] others = [.. OrNone(wished).Where(person => person != caller.Id).Distinct()];
        return others.Length > 1 || !string.IsNullOrWhiteSpace(name)
            ? await StartGroupAsync([.. others], name, caller, grains, clock)
            : await grains.Conversation(RoomId.Direct(caller.Id, others.Length == 1 ? others[0] : caller.Id))
                .Start(caller.Actor, new ConversationDraft { People = [.. others] });
    }

    private static async Task<Result<RoomAdmission>> StartGroupAsync(
        ImmutableArray<UserId> people, string? name, Caller caller, IGrainFactory grains, TimeProvider clock)
    {
        return people.Any(person => person != caller.Id)
            ? await grains.Conversation(RoomId.NewGroup(clock.GetUtcNow())).Start(caller.Actor, new ConversationDraft { People = people, Name = name })
            : new Refusal(RefusalCode.BadRequest, "A group has others than oneself.");
    }

    /// <summary>As its person sees it, with what is theirs alone; who declined it has nothing of that.</summary>
    private static async Task<Results<Ok<RoomView>, RefusalProblem>> View(Result<RoomAdmission> admission, Caller caller, IGrainFactory grains)
    {
        return admission.Refusal is { } refusal ? refusal.ToProblem()
            : await grains.User(caller.Id).GetRoom(admission.Value!.Room.Id) is { } membership ? TypedResults.Ok(RoomView.From(membership))
            : TypedResults.Ok(RoomView.From(admission.Value, default));
    }

    private static ImmutableArray<UserId> OrNone(ImmutableArray<UserId> people) => people.IsDefault ? [] : people;
}
