using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Identity;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Lets ASP.NET Core Identity read the passkeys of accounts. It writes nothing: accounts change by their own commands.</summary>
internal sealed class PasskeyStore(IGrainFactory grains) : IUserPasskeyStore<PasskeyUser>
{
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyUser user, CancellationToken cancellationToken)
    {
        return await grains.Account(user.Id).GetFactors() is { } factors ? [.. factors.Passkeys.Select(View)] : [];
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var passkeys = await GetPasskeysAsync(user, cancellationToken);
        return passkeys.FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));
    }

    public async Task<PasskeyUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var owner = await grains.PasskeyName(Digests.Of(credentialId)).GetOwner();
        return owner is null ? null : await FindByIdAsync(owner, cancellationToken);
    }

    public async Task<PasskeyUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        return UserId.TryParse(userId, null, out var user) && await grains.Account(user).GetFactors() is { } factors
            ? new PasskeyUser(user, factors.Name)
            : null;
    }

    public Task<string> GetUserIdAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value);

    public Task<string?> GetUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<PasskeyUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task SetUserNameAsync(PasskeyUser user, string? userName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task SetNormalizedUserNameAsync(PasskeyUser user, string? normalizedName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> CreateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> UpdateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> DeleteAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task AddOrUpdatePasskeyAsync(PasskeyUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task RemovePasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) => throw ReadsOnly();

    public void Dispose()
    {
        // Nothing is held.
    }

    /// <summary>The attestation is not kept: nobody asks for it after the passkey was made.</summary>
    private static UserPasskeyInfo View(Passkey passkey) => new(
        [.. passkey.CredentialId],
        [.. passkey.PublicKey],
        passkey.CreatedAt,
        passkey.SignCount,
        [.. passkey.Transports],
        isUserVerified: true,
        passkey.BackupEligible,
        passkey.BackedUp,
        attestationObject: [],
        clientDataJson: [])
    {
        Name = passkey.Name,
    };

    private static NotSupportedException ReadsOnly() => new("Accounts change by their own commands.");
}
