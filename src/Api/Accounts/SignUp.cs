namespace LiveChat.Api.Accounts;

/// <summary>Makes an account and signs in.</summary>
public sealed record SignUp
{
    public required string Name { get; init; }

    public required string Password { get; init; }

    /// <summary>The name when absent.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The code of an invitation to the server.</summary>
    public string? Invitation { get; init; }

    /// <summary>How the tokens are to travel; cookies when absent.</summary>
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never the password.</summary>
    public override string ToString() => nameof(SignUp);
}
