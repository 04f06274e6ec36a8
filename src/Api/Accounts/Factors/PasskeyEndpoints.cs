using LiveChat.Api.Refusals;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>One's own passkeys.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var passkeys = routes.MapGroup("/account/factors/passkeys").WithTags("Factors");

        passkeys.MapPost("/options", Begin).WithName("BeginPasskey");
        passkeys.MapPost("", Add).WithName("AddPasskey");
        passkeys.MapPatch("/{id}", Rename).WithName("RenamePasskey");
        passkeys.MapDelete("/{id}", Remove).WithName("RemovePasskey");
    }

    private static async Task<Results<Ok<PasskeyCeremony>, RefusalProblem>> Begin(
        Caller caller, Passkeys passkeys, IGrainFactory grains, HttpContext context)
    {
        if ((await grains.Account(caller.Id).CheckProof(caller.Session)).Refusal is { } stale)
        {
            return stale.ToProblem();
        }

        return await grains.User(caller.Id).GetProfile() is { } profile
            ? TypedResults.Ok(await passkeys.BeginCreationAsync(caller, profile, context))
            : RefusalProblems.NotFound.ToProblem();
    }

    private static async Task<Results<Ok<NewRecoveryCodes>, RefusalProblem>> Add(
        PasskeyWish wish, Caller caller, Passkeys passkeys, IGrainFactory grains, HttpContext context)
    {
        var passkey = await passkeys.FinishCreationAsync(wish, caller, context);
        return passkey.Succeeded
            ? (await grains.Account(caller.Id).AddPasskey(caller.Session, passkey.Value)).ToAnswer()
            : passkey.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Rename(string id, PasskeyPatch patch, Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).RenamePasskey(id, patch.Name)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Remove(string id, Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).RemovePasskey(caller.Session, id)).ToNoContent();
}
