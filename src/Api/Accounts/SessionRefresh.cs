namespace LiveChat.Api.Accounts;

/// <summary>Asks for the next pair of tokens. Browsers send it empty: theirs is in a cookie.</summary>
public sealed record SessionRefresh
{
    public string? RefreshToken { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(SessionRefresh);
}
