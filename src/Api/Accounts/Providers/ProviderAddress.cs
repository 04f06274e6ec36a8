namespace LiveChat.Api.Accounts.Providers;

/// <summary>Where we send codes, secrets and people: only where nobody on the way reads along.</summary>
internal static class ProviderAddress
{
    /// <summary>With TLS, or on this machine.</summary>
    public static bool IsSafe(string? address)
    {
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri is { UserInfo: "", Fragment: "" }
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
    }
}
