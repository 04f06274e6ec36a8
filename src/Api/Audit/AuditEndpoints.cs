using LiveChat.Api.Accounts;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Audit;

internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/audit", Read).WithTags("Administration").WithName("GetAudit").RequireAdministrator();

    private static async Task<Results<Ok<Page<AuditRow>>, RefusalProblem>> Read(
        string? cursor, int? limit, UserId? by, UserId? target, RoomId? room, string? act, Caller caller, IGrainFactory grains)
    {
        if ((PageCursor.Refuse(cursor, out var before) ?? PageLimit.Refuse(limit)) is { } unfit)
        {
            return unfit;
        }

        var query = new AuditQuery { Before = before, Limit = limit ?? PageLimit.Default, By = by, Target = target, Room = room, Act = act };
        var page = await grains.Audit().Read(caller.Actor, query);
        return page.Succeeded
            ? TypedResults.Ok(new Page<AuditRow>
            {
                Items = [.. page.Value.Entries.Select(AuditRow.From)],
                Next = PageCursor.Of(page.Value.Next),
            })
            : page.Refusal.ToProblem();
    }
}
