namespace LiveChat.Api.Accounts.Factors;

/// <summary>A second factor for a ticket: exactly one of the three.</summary>
public sealed record FactorWish
{
    public required string Ticket { get; init; }

    public string? Totp { get; init; }

    public string? RecoveryCode { get; init; }

    public PasskeyAnswer? Passkey { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => nameof(FactorWish);
}
