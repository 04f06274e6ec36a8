namespace LiveChat.Grains.Accounts.Factors;

/// <summary>What somebody shows as a factor: a code as typed, or a passkey whose signature was checked.</summary>
[GenerateSerializer, Immutable, Alias("account.factor-answer")]
public sealed record FactorAnswer
{
    [Id(0)] public required FactorKind Kind { get; init; }

    [Id(1)] public string? Code { get; init; }

    [Id(2)] public PasskeyUse? Passkey { get; init; }

    /// <summary>Never the code.</summary>
    public override string ToString() => Kind.ToString();
}
