namespace LiveChat.Api.Accounts.Factors;

/// <summary>Showing once more who one is: exactly one of the four.</summary>
public sealed record ProofWish
{
    public string? Password { get; init; }

    public string? Totp { get; init; }

    public string? RecoveryCode { get; init; }

    public PasskeyAnswer? Passkey { get; init; }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => nameof(ProofWish);
}
