namespace LiveChat.Api.Accounts.Providers;

/// <summary>What somebody goes to a provider for: to sign in or up, to link, or to show once more who they are.</summary>
internal sealed record ProviderErrand
{
    /// <summary>Where to go afterwards, if it is a path of ours.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The code of an invitation to the server, for a new account.</summary>
    public string? Invitation { get; init; }

    /// <summary>Whose session it is for; null for signing in and up.</summary>
    public Caller? Caller { get; init; }

    /// <summary>Whether the caller shows once more who they are; otherwise links.</summary>
    public bool Proves { get; init; }
}
