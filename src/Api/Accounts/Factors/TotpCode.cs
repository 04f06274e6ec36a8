namespace LiveChat.Api.Accounts.Factors;

/// <summary>What the app shows.</summary>
public sealed record TotpCode
{
    public required string Code { get; init; }

    /// <summary>Never the code.</summary>
    public override string ToString() => nameof(TotpCode);
}
