namespace LiveChat.Api.Accounts;

/// <summary>Where the web client is served from, besides the address that requests are sent to. Needed behind a proxy that ends TLS.</summary>
public sealed class OriginOptions
{
    public const string Section = "LiveChat";

    /// <summary>Such as <c>https://chat.example.org</c>.</summary>
    public string[] PublicOrigins { get; set; } = [];
}
