using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Limits;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Names;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Signing in and up with a provider. The page is sent there, comes back with a step, and asks with it for the rest of the way.</summary>
internal static class ProviderEndpoints
{
    private const int MaxInvitation = 64;

    public static void MapProviders(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session");

        session.MapPost("/providers/{provider}", Begin).WithName("BeginProvider").AllowAnonymous();
        session.MapGet("/providers/{provider}/callback", Return).WithName("ReturnFromProvider").AllowAnonymous();
        session.MapPost("/provider", SignIn).WithName("SignInWithProvider").AllowAnonymous();
        session.MapPost("/provider/sign-up", SignUp).WithName("SignUpWithProvider").AllowAnonymous();
    }

    private static async Task<Results<Ok<ProviderWay>, RefusalProblem>> Begin(
        string provider, ProviderWish wish, ProviderDoor door, TimeProvider clock, HttpContext context)
    {
        if (wish.Invitation is { Length: > MaxInvitation })
        {
            return NoInvitation.ToProblem();
        }

        var holder = FlowHolder.Of(context, null);
        holder.Keep(context, clock.GetUtcNow());
        return await door.BeginAsync(provider, holder.Binding, new ProviderErrand { ReturnUrl = wish.ReturnUrl, Invitation = wish.Invitation }, context);
    }

    private static async Task<RedirectHttpResult> Return(
        string provider, string? code, string? state, string? iss, ProviderDoor door, HttpContext context)
    {
        return TypedResults.Redirect(await door.ReturnAsync(provider, code, state, iss, context));
    }

    private static async Task<Results<Ok<SessionInfo>, RefusalProblem>> SignIn(
        ProviderStep wish, ProviderFlows flows, RateLimits limits, SignIns signIns, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        var source = ClientSource.Of(context);
        if (limits.RefuseSignIn(source) is { } tooFast)
        {
            return tooFast.ToProblem();
        }

        var binding = FlowHolder.BindingOf(context, null);
        var proof = await flows.ReadAsync(wish.Step, binding);
        if (!proof.Succeeded)
        {
            return proof.Refusal.ToProblem();
        }

        limits.SignInSucceeded(source);
        if (await proof.Value.OwnerAsync(grains) is not { } owner)
        {
            return SignUpNeeded.ToProblem(Needed(proof.Value.Vouched));
        }

        var taken = await flows.TakeAsync(wish.Step, binding);
        return taken.Succeeded
            ? await OpenAsync(taken.Value, owner, binding!, wish.Tokens, signIns, door, grains, context)
            : taken.Refusal.ToProblem();
    }

    private static async Task<Results<Created<SessionInfo>, RefusalProblem>> SignUp(
        ProviderSignUp wish, ProviderFlows flows, SignUps signUps, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        var binding = FlowHolder.BindingOf(context, null);
        var proof = await flows.ReadAsync(wish.Step, binding);
        if (!proof.Succeeded)
        {
            return proof.Refusal.ToProblem();
        }

        var invited = wish with { Invitation = wish.Invitation ?? proof.Value.Vouched.Invitation };
        var made = await signUps.SignUpAsync(invited, proof.Value, context);
        if (made.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        await flows.TakeAsync(wish.Step, binding);
        if (await SignInProof.AfterAsync(proof.Value, binding!, grains) is not { Complete: { } complete })
        {
            return FactorRefusals.Spent.ToProblem();
        }

        var opened = await SessionEndpoints.Open(complete, wish.Tokens, door, grains, context);
        return opened.Succeeded ? TypedResults.Created("/api/v1/session", opened.Value) : opened.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<SessionInfo>, RefusalProblem>> OpenAsync(
        ProviderProof proof, UserId owner, string binding, TokenCarrier? carrier, SignIns signIns, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        if (await SignInProof.AfterAsync(proof, binding, grains) is not { } step)
        {
            return SignUpNeeded.ToProblem(Needed(proof.Vouched));
        }

        if (step.Complete is not { } complete)
        {
            return step.ToProblem();
        }

        if ((await grains.Account(owner).GetFactors())?.Name is { } name)
        {
            await signIns.CompleteAsync(owner, name, name);
        }

        return (await SessionEndpoints.Open(complete, carrier, door, grains, context)).ToOk();
    }

    private static IdentityNeeded Needed(Vouched vouched) => new()
    {
        Provider = vouched.Provider,
        Name = vouched.Name,
        SuggestedName = vouched.Suggested is { } name ? SuggestedName.From(name) : null,
        DisplayName = PlainName.CleanLine(vouched.DisplayName ?? "", UserProfile.MaxDisplayName) is { Length: > 0 } clean ? clean : null,
    };

    private static readonly Refusal NoInvitation = new(RefusalCode.BadRequest, "This is no invitation.");

    private static readonly Refusal SignUpNeeded = new(RefusalCode.SignUpNeeded, "No account is linked to this. Make one, or sign in and link it.");
}
