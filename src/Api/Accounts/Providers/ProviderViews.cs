namespace LiveChat.Api.Accounts.Providers;

/// <summary>A provider that one can sign in with.</summary>
public sealed record ProviderView
{
    public required string Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>Asks for the way to a provider.</summary>
public sealed record ProviderWish
{
    /// <summary>Where to go afterwards: a path of this server; home when absent or anything else.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The code of an invitation to the server that one came with: for a new account, if it comes to that.</summary>
    public string? Invitation { get; init; }
}

/// <summary>Asks for the way to a provider to show once more who one is.</summary>
public sealed record ProviderProofWish
{
    /// <summary>The page to come back to, with <c>proof=shown</c> or <c>proof=&lt;code&gt;</c> in its query: a path of this server; home when absent or anything else.</summary>
    public string? ReturnUrl { get; init; }
}

/// <summary>Where the browser is to go.</summary>
public sealed record ProviderWay
{
    public required string Location { get; init; }
}

/// <summary>Back from a provider: asks for the rest of the way.</summary>
public sealed record ProviderStep
{
    /// <summary>What the page got in its address; good for ten minutes, once, and only in the same browser.</summary>
    public required string Step { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never the step.</summary>
    public override string ToString() => nameof(ProviderStep);
}

/// <summary>A new account of somebody whom a provider vouches for.</summary>
public sealed record ProviderSignUp
{
    /// <inheritdoc cref="ProviderStep.Step" />
    public required string Step { get; init; }

    public required string Name { get; init; }

    /// <inheritdoc cref="SignUp.DisplayName" />
    public string? DisplayName { get; init; }

    /// <summary>The code of an invitation to the server; the one that was given on the way to the provider when absent.</summary>
    public string? Invitation { get; init; }

    /// <inheritdoc cref="SignUp.Tokens" />
    public TokenCarrier? Tokens { get; init; }

    /// <summary>Never the step.</summary>
    public override string ToString() => nameof(ProviderSignUp);
}

/// <summary>The provider knows the person, and no account here is linked to it.</summary>
public sealed record IdentityNeeded
{
    /// <summary>The provider's id.</summary>
    public required string Provider { get; init; }

    /// <summary>What the provider calls the person.</summary>
    public required string Name { get; init; }

    /// <summary>For a new account, if it makes one.</summary>
    public string? SuggestedName { get; init; }

    public string? DisplayName { get; init; }
}
