namespace LiveChat.Api.Accounts.Factors;

/// <summary>Asks for a challenge for a passkey in place of a code.</summary>
public sealed record FactorOptionsWish
{
    public required string Ticket { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never the ticket.</summary>
    public override string ToString() => nameof(FactorOptionsWish);
}
