namespace LiveChat.Api.Accounts.Tokens;

/// <summary>A token that was just made: the only time that it is shown.</summary>
public sealed record ShownToken
{
    /// <summary>For `Authorization: Bearer …`.</summary>
    public required string Token { get; init; }

    public required TokenRow Row { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(ShownToken);
}
