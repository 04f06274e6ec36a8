using System.Globalization;
using System.Text.Json;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>What a provider does for us: where people are sent, and who it says they are.</summary>
internal sealed class Vouching(ProviderHttp http, ProviderKeys keys, IdTokens idTokens)
{
    /// <summary>Where the browser goes.</summary>
    public async Task<string> AddressAsync(ProviderOptions provider, ProviderFlow flow, string state, string challenge, CancellationToken cancellationToken)
    {
        var oidc = provider.Kind == ProviderKind.Oidc;
        var endpoint = oidc
            ? (await keys.GetAsync(provider.Authority, cancellationToken)).Description.AuthorizationEndpoint!
            : provider.AuthorizationEndpoint;
        var scopes = provider.Scopes.Length > 0 ? provider.Scopes : oidc ? "openid profile" : "";
        var asked = new List<KeyValuePair<string, string>>
        {
            new("response_type", "code"),
            new("client_id", provider.ClientId),
            new("redirect_uri", flow.Callback),
            new("state", state),
            new("code_challenge", challenge),
            new("code_challenge_method", "S256"),
        };
        asked.AddRange(scopes.Length > 0 ? [new("scope", scopes)] : []);
        asked.AddRange(oidc ? [new("nonce", flow.Nonce)] : []);
        asked.AddRange(oidc && flow.FreshSince is not null ? [new("prompt", "login"), new("max_age", "0")] : []);
        var query = string.Join('&', asked.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return $"{endpoint}{(endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }

    /// <param name="id">The provider's id in the configuration.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="flow">What was remembered when the person was sent away.</param>
    /// <param name="code">What the person came back with.</param>
    /// <param name="issuer">Who says so (RFC 9207), when it does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Vouched> VouchAsync(
        string id, ProviderOptions provider, ProviderFlow flow, string code, string? issuer, CancellationToken cancellationToken)
    {
        return provider.Kind == ProviderKind.Oidc
            ? await VouchOidcAsync(id, provider, flow, code, issuer, cancellationToken)
            : await VouchOAuthAsync(id, provider, flow, code, cancellationToken);
    }

    private async Task<Vouched> VouchOidcAsync(
        string id, ProviderOptions provider, ProviderFlow flow, string code, string? issuer, CancellationToken cancellationToken)
    {
        var description = (await keys.GetAsync(provider.Authority, cancellationToken)).Description;
        if ((issuer is null && description.AuthorizationResponseIssParameterSupported) || (issuer is not null && issuer != provider.Authority))
        {
            throw new ProviderException("The answer is from another provider.");
        }

        var basic = description.TokenEndpointAuthMethodsSupported is not { } methods || methods.Contains("client_secret_basic");
        var tokens = await ExchangeAsync(description.TokenEndpoint!, provider, flow, code, basic, cancellationToken);
        var token = await idTokens.CheckAsync(
            tokens.IdToken ?? throw new ProviderException("It gave no ID token."), provider, flow.Nonce, cancellationToken);
        if (flow.FreshSince is { } since && provider.TellsSignInTime && !IdTokens.IsSince(token, since))
        {
            throw new ProviderException("It does not say that somebody signed in anew.");
        }

        var (login, name) = (IdTokens.Text(token, "preferred_username"), IdTokens.Text(token, "name"));
        return new Vouched
        {
            Issuer = provider.Authority,
            Subject = token.Subject,
            Provider = id,
            Name = Short(login ?? IdTokens.Text(token, "email") ?? name ?? token.Subject),
            Suggested = login,
            DisplayName = name,
        };
    }

    private async Task<Vouched> VouchOAuthAsync(
        string id, ProviderOptions provider, ProviderFlow flow, string code, CancellationToken cancellationToken)
    {
        var tokens = await ExchangeAsync(provider.TokenEndpoint, provider, flow, code, basic: false, cancellationToken);
        var token = tokens.AccessToken ?? throw new ProviderException("It gave no token.");
        var person = Read(await http.GetAsync(provider.UserInfoEndpoint, token, cancellationToken));
        var login = Field(person, provider.NameField);
        var subject = Field(person, provider.SubjectField) ?? throw new ProviderException("It does not say who this is.");
        return new Vouched
        {
            Issuer = $"oauth:{id}",
            Subject = subject.Length <= 255 ? subject : throw new ProviderException("It does not say who this is."),
            Provider = id,
            Name = Short(login ?? subject),
            Suggested = login,
            DisplayName = Field(person, "name"),
        };
    }

    private async Task<ProviderTokens> ExchangeAsync(
        string endpoint, ProviderOptions provider, ProviderFlow flow, string code, bool basic, CancellationToken cancellationToken)
    {
        var secret = provider.ClientSecret;
        var inHeader = basic && secret.Length > 0;
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = flow.Callback,
            ["code_verifier"] = flow.Verifier,
        };
        if (!inHeader)
        {
            form["client_id"] = provider.ClientId;
        }

        if (!inHeader && secret.Length > 0)
        {
            form["client_secret"] = secret;
        }

        var text = await http.PostAsync(endpoint, form, inHeader ? (provider.ClientId, secret) : null, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(text, ProviderJson.Default.ProviderTokens) ?? new ProviderTokens();
        }
        catch (JsonException fault)
        {
            throw new ProviderException("It answers in another way than asked for.", fault);
        }
    }

    private static JsonElement Read(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException fault)
        {
            throw new ProviderException("It does not say who this is.", fault);
        }
    }

    private static string? Field(JsonElement person, string field)
    {
        return person.ValueKind == JsonValueKind.Object && person.TryGetProperty(field, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
                JsonValueKind.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            }
            : null;
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120];
}
