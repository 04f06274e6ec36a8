using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Factors;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>The password was right, and the account has a second factor.</summary>
public sealed record FactorNeeded
{
    /// <summary>For <c>/session/factor</c>: good for five minutes, once, and only from the same browser.</summary>
    public required string Ticket { get; init; }

    /// <summary>What the account has.</summary>
    public required ImmutableArray<FactorKind> Factors { get; init; }

    /// <summary>Never the ticket.</summary>
    public override string ToString() => nameof(FactorNeeded);
}
