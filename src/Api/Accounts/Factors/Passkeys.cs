using System.Text.Json;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>The ceremonies of WebAuthn. ASP.NET Core Identity makes the challenges and checks the answers; between the two, its state is in a flow.</summary>
internal sealed class Passkeys(IPasskeyHandler<PasskeyUser> handler, Flows flows, TimeProvider clock)
{
    public const string SignIn = "passkey-sign-in";
    public const string Factor = "passkey-factor";
    public const string Proof = "passkey-proof";

    private const string Creation = "passkey-creation";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly Refusal Unfit = new(RefusalCode.FactorWrong, "This is no passkey that can be added.");

    /// <param name="kind">What it is for: an answer is good for nothing else.</param>
    /// <param name="binding">Who may answer.</param>
    /// <param name="user">Whose passkeys; null for those of anybody.</param>
    /// <param name="context">The request.</param>
    public async Task<PasskeyCeremony> BeginAsync(string kind, string binding, PasskeyUser? user, HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(user!, context);
        return await BeginAsync(kind, binding, made.RequestOptionsJson, made.AssertionState);
    }

    public async Task<Result<PasskeyProof>> ProveAsync(string kind, string? binding, PasskeyAnswer answer, HttpContext context)
    {
        return await flows.TakeAsync(answer.Ceremony, kind, binding) is { } state
            ? await PasskeyProof.OfAsync(handler, state, answer.Credential.GetRawText(), context)
            : FactorRefusals.Spent;
    }

    public async Task<PasskeyCeremony> BeginCreationAsync(Caller caller, UserProfile profile, HttpContext context)
    {
        var person = new PasskeyUserEntity { Id = caller.Id.Value, Name = profile.Name, DisplayName = profile.DisplayName };
        var made = await handler.MakeCreationOptionsAsync(person, context);
        return await BeginAsync(Creation, FlowHolder.Of(caller), made.CreationOptionsJson, made.AttestationState);
    }

    /// <summary>The new passkey, not yet of the account.</summary>
    public async Task<Result<Passkey>> FinishCreationAsync(PasskeyWish wish, Caller caller, HttpContext context)
    {
        if (await flows.TakeAsync(wish.Passkey.Ceremony, Creation, FlowHolder.Of(caller)) is not { } state)
        {
            return FactorRefusals.Spent;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            AttestationState = state,
            CredentialJson = wish.Passkey.Credential.GetRawText(),
        });
        if (!result.Succeeded || result.UserEntity.Id != caller.Id.Value)
        {
            return Unfit;
        }

        var now = clock.GetUtcNow();
        return new Passkey
        {
            Id = IdText.New(now),
            CredentialId = [.. result.Passkey.CredentialId],
            PublicKey = [.. result.Passkey.PublicKey],
            Name = wish.Name,
            CreatedAt = now,
            SignCount = result.Passkey.SignCount,
            Transports = [.. result.Passkey.Transports ?? []],
            BackupEligible = result.Passkey.IsBackupEligible,
            BackedUp = result.Passkey.IsBackedUp,
        };
    }

    private async Task<PasskeyCeremony> BeginAsync(string kind, string binding, string options, string? state)
    {
        return new PasskeyCeremony
        {
            Ceremony = await flows.BeginAsync(kind, binding, state ?? "", Life),
            Options = JsonElement.Parse(options),
        };
    }
}
