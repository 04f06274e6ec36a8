using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Limits;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Names;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Makes accounts.</summary>
/// <remarks>
/// The name is claimed for a while, the account made, then the name confirmed: a crash between leaves a name that is free again after some minutes.
/// What comes after the confirmation (administrator, profile) is made up for at the next sign-in. Signing up again with the same password, because the
/// answer was lost, signs in.
/// </remarks>
internal sealed class SignUps(
    IGrainFactory grains, Passwords passwords, SignIns signIns, SignUpRights rights, RateLimits limits, TimeProvider clock)
{
    public async Task<Result<PasswordProof>> SignUpAsync(SignUp wish, HttpContext context)
    {
        var names = Check(wish.Name, wish.DisplayName);
        if (!names.Succeeded)
        {
            return names.Refusal;
        }

        if (Passwords.Refuse(wish.Password, wish.Name) is { } weak)
        {
            return weak;
        }

        if (limits.RefuseSignUp(ClientSource.Of(context)) is { } tooFast)
        {
            return tooFast;
        }

        if (await grains.AccountName(names.Value.Normalized).GetOwner() is not null)
        {
            return await AgainAsync(wish, context);
        }

        var made = await MakeAsync(names.Value, wish.Invitation, identity: null, async () =>
        {
            var hash = await passwords.HashAsync(wish.Password, context.RequestAborted);
            return hash.Succeeded ? new AccountRegistration { Name = wish.Name, PasswordHash = hash.Value } : hash.Refusal;
        });
        return made.Succeeded ? PasswordProof.OfNewAccount(made.Value) : made.Refusal;
    }

    /// <summary>An account without a password, for somebody whom a provider vouches for.</summary>
    public async Task<Result<UserId>> SignUpAsync(ProviderSignUp wish, ProviderProof proof, HttpContext context)
    {
        var names = Check(wish.Name, wish.DisplayName);
        if (!names.Succeeded)
        {
            return names.Refusal;
        }

        if (limits.RefuseSignUp(ClientSource.Of(context)) is { } tooFast)
        {
            return tooFast;
        }

        return await grains.AccountName(names.Value.Normalized).GetOwner() is null
            ? await MakeAsync(names.Value, wish.Invitation, proof.Identity, () => Task.FromResult<Result<AccountRegistration>>(
                new AccountRegistration { Name = wish.Name, PasswordHash = "", Identity = proof.Identity }))
            : NameTaken;
    }

    private static Result<(string Normalized, string DisplayName)> Check(string shown, string? displayName)
    {
        if (!PlainName.TryNormalize(shown, out var normalized))
        {
            return new Refusal(RefusalCode.NameInvalid, "A name has 2 to 32 letters and digits, with single . _ - between them.");
        }

        return PlainName.CleanLine(displayName ?? shown, UserProfile.MaxDisplayName) is { Length: > 0 } clean
            ? (normalized, clean)
            : new Refusal(RefusalCode.NameInvalid, $"A display name has 1 to {UserProfile.MaxDisplayName} visible characters.");
    }

    /// <param name="names">Checked.</param>
    /// <param name="invitation">The code of one, if there is one.</param>
    /// <param name="identity">Who the person is at a provider, if one vouches for them.</param>
    /// <param name="fill">What the account is opened with; asked for once it may be made, because hashing costs.</param>
    private async Task<Result<UserId>> MakeAsync(
        (string Normalized, string DisplayName) names, string? invitation, LinkedIdentity? identity, Func<Task<Result<AccountRegistration>>> fill)
    {
        var user = UserId.New(clock.GetUtcNow());
        INameGrain[] claims = [grains.AccountName(names.Normalized), .. identity is null ? (INameGrain[])[] : [grains.IdentityName(identity.Digest())]];
        var right = await ClaimAsync(claims, user) is { } taken ? taken : await rights.TakeAsync(invitation, names.Normalized);
        if (!right.Succeeded)
        {
            await Task.WhenAll(claims.Select(claim => claim.Release(user.Value)));
            return right.Refusal;
        }

        var filled = await fill();
        return filled.Succeeded
            ? await MakeAsync(user, filled.Value with { Role = right.Value.Role }, names.DisplayName, right.Value, claims)
            : filled.Refusal;
    }

    /// <summary>Before an invitation is used: one that makes no account is not used up.</summary>
    private static async Task<Refusal?> ClaimAsync(INameGrain[] claims, UserId user)
    {
        foreach (var claim in claims)
        {
            if (await claim.Claim(user.Value) is { Refusal: { } taken })
            {
                return taken;
            }
        }

        return null;
    }

    private async Task<Result<UserId>> MakeAsync(
        UserId user, AccountRegistration registration, string displayName, SignUpRight right, INameGrain[] claims)
    {
        var registered = await grains.Account(user).Register(registration);
        if (registered.Refusal is { } refusal)
        {
            return refusal;
        }

        foreach (var claim in claims)
        {
            await claim.Confirm(user.Value);
            if (await claim.GetOwner() != user.Value)
            {
                return NameTaken;
            }
        }

        await signIns.CompleteAsync(user, registration.Name, displayName);
        await rights.EnterRoomsAsync(right, user);
        return user;
    }

    private async Task<Result<PasswordProof>> AgainAsync(SignUp wish, HttpContext context)
    {
        var proof = await signIns.SignInAsync(wish.Name, wish.Password, context);
        return proof.Refusal is { Code: RefusalCode.SignInFailed } ? NameTaken : proof;
    }

    private static Refusal NameTaken { get; } =
        new(RefusalCode.NameTaken, "This name, or one that reads the same, is in use.");
}
