using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>One provider that people can sign in with. docs/operations/sign-in.md has examples.</summary>
public sealed class ProviderOptions
{
    public ProviderKind Kind { get; set; }

    /// <summary>On the button; the id when empty.</summary>
    [StringLength(60)] public string DisplayName { get; set; } = "";

    /// <summary>Of OpenID Connect: the issuer, exactly as it calls itself.</summary>
    public string Authority { get; set; } = "";

    [StringLength(500)] public string ClientId { get; set; } = "";

    /// <summary>Empty for a client without one.</summary>
    [StringLength(1000)] public string ClientSecret { get; set; } = "";

    /// <summary>With spaces between; <c>openid profile</c> when empty and the provider speaks OpenID Connect.</summary>
    [StringLength(1000)] public string Scopes { get; set; } = "";

    /// <summary>
    /// Of OpenID Connect: whether it says when somebody signed in (<c>auth_time</c>), as it must when it is asked for a fresh sign-in. Without that, an open
    /// session there is taken for one.
    /// </summary>
    public bool TellsSignInTime { get; set; } = true;

    /// <summary>Of OAuth 2: where people are asked.</summary>
    public string AuthorizationEndpoint { get; set; } = "";

    /// <summary>Of OAuth 2: where a code becomes a token.</summary>
    public string TokenEndpoint { get; set; } = "";

    /// <summary>Of OAuth 2: what tells with a token who somebody is, as JSON.</summary>
    public string UserInfoEndpoint { get; set; } = "";

    /// <summary>The field there that never changes and is never given to another person.</summary>
    [StringLength(60)] public string SubjectField { get; set; } = "id";

    /// <summary>The field there with a name to suggest.</summary>
    [StringLength(60)] public string NameField { get; set; } = "login";

    /// <summary>The addresses that must be given for its kind.</summary>
    internal IEnumerable<string> Addresses =>
        Kind == ProviderKind.Oidc ? [Authority] : [AuthorizationEndpoint, TokenEndpoint, UserInfoEndpoint];
}
