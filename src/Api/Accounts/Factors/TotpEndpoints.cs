using System.Collections.Immutable;
using LiveChat.Api.Refusals;
using LiveChat.Api.Server;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>One's own factors: what there is, codes of an app, recovery codes.</summary>
internal static class TotpEndpoints
{
    public static void MapTotp(this IEndpointRouteBuilder routes)
    {
        var factors = routes.MapGroup("/account/factors").WithTags("Factors");

        factors.MapGet("", Get).WithName("GetFactors");
        factors.MapPost("/totp", Start).WithName("StartTotp");
        factors.MapPost("/totp/confirm", Confirm).WithName("ConfirmTotp");
        factors.MapDelete("/totp", Remove).WithName("RemoveTotp");
        factors.MapPost("/recovery-codes", Renew).WithName("RenewRecoveryCodes");
    }

    private static async Task<Results<Ok<FactorsView>, RefusalProblem>> Get(Caller caller, IGrainFactory grains)
    {
        return await grains.Account(caller.Id).GetFactors() is { } factors
            ? TypedResults.Ok(FactorsView.From(factors))
            : RefusalProblems.NotFound.ToProblem();
    }

    private static async Task<Results<Ok<TotpSecret>, RefusalProblem>> Start(
        Caller caller, IOptions<ServerOptions> server, IGrainFactory grains)
    {
        var account = grains.Account(caller.Id);
        var secret = await account.StartTotp(caller.Session);
        if (!secret.Succeeded)
        {
            return secret.Refusal.ToProblem();
        }

        var name = (await account.GetFactors())?.Name ?? "";
        return TypedResults.Ok(new TotpSecret { Secret = secret.Value, Uri = Totp.UriFor(secret.Value, server.Value.Name, name) });
    }

    private static async Task<Results<Ok<NewRecoveryCodes>, RefusalProblem>> Confirm(TotpCode shown, Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).ConfirmTotp(caller.Session, shown.Code.Trim())).ToAnswer();

    private static async Task<Results<NoContent, RefusalProblem>> Remove(Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).RemoveTotp(caller.Session)).ToNoContent();

    private static async Task<Results<Ok<NewRecoveryCodes>, RefusalProblem>> Renew(Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).RenewRecoveryCodes(caller.Session)).ToAnswer();

    internal static Results<Ok<NewRecoveryCodes>, RefusalProblem> ToAnswer(this Result<ImmutableArray<string>> codes) =>
        codes.Succeeded ? TypedResults.Ok(new NewRecoveryCodes { RecoveryCodes = codes.Value }) : codes.Refusal.ToProblem();
}
