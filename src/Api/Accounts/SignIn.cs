namespace LiveChat.Api.Accounts;

/// <summary>Opens a session.</summary>
public sealed record SignIn
{
    public required string Name { get; init; }

    public required string Password { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never the password.</summary>
    public override string ToString() => nameof(SignIn);
}
