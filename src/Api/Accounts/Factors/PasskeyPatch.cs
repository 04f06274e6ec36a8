namespace LiveChat.Api.Accounts.Factors;

/// <summary>Another name for a passkey.</summary>
public sealed record PasskeyPatch
{
    public required string Name { get; init; }
}
