using LiveChat.Api.Accounts;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Api.Server;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Invitations;

/// <summary>Invitations to the server.</summary>
internal static class InvitationEndpoints
{
    private static readonly Refusal NoSuchInvitation = new(RefusalCode.NotFound, "There is no such invitation.");

    /// <summary>For strangers.</summary>
    public static void MapInvitationPreview(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/invitations/{code}", Preview).WithTags("Invitations").WithName("PreviewInvitation").AllowAnonymous();

    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var invitations = routes.MapGroup("/admin/invitations").WithTags("Administration");

        invitations.MapGet("", List).WithName("GetInvitations").RequireServerModerator();
        invitations.MapPost("", Create).WithName("CreateInvitation").RequireServerModerator();
        invitations.MapDelete("/{id}", Revoke).WithName("RevokeInvitation").RequireServerModerator();
    }

    private static async Task<Results<Ok<InvitationPreview>, RefusalProblem>> Preview(
        string code, Flows flows, CurrentSettings settings, IGrainFactory grains, HttpContext context)
    {
        if (flows.Refuse(ClientSource.Of(context)) is { } tooMany)
        {
            return tooMany.ToProblem();
        }

        var current = await settings.GetAsync();
        var found = await grains.Invitations().Find(code);
        if (!found.Succeeded || current.Registration == Registration.Closed)
        {
            return NoSuchInvitation.ToProblem();
        }

        var by = await grains.User(found.Value.By).GetProfile();
        return TypedResults.Ok(new InvitationPreview
        {
            Server = current.Name, By = by?.DisplayName ?? "", Role = found.Value.Role, ExpiresAt = found.Value.ExpiresAt,
        });
    }

    private static async Task<Results<Ok<Page<InvitationView>>, RefusalProblem>> List(string? cursor, int? limit, Caller caller, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        if (cursor is not null && !IdText.IsWellFormed(cursor))
        {
            return PageCursor.NotOurs;
        }

        var page = await grains.Invitations().GetPage(caller.Actor, cursor, limit ?? PageLimit.Default);
        return page.Succeeded
            ? TypedResults.Ok(new Page<InvitationView> { Items = [.. page.Value.Items.Select(InvitationView.From)], Next = page.Value.Next })
            : page.Refusal.ToProblem();
    }

    private static async Task<Results<Created<InvitationView>, RefusalProblem>> Create(InvitationWish wish, Caller caller, IGrainFactory grains)
    {
        var made = await grains.Invitations().Create(caller.Actor, wish.Draft);
        return made.Succeeded
            ? TypedResults.Created($"/api/v1/invitations/{made.Value.Code}", InvitationView.From(made.Value))
            : made.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Revoke(string id, Caller caller, IGrainFactory grains) =>
        (await grains.Invitations().Revoke(caller.Actor, id)).ToNoContent();
}
