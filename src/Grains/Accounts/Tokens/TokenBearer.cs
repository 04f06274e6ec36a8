using System.Collections.Immutable;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts.Tokens;

/// <summary>Who acts by a token, and how far.</summary>
[GenerateSerializer, Immutable, Alias("account.token-bearer")]
public sealed record TokenBearer
{
    [Id(0)] public required Actor Actor { get; init; }

    [Id(1)] public required SessionId Token { get; init; }

    [Id(2)] public required ImmutableArray<TokenScope> Scopes { get; init; }

    [Id(3)] public required DateTimeOffset ExpiresAt { get; init; }
}
