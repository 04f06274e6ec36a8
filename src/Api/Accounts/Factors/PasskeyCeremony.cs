using System.Text.Json;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>A challenge for an authenticator, good for five minutes and once.</summary>
public sealed record PasskeyCeremony
{
    /// <summary>Goes back with the answer.</summary>
    public required string Ceremony { get; init; }

    /// <summary>For <c>navigator.credentials</c>, as JSON (WebAuthn, level 3).</summary>
    public required JsonElement Options { get; init; }
}
