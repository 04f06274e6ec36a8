namespace LiveChat.Grains.Accounts.Mail;

/// <summary>What lets somebody who forgot the password set a new one, once.</summary>
[GenerateSerializer, Immutable, Alias("account.reset-link")]
public sealed record ResetLink
{
    /// <summary>Shown once; the grain keeps only its SHA-256.</summary>
    [Id(0)] public required string Secret { get; init; }

    [Id(1)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The account's name.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Where it is to be sent; null for one that an administrator hands over.</summary>
    [Id(3)] public string? Address { get; init; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"Reset link of {Name}";
}
