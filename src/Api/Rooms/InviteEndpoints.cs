using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

internal static class InviteEndpoints
{
    private const long MaxSeconds = 366L * 24 * 3600;

    private static readonly Refusal NoSuchInvite = new(RefusalCode.NotFound, "There is no such invitation.");

    public static void MapInvites(this IEndpointRouteBuilder routes)
    {
        var invites = routes.MapGroup("/rooms/{room}/invites").WithTags("Invitations");
        invites.MapGet("", List).WithName("GetInvites");
        invites.MapPost("", Create).WithName("CreateInvite");
        invites.MapDelete("/{id}", Revoke).WithName("RevokeInvite");

        var codes = routes.MapGroup("/invites/{code}").WithTags("Invitations");
        codes.MapGet("", Preview).WithName("PreviewInvite");
        codes.MapPost("/accept", Accept).WithName("AcceptInvite");
    }

    private static async Task<Results<Ok<ImmutableArray<Invite>>, RefusalProblem>> List(
        RoomId room, Caller caller, IGrainFactory grains)
    {
        var invites = await grains.Room(room).GetInvites(caller.Actor);
        return invites.Refusal is null ? TypedResults.Ok(invites.Value) : invites.Refusal.ToProblem();
    }

    private static async Task<Results<Created<Invite>, RefusalProblem>> Create(
        RoomId room, InviteWish? wish, Caller caller, IGrainFactory grains)
    {
        if (wish?.ExpiresInSeconds is < 1 or > MaxSeconds)
        {
            return RefusalProblems.BadRequest("expiresInSeconds", "An invitation lasts a minute to a year.");
        }

        var terms = new InviteTerms
        {
            Lifetime = wish?.ExpiresInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            MaxUses = wish?.MaxUses,
        };
        var invite = await grains.Room(room).CreateInvite(caller.Actor, terms);
        return invite.Succeeded
            ? TypedResults.Created($"/api/v1/invites/{invite.Value.Code}", invite.Value)
            : invite.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Revoke(
        RoomId room, string id, Caller caller, IGrainFactory grains)
    {
        return (await grains.Room(room).RevokeInvite(caller.Actor, id)).ToNoContent();
    }

    private static async Task<Results<Ok<InvitePreview>, RefusalProblem>> Preview(
        string code, Caller caller, IGrainFactory grains)
    {
        if (!InviteCode.TryGetRoom(code, out var room))
        {
            return NoSuchInvite.ToProblem();
        }

        var invite = await grains.Room(room).GetInvite(caller.Actor, code);
        if (invite.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var by = await grains.Directory().GetUsers([invite.Value!.By]);
        return by is [var inviter]
            ? TypedResults.Ok(InvitePreview.From(invite.Value, inviter))
            : NoSuchInvite.ToProblem();
    }

    private static async Task<Results<Ok<RoomView>, RefusalProblem>> Accept(
        string code, Caller caller, IGrainFactory grains)
    {
        return InviteCode.TryGetRoom(code, out var room)
            ? await RoomEndpoints.View(await grains.Room(room).JoinByInvite(caller.Actor, code), caller, grains)
            : NoSuchInvite.ToProblem();
    }
}
