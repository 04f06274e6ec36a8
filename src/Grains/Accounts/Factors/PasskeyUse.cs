using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>A passkey signed, and the signature was right.</summary>
[GenerateSerializer, Immutable, Alias("account.passkey-use")]
public sealed record PasskeyUse
{
    [Id(0)] public required ImmutableArray<byte> CredentialId { get; init; }

    [Id(1)] public required uint SignCount { get; init; }

    [Id(2)] public required bool BackedUp { get; init; }
}
