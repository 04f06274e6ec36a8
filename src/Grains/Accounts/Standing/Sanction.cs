using LiveChat.Grains.Users;

namespace LiveChat.Grains.Accounts.Standing;

/// <summary>What an account may not do, by whom, why and until when.</summary>
[GenerateSerializer, Immutable, Alias("account.sanction")]
public sealed record Sanction
{
    [Id(0)] public required UserId By { get; init; }

    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>When it ends by itself; null: for ever.</summary>
    [Id(2)] public DateTimeOffset? Until { get; init; }

    /// <summary>For the eyes of the person, too.</summary>
    [Id(3)] public required string Reason { get; init; }

    /// <summary>Whether it is in force.</summary>
    public bool Holds(DateTimeOffset now) => Until is not { } end || end > now;

    internal bool Says(UserId by, SanctionTerms terms) => By == by && Until == terms.Until && Reason == terms.Reason;
}
