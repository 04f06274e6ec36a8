using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts.Tokens;

/// <summary>What a token is to be.</summary>
[GenerateSerializer, Immutable, Alias("account.token-draft")]
public sealed record TokenDraft
{
    public const int MaxName = 60;

    /// <summary>1 to 60 visible characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>At least one.</summary>
    [Id(1)] public required ImmutableArray<TokenScope> Scopes { get; init; }

    /// <summary>Up to 366 days.</summary>
    [Id(2)] public required TimeSpan Lifetime { get; init; }
}
