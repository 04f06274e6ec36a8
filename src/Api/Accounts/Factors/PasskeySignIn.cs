namespace LiveChat.Api.Accounts.Factors;

/// <summary>Signs in with a passkey, without a name.</summary>
public sealed record PasskeySignIn
{
    public required PasskeyAnswer Passkey { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }
}
