using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Conversations;

/// <summary>What one person decides about conversations for themselves: nobody else hears of it.</summary>
internal static class RequestEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").WithTags("Conversations");

        own.MapPut("/conversations/{conversation}/answer", Answer).WithName("AnswerRequest");
        own.MapPut("/conversations/{conversation}/hidden", Hide).WithName("HideConversation");
        own.MapDelete("/conversations/{conversation}/hidden", Show).WithName("ShowConversation");
        own.MapGet("/users/me/contact", GetContact).WithName("GetContact");
        own.MapPut("/users/me/contact", SetContact).WithName("SetContact");
    }

    private static async Task<Results<NoContent, RefusalProblem>> Answer(
        RoomId conversation, RequestAnswer answer, Caller caller, IGrainFactory grains)
    {
        var me = grains.User(caller.Id);
        if (answer.Accept)
        {
            return (await me.AcceptRequest(conversation)).ToNoContent();
        }

        if (await me.GetRoom(conversation) is not { RequestBy: { } stranger } request)
        {
            return (await me.DeclineRequest(conversation)).ToNoContent();
        }

        // First, so that nothing of theirs comes between the two.
        if (answer.Block && (await me.SetBlocked(stranger, blocked: true)).Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        return request.Room.Kind == RoomKind.Group
            ? (await grains.Conversation(conversation).Leave(caller.Actor)).ToNoContent()
            : (await me.DeclineRequest(conversation)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Hide(RoomId conversation, Caller caller, IGrainFactory grains)
    {
        return (await grains.User(caller.Id).Hide(conversation, hidden: true)).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Show(RoomId conversation, Caller caller, IGrainFactory grains)
    {
        return (await grains.User(caller.Id).Hide(conversation, hidden: false)).ToNoContent();
    }

    private static async Task<Ok<ContactSetting>> GetContact(Caller caller, IGrainFactory grains)
    {
        return TypedResults.Ok(new ContactSetting { From = await grains.User(caller.Id).GetContactRule() });
    }

    private static async Task<Results<NoContent, RefusalProblem>> SetContact(ContactSetting setting, Caller caller, IGrainFactory grains)
    {
        return (await grains.User(caller.Id).SetContactRule(setting.From)).ToNoContent();
    }
}
