namespace LiveChat.Grains.Accounts.Tokens;

/// <summary>A token that was just made.</summary>
[GenerateSerializer, Immutable, Alias("account.new-token")]
public sealed record NewToken
{
    [Id(0)] public required PersonalToken Token { get; init; }

    /// <summary>Shown once; the grain keeps only its SHA-256.</summary>
    [Id(1)] public required string Secret { get; init; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"Token {Token.Id}";
}
