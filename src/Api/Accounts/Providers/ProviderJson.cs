using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>What providers write and what is kept in a flow. Fields that are not known are passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 16)]
[JsonSerializable(typeof(Description))]
[JsonSerializable(typeof(ProviderTokens))]
[JsonSerializable(typeof(ProviderFlow))]
[JsonSerializable(typeof(Vouched))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ProviderJson : JsonSerializerContext;

/// <summary>How a provider describes itself (OpenID Connect Discovery 1.0).</summary>
internal sealed record Description
{
    public string? Issuer { get; init; }

    public string? AuthorizationEndpoint { get; init; }

    public string? TokenEndpoint { get; init; }

    public string? JwksUri { get; init; }

    public string[]? TokenEndpointAuthMethodsSupported { get; init; }

    /// <summary>RFC 9207: then an answer without <c>iss</c> is from somebody else.</summary>
    public bool AuthorizationResponseIssParameterSupported { get; init; }
}

/// <summary>What a code was exchanged for.</summary>
internal sealed record ProviderTokens
{
    public string? AccessToken { get; init; }

    public string? IdToken { get; init; }
}

/// <summary>What we remember while somebody is at a provider.</summary>
internal sealed record ProviderFlow
{
    /// <summary>For linking: whose session began it; null for signing in.</summary>
    public string? User { get; init; }

    public string? Session { get; init; }

    public required string Nonce { get; init; }

    /// <summary>Of PKCE (RFC 7636).</summary>
    public required string Verifier { get; init; }

    public required string Callback { get; init; }

    public required string ReturnUrl { get; init; }

    /// <summary>For showing once more who one is: only a sign-in since then counts; null for everything else.</summary>
    public DateTimeOffset? FreshSince { get; init; }

    /// <summary>The code of an invitation to the server that somebody came with.</summary>
    public string? Invitation { get; init; }
}

/// <summary>Who somebody is, as a provider says. Between the return from it and the last step.</summary>
internal sealed record Vouched
{
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string Provider { get; init; }

    /// <summary>For the owner's eyes.</summary>
    public required string Name { get; init; }

    /// <summary>A name to suggest for a new account.</summary>
    public string? Suggested { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>The code of an invitation that they came with.</summary>
    public string? Invitation { get; init; }
}
