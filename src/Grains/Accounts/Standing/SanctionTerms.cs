using LiveChat.Grains.Names;

namespace LiveChat.Grains.Accounts.Standing;

/// <summary>How long and why. The end is a time and not a duration, so that the same wish twice is one.</summary>
[GenerateSerializer, Immutable, Alias("account.sanction-terms")]
public sealed record SanctionTerms
{
    /// <summary>The longest reason, in grapheme clusters.</summary>
    public const int MaxReason = 200;

    /// <summary>Later than now; null: for ever.</summary>
    [Id(0)] public DateTimeOffset? Until { get; init; }

    /// <summary>One line, not empty.</summary>
    [Id(1)] public required string Reason { get; init; }

    /// <summary>The same with a clean reason, or why not.</summary>
    internal Result<SanctionTerms> Checked(DateTimeOffset now) =>
        Until <= now ? new Refusal(RefusalCode.BadRequest, "The end is not in the future.")
        : PlainName.CleanLine(Reason, MaxReason) is { Length: > 0 } clean ? this with { Reason = clean }
        : new Refusal(RefusalCode.BadRequest, $"A reason has 1 to {MaxReason} visible characters.");
}
