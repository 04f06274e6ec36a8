using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Administration;

/// <summary>One account for those who keep order. Nothing in it is secret, and nothing says where somebody is or what they say.</summary>
public sealed record AccountDetail
{
    public required AccountRow Account { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public required SanctionView? Disabled { get; init; }

    public required SanctionView? Muted { get; init; }

    /// <summary>Open ones.</summary>
    public required int Sessions { get; init; }

    /// <summary>Whether it asks for more than a password.</summary>
    public required bool SecondFactor { get; init; }

    internal static AccountDetail From(UserCard card, AccountStanding standing) => new()
    {
        Account = AccountRow.From(card, standing),
        CreatedAt = card.Id.MadeAt,
        Disabled = SanctionView.From(standing.Disabled),
        Muted = SanctionView.From(standing.Muted),
        Sessions = standing.Sessions,
        SecondFactor = standing.SecondFactor,
    };
}

/// <summary>What an account may not do: by whom, why, until when (absent for ever).</summary>
public sealed record SanctionView
{
    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Until { get; init; }

    public required string Reason { get; init; }

    internal static SanctionView? From(Sanction? sanction) => sanction is null ? null : new SanctionView
    {
        By = sanction.By, At = sanction.At, Until = sanction.Until, Reason = sanction.Reason,
    };
}
