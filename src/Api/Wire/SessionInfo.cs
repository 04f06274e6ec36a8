using LiveChat.Grains.Accounts;

namespace LiveChat.Api.Wire;

/// <summary>Who is signed in, and until when without a refresh.</summary>
public sealed record SessionInfo
{
    public required Me Me { get; init; }

    public required SessionId Session { get; init; }

    public required DateTimeOffset AccessExpiresAt { get; init; }

    public string? AccessToken { get; init; }

    public string? RefreshToken { get; init; }
}
