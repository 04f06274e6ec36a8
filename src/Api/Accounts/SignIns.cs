using LiveChat.Api.Limits;
using LiveChat.Grains;
using LiveChat.Grains.Names;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Checks names and passwords. Whether a name exists shows neither in the answer nor in the work done for it.</summary>
internal sealed class SignIns(IGrainFactory grains, Passwords passwords, RateLimits limits, KnownDevices devices)
{
    public async Task<Result<PasswordProof>> SignInAsync(string name, string password, HttpContext context)
    {
        if (!KnownDevices.IsClaimed(context) && limits.RefuseSignIn(ClientSource.Of(context)) is { } tooMany)
        {
            return tooMany; // Before any account is asked.
        }

        var known = PlainName.TryNormalize(name, out var normalized);
        normalized ??= name;
        var owner = known ? await grains.AccountName(normalized).GetOwner() : null;
        var user = owner is null ? NobodyFor(normalized) : new UserId(owner);
        var source = await devices.SourceAsync(user, context);
        if (KnownDevices.IsClaimed(context) && limits.RefuseSignIn(source) is { } tooFast)
        {
            return tooFast;
        }

        var check = await grains.Account(user).BeginSignIn(source);
        if (check.Refusal is { Code: not RefusalCode.NotFound } refusal)
        {
            return refusal;
        }

        var hash = check.Value?.PasswordHash is { Length: > 0 } set ? set : null;
        var proof = await passwords.ProveAsync(user, hash, password, context.RequestAborted);
        if (proof.Succeeded)
        {
            limits.SignInSucceeded(source);
            await CompleteAsync(user, name, name);
        }

        return proof;
    }

    /// <summary>Makes up for what a crash during sign-up may have left out. Does nothing for whoever has a profile.</summary>
    public async Task CompleteAsync(UserId user, string name, string displayName)
    {
        var person = grains.User(user);
        if (await person.GetProfile() is null)
        {
            await grains.Server().ClaimAdministrator(user);
            var actor = await grains.Account(user).GetActor(); // Who was the first knows it now.
            await person.Create(name, displayName, actor?.Role ?? ServerRole.Member);
        }
    }

    /// <summary>An account that nobody has, the same for the same name: its tries are counted as those of any other.</summary>
    private static UserId NobodyFor(string name)
    {
        return new UserId(Digests.Of(name)[..IdText.MaxLength]);
    }
}
