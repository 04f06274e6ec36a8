namespace LiveChat.Api.Accounts.Factors;

/// <summary>A new passkey.</summary>
public sealed record PasskeyWish
{
    /// <summary>What its owner calls it, 1 to 60 characters.</summary>
    public required string Name { get; init; }

    public required PasskeyAnswer Passkey { get; init; }
}
