using LiveChat.Grains.Accounts.Standing;

namespace LiveChat.Api.Administration;

/// <summary>Disables or mutes somebody: why, and until when; without `until` for ever.</summary>
public sealed record SanctionWish
{
    public required string Reason { get; init; }

    public DateTimeOffset? Until { get; init; }

    internal SanctionTerms Terms => new() { Reason = Reason, Until = Until };
}
