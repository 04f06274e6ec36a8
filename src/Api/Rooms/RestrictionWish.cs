using LiveChat.Api.Refusals;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Rooms;

/// <summary>How long somebody is to be kept out or muted, and why; absent: until it is lifted, without a reason.</summary>
public sealed record RestrictionWish
{
    private const long MaxSeconds = 366L * 24 * 3600;

    public long? ExpiresInSeconds { get; init; }

    public string? Reason { get; init; }

    internal RefusalProblem? Refuse() => ExpiresInSeconds is < 1 or > MaxSeconds
        ? RefusalProblems.BadRequest("expiresInSeconds", "It lasts a minute to a year, or until it is lifted.")
        : null;

    internal RestrictionTerms Terms() => new()
    {
        Lifetime = ExpiresInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Reason = Reason,
    };
}
