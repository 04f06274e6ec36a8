using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>The right to show a second factor, for five minutes and once.</summary>
/// <param name="Secret">Opens nothing by itself.</param>
/// <param name="Factors">What the account has.</param>
[GenerateSerializer, Immutable, Alias("account.factor-ticket")]
public sealed record FactorTicket([property: Id(0)] string Secret, [property: Id(1)] ImmutableArray<FactorKind> Factors);
