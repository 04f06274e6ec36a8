using System.Collections.Immutable;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Recovery codes, shown once; empty when there were some already.</summary>
public sealed record NewRecoveryCodes
{
    public required ImmutableArray<string> RecoveryCodes { get; init; }

    /// <summary>Never the codes.</summary>
    public override string ToString() => nameof(NewRecoveryCodes);
}
