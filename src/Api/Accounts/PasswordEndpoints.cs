using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts;

internal static class PasswordEndpoints
{
    public static void MapPassword(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/password", Change).WithTags("Account").WithName("ChangePassword");
    }

    private static async Task<Results<NoContent, RefusalProblem>> Change(
        PasswordChange change, Caller caller, FactorAnswers answers, Passwords passwords, IGrainFactory grains, HttpContext context)
    {
        var account = grains.Account(caller.Id);
        if (await Prove(change, caller, answers, grains, context) is { } unproven)
        {
            return unproven.ToProblem();
        }

        if (Passwords.Refuse(change.Password, (await account.GetFactors())?.Name ?? "") is { } weak)
        {
            return weak.ToProblem();
        }

        var hash = await passwords.HashAsync(change.Password, context.RequestAborted);
        return hash.Succeeded ? (await account.SetPassword(caller.Session, hash.Value)).ToNoContent() : hash.Refusal.ToProblem();
    }

    /// <summary>Before anything is hashed.</summary>
    private static async Task<Refusal?> Prove(PasswordChange change, Caller caller, FactorAnswers answers, IGrainFactory grains, HttpContext context)
    {
        var proof = change.CurrentPassword is { } current
            ? await answers.ProveAsync(new ProofWish { Password = current }, caller, context)
            : await grains.Account(caller.Id).CheckProof(caller.Session);
        return proof.Refusal;
    }
}
