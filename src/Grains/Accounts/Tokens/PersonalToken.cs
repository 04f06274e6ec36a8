using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts.Tokens;

/// <summary>What a program acts with in its owner's name, without ever signing in.</summary>
[GenerateSerializer, Immutable, Alias("account.personal-token")]
public sealed record PersonalToken
{
    /// <summary>Names it, and stands for a session where sockets are told that theirs has ended.</summary>
    [Id(0)] public required SessionId Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    [Id(2)] public required string Digest { get; init; }

    /// <summary>How the secret begins, to recognise it by. These letters are not counted as secret.</summary>
    [Id(3)] public required string Hint { get; init; }

    [Id(4)] public required ImmutableArray<TokenScope> Scopes { get; init; }

    [Id(5)] public required DateTimeOffset CreatedAt { get; init; }

    [Id(6)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To an hour; null until it is used.</summary>
    [Id(7)] public DateTimeOffset? LastUsedAt { get; init; }
}
