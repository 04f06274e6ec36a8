using LiveChat.Grains.Users;

namespace LiveChat.Grains.WebPush;

/// <summary>Whose browser it is that gets messages at an address. Key: a digest of the address, because keys are logged and addresses are secrets.</summary>
[Alias("push-endpoint")]
public interface IPushEndpointGrain : IGrainWithStringKey
{
    /// <summary>It is this person's from now on, and nobody else's; answers whose it was, if somebody else's. Durable when it returns. Again is harmless.</summary>
    [Alias("take")]
    Task<UserId?> Take(UserId owner);

    /// <summary>It is nobody's, if it is this person's.</summary>
    [Alias("release")]
    Task Release(UserId owner);

    [Alias("get-owner")]
    Task<UserId?> GetOwner();
}
