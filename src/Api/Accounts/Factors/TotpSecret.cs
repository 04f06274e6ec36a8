namespace LiveChat.Api.Accounts.Factors;

/// <summary>What an authenticator app needs; shown once.</summary>
public sealed record TotpSecret
{
    /// <summary>In base32, to type.</summary>
    public required string Secret { get; init; }

    /// <summary>The same as an <c>otpauth</c> address, for a picture to scan.</summary>
    public required string Uri { get; init; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => nameof(TotpSecret);
}
