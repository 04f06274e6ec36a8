namespace LiveChat.Api.Accounts.Factors;

/// <summary>Asks for a challenge to sign in with.</summary>
public sealed record PasskeyOptionsWish
{
    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }
}
