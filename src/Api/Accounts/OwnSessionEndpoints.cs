using System.Collections.Immutable;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts;

/// <summary>All of one's own sessions, on all devices.</summary>
internal static class OwnSessionEndpoints
{
    public static void MapOwnSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/account/sessions").WithTags("Account");

        sessions.MapGet("", List).WithName("ListSessions");
        sessions.MapDelete("", EndOthers).WithName("EndOtherSessions");
        sessions.MapDelete("/{id}", End).WithName("EndSession");
    }

    private static async Task<Ok<ImmutableArray<SessionRow>>> List(Caller caller, IGrainFactory grains)
    {
        var sessions = await grains.Account(caller.Id).GetSessions();
        return TypedResults.Ok(ImmutableArray.CreateRange(sessions, session => SessionRow.From(session, caller.Session)));
    }

    private static async Task<NoContent> EndOthers(Caller caller, IGrainFactory grains)
    {
        await grains.Account(caller.Id).EndOtherSessions(caller.Session);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> End(SessionId id, Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).EndSession(id)).ToNoContent();
}
