using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Who one is at providers. Linked only by whoever is signed in and has shown a moment ago who they are.</summary>
internal static class IdentityEndpoints
{
    public static void MapIdentities(this IEndpointRouteBuilder routes)
    {
        var identities = routes.MapGroup("/account/identities/{provider}").WithTags("Factors");

        identities.MapPost("", Begin).WithName("BeginLink");
        identities.MapDelete("", Unlink).WithName("UnlinkProvider");
        routes.MapPost("/session/proof/providers/{provider}", BeginProof).WithName("BeginProofAtProvider").WithTags("Session");
    }

    private static async Task<Results<Ok<ProviderWay>, RefusalProblem>> Begin(
        string provider, Caller caller, ProviderDoor door, IGrainFactory grains, TimeProvider clock, HttpContext context)
    {
        if ((await grains.Account(caller.Id).CheckProof(caller.Session)).Refusal is { } stale)
        {
            return stale.ToProblem();
        }

        var holder = FlowHolder.Of(context, null);
        holder.Keep(context, clock.GetUtcNow());
        return await door.BeginAsync(provider, holder.Binding, new ProviderErrand { Caller = caller }, context);
    }

    /// <summary>Only to where the caller is linked: nobody else could answer.</summary>
    private static async Task<Results<Ok<ProviderWay>, RefusalProblem>> BeginProof(
        string provider, ProviderProofWish wish, Caller caller, ProviderDoor door, IGrainFactory grains, TimeProvider clock, HttpContext context)
    {
        var factors = await grains.Account(caller.Id).GetFactors();
        if (factors is null || !factors.Identities.Any(identity => identity.Provider == ProvidersOptions.Plain(provider)))
        {
            return RefusalProblems.NotFound.ToProblem();
        }

        var holder = FlowHolder.Of(context, null);
        holder.Keep(context, clock.GetUtcNow());
        return await door.BeginAsync(provider, holder.Binding, new ProviderErrand { ReturnUrl = wish.ReturnUrl, Caller = caller, Proves = true }, context);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Unlink(string provider, Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).UnlinkProvider(caller.Session, provider)).ToNoContent();
}
