using LiveChat.Grains.Accounts;

namespace LiveChat.Api.Accounts;

/// <summary>What a session hands to its device.</summary>
internal sealed record IssuedTokens
{
    public required SessionId Session { get; init; }

    public required string Access { get; init; }

    public required DateTimeOffset AccessExpiresAt { get; init; }

    public required string Refresh { get; init; }

    public required DateTimeOffset RefreshExpiresAt { get; init; }

    /// <summary>Never the tokens.</summary>
    public override string ToString() => $"Tokens of session {Session}";
}
