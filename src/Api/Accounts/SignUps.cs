using LiveChat.Api.Limits;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
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
        if (!PlainName.TryNormalize(wish.Name, out var normalized))
        {
            return new Refusal(RefusalCode.NameInvalid, "A name has 2 to 32 letters and digits, with single . _ - between them.");
        }

        var displayName = PlainName.CleanLine(wish.DisplayName ?? wish.Name, UserProfile.MaxDisplayName);
        if (displayName is not { Length: > 0 })
        {
            return new Refusal(
                RefusalCode.NameInvalid, $"A display name has 1 to {UserProfile.MaxDisplayName} visible characters.");
        }

        if (Passwords.Refuse(wish.Password, wish.Name) is { } weak)
        {
            return weak;
        }

        if (limits.RefuseSignUp(ClientSource.Of(context)) is { } tooFast)
        {
            return tooFast;
        }

        var name = grains.AccountName(normalized);
        if (await name.GetOwner() is not null)
        {
            return await AgainAsync(wish, context);
        }

        var user = UserId.New(clock.GetUtcNow());
        if (await name.Claim(user.Value) is { Refusal: { } taken })
        {
            return taken;
        }

        var right = await rights.TakeAsync(wish.Invitation, normalized);
        if (!right.Succeeded)
        {
            await name.Release(user.Value);
            return right.Refusal;
        }

        var hash = await passwords.HashAsync(wish.Password, context.RequestAborted);
        return hash.Succeeded ? await MakeAsync(user, wish.Name, displayName, hash.Value, right.Value, name) : hash.Refusal;
    }

    private async Task<Result<PasswordProof>> MakeAsync(
        UserId user, string shown, string displayName, string hash, SignUpRight right, INameGrain name)
    {
        var registered = await grains.Account(user).Register(new AccountRegistration { Name = shown, PasswordHash = hash, Role = right.Role });
        if (registered.Refusal is { } refusal)
        {
            return refusal;
        }

        await name.Confirm(user.Value);
        if (await name.GetOwner() != user.Value)
        {
            return NameTaken;
        }

        await signIns.CompleteAsync(user, shown, displayName);
        await rights.EnterRoomsAsync(right, user);
        return PasswordProof.OfNewAccount(user);
    }

    private async Task<Result<PasswordProof>> AgainAsync(SignUp wish, HttpContext context)
    {
        var proof = await signIns.SignInAsync(wish.Name, wish.Password, context);
        return proof.Refusal is { Code: RefusalCode.SignInFailed } ? NameTaken : proof;
    }

    private static Refusal NameTaken { get; } =
        new(RefusalCode.NameTaken, "This name, or one that reads the same, is in use.");
}
