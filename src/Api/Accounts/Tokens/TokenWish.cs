using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Tokens;

namespace LiveChat.Api.Accounts.Tokens;

/// <summary>A token that is to be made.</summary>
public sealed record TokenWish
{
    public required string Name { get; init; }

    public required ImmutableArray<TokenScope> Scopes { get; init; }

    /// <summary>1 to 366.</summary>
    public required int ExpiresInDays { get; init; }
}
