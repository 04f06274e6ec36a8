using LiveChat.Api.Accounts;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Reports;

/// <summary>People report messages; who keeps order on the server decides.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rooms/{room}/messages/{seq}/report", Report).WithName("ReportMessage").WithTags("Messages");
        var reports = routes.MapGroup("/admin/reports").WithTags("Administration");
        reports.MapGet("", List).WithName("GetReports").RequireServerModerator();
        reports.MapPost("/{id}/dismiss", Dismiss).WithName("DismissReport").RequireServerModerator();
        reports.MapPost("/{id}/delete-message", DeleteMessage).WithName("DeleteReportedMessage").RequireServerModerator();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Report(RoomId room, long seq, ReportDraft report, Caller caller, IGrainFactory grains) =>
        (await grains.Timeline(room).Report(caller.Actor, seq, report)).ToNoContent();

    /// <param name="decided">Whether those are asked for that somebody has decided.</param>
    /// <param name="cursor">From the page before.</param>
    /// <param name="limit">1 to 50.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="grains">Where.</param>
    private static async Task<Results<Ok<Page<Report>>, RefusalProblem>> List(bool? decided, string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit, IReportsGrain.MaxLimit) is { } tooMany)
        {
            return tooMany;
        }

        var found = await grains.Reports().List(caller.Actor, decided == true, cursor, limit ?? IReportsGrain.MaxLimit);
        return found.Succeeded ? TypedResults.Ok(new Page<Report> { Items = found.Value.Reports, Next = found.Value.Next }) : found.Refusal.ToProblem();
    }

    private static Task<Results<Ok<Report>, RefusalProblem>> Dismiss(string id, Caller caller, IGrainFactory grains) =>
        Decide(id, ReportDecision.Dismissed, caller, grains);

    private static Task<Results<Ok<Report>, RefusalProblem>> DeleteMessage(string id, Caller caller, IGrainFactory grains) =>
        Decide(id, ReportDecision.Deleted, caller, grains);

    private static async Task<Results<Ok<Report>, RefusalProblem>> Decide(string id, ReportDecision decision, Caller caller, IGrainFactory grains)
    {
        var decided = await grains.Reports().Decide(caller.Actor, id, decision);
        return decided.Succeeded ? TypedResults.Ok(decided.Value) : decided.Refusal.ToProblem();
    }
}
