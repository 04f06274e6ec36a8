using System.Text.Json;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>What an authenticator answered.</summary>
public sealed record PasskeyAnswer
{
    /// <summary>Of the <see cref="PasskeyCeremony"/> that this answers.</summary>
    public required string Ceremony { get; init; }

    /// <summary>The credential as the browser writes it (<c>PublicKeyCredential.toJSON</c>).</summary>
    public required JsonElement Credential { get; init; }
}
