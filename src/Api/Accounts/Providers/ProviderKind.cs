namespace LiveChat.Api.Accounts.Providers;

/// <summary>What a provider speaks.</summary>
public enum ProviderKind
{
    /// <summary>OpenID Connect: it says in a signed token who somebody is, and describes itself at its address.</summary>
    Oidc = 0,

    /// <summary>OAuth 2 alone: it lets us ask who somebody is.</summary>
    OAuth = 1,
}
