using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>The second step of signing in, and showing once more who one is.</summary>
internal static class FactorStepEndpoints
{
    public static void MapFactorSteps(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session");

        session.MapPost("/factor", Finish).WithName("FinishSignIn").AllowAnonymous();
        session.MapPost("/factor/passkey", BeginPasskey).WithName("BeginFactorPasskey").AllowAnonymous();
        session.MapPost("/proof", Prove).WithName("ProveAgain");
        session.MapPost("/proof/passkey", BeginProof).WithName("BeginProofPasskey");
    }

    private static async Task<Results<Ok<SessionInfo>, RefusalProblem>> Finish(
        FactorWish wish, FactorAnswers answers, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        var proof = await answers.FinishAsync(wish, context);
        return proof.Succeeded
            ? (await SessionEndpoints.Open(proof.Value, wish.Tokens, door, grains, context)).ToOk()
            : proof.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<PasskeyCeremony>, RefusalProblem>> BeginPasskey(
        FactorOptionsWish wish, Passkeys passkeys, PasskeyStore store, Flows flows, IGrainFactory grains, HttpContext context)
    {
        if (flows.Refuse(ClientSource.Of(context)) is { } tooMany)
        {
            return tooMany.ToProblem();
        }

        var binding = FlowHolder.BindingOf(context, wish.Tokens) ?? "";
        if (!TicketText.TryParse(wish.Ticket, out var ticket)
            || (await grains.Account(ticket.User).CheckTicket(ticket.Secret, binding)).Refusal is not null
            || await store.FindByIdAsync(ticket.User.Value, context.RequestAborted) is not { } user)
        {
            return FactorRefusals.Spent.ToProblem();
        }

        return TypedResults.Ok(await passkeys.BeginAsync(Passkeys.Factor, binding, user, context));
    }

    private static async Task<Results<NoContent, RefusalProblem>> Prove(
        ProofWish wish, Caller caller, FactorAnswers answers, HttpContext context)
    {
        return (await answers.ProveAsync(wish, caller, context)).ToNoContent();
    }

    private static async Task<Results<Ok<PasskeyCeremony>, RefusalProblem>> BeginProof(
        Caller caller, Passkeys passkeys, PasskeyStore store, Flows flows, HttpContext context)
    {
        if (flows.Refuse(ClientSource.Of(context)) is { } tooMany)
        {
            return tooMany.ToProblem();
        }

        var user = await store.FindByIdAsync(caller.Id.Value, context.RequestAborted);
        return TypedResults.Ok(await passkeys.BeginAsync(Passkeys.Proof, FlowHolder.Of(caller), user, context));
    }
}
