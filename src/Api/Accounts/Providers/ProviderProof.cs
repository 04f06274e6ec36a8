using LiveChat.Api.Accounts.Factors;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Proof that a provider vouched for somebody in this browser. It opens no session by itself: see <see cref="SignInProof"/>.</summary>
internal sealed class ProviderProof
{
    private ProviderProof(LinkedIdentity identity, Vouched vouched) => (Identity, Vouched) = (identity, vouched);

    public LinkedIdentity Identity { get; }

    public Vouched Vouched { get; }

    /// <summary>From a flow that only the return from a provider begins: see <see cref="ProviderFlows"/>.</summary>
    public static ProviderProof Of(Vouched vouched, DateTimeOffset now) => new(
        new LinkedIdentity
        {
            Issuer = vouched.Issuer,
            Subject = vouched.Subject,
            Provider = vouched.Provider,
            Name = vouched.Name,
            LinkedAt = now,
        },
        vouched);

    /// <summary>Whose account it opens; null when nobody has linked it.</summary>
    public async Task<UserId?> OwnerAsync(IGrainFactory grains)
    {
        var digest = Identity.Digest();
        return await grains.IdentityName(digest).GetOwner() is { } owner && UserId.TryParse(owner, null, out var user)
            && await grains.Account(user).GetFactors() is { } factors
            && factors.Identities.Any(known => known.Digest() == digest)
            ? user
            : null;
    }
}
