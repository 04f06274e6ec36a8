namespace LiveChat.Grains.Accounts.Factors;

/// <summary>Somebody at a sign-in provider who is let in as the owner of the account.</summary>
[GenerateSerializer, Immutable, Alias("account.linked-identity")]
public sealed record LinkedIdentity
{
    /// <summary>Who vouches: the issuer of OpenID Connect, or <c>oauth:</c> and the provider's id.</summary>
    [Id(0)] public required string Issuer { get; init; }

    /// <summary>Who it is there; never changes and is never given to another, unlike names and e-mail addresses.</summary>
    [Id(1)] public required string Subject { get; init; }

    /// <summary>The provider's id in the configuration.</summary>
    [Id(2)] public required string Provider { get; init; }

    /// <summary>What the provider calls the person, for the owner's eyes.</summary>
    [Id(3)] public required string Name { get; init; }

    [Id(4)] public required DateTimeOffset LinkedAt { get; init; }

    /// <summary>The key of <see cref="GrainKeys.IdentityName"/>.</summary>
    public string Digest() => Digests.Of($"{Issuer.Length}:{Issuer}{Subject}");
}
