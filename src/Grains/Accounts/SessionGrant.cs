namespace LiveChat.Grains.Accounts;

/// <summary>What a session hands out: the next refresh secret.</summary>
[GenerateSerializer, Immutable, Alias("account.session-grant")]
public sealed record SessionGrant
{
    [Id(0)] public required SessionId Session { get; init; }

    /// <summary>Shown once; the grain keeps only its SHA-256.</summary>
    [Id(1)] public required string RefreshSecret { get; init; }

    /// <summary>When the session ends unless it is refreshed before.</summary>
    [Id(2)] public required DateTimeOffset ExpiresAt { get; init; }
}
