using LiveChat.Api.Limits;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Signing in with a passkey, without a name and without a password.</summary>
internal static class PasskeyStepEndpoints
{
    public static void MapPasskeySteps(this IEndpointRouteBuilder routes)
    {
        var passkey = routes.MapGroup("/session/passkey").WithTags("Session");

        passkey.MapPost("/options", Begin).WithName("BeginPasskeySignIn").AllowAnonymous();
        passkey.MapPost("", SignIn).WithName("SignInWithPasskey").AllowAnonymous();
    }

    private static async Task<Results<Ok<PasskeyCeremony>, RefusalProblem>> Begin(
        PasskeyOptionsWish wish, Passkeys passkeys, Flows flows, TimeProvider clock, HttpContext context)
    {
        if (flows.Refuse(ClientSource.Of(context)) is { } tooMany)
        {
            return tooMany.ToProblem();
        }

        var holder = FlowHolder.Of(context, wish.Tokens);
        holder.Keep(context, clock.GetUtcNow());
        return TypedResults.Ok(await passkeys.BeginAsync(Passkeys.SignIn, holder.Binding, user: null, context));
    }

    private static async Task<Results<Ok<SessionInfo>, RefusalProblem>> SignIn(
        PasskeySignIn wish, Passkeys passkeys, RateLimits limits, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        var source = ClientSource.Of(context);
        if (limits.RefuseSignIn(source) is { } tooFast)
        {
            return tooFast.ToProblem();
        }

        var shown = await passkeys.ProveAsync(Passkeys.SignIn, FlowHolder.BindingOf(context, wish.Tokens), wish.Passkey, context);
        var proof = shown.Succeeded ? await SignInProof.AfterAsync(shown.Value, grains) : shown.Refusal;
        if (!proof.Succeeded)
        {
            return proof.Refusal.ToProblem();
        }

        limits.SignInSucceeded(source);
        return (await SessionEndpoints.Open(proof.Value, wish.Tokens, door, grains, context)).ToOk();
    }
}
