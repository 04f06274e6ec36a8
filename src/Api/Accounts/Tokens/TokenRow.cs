using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Tokens;

namespace LiveChat.Api.Accounts.Tokens;

/// <summary>One of one's personal access tokens.</summary>
public sealed record TokenRow
{
    public required SessionId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How its last part begins.</summary>
    public required string Hint { get; init; }

    public required ImmutableArray<TokenScope> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To an hour; absent until it is used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public static TokenRow From(PersonalToken token) => new()
    {
        Id = token.Id,
        Name = token.Name,
        Hint = token.Hint,
        Scopes = token.Scopes,
        CreatedAt = token.CreatedAt,
        ExpiresAt = token.ExpiresAt,
        LastUsedAt = token.LastUsedAt,
    };
}
