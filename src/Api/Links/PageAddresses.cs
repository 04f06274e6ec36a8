using LiveChat.Api.Accounts;
using LiveChat.Grains.Links;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Links;

/// <summary>Which addresses are asked for pages at all, by how they are written.</summary>
internal sealed class PageAddresses(IOptions<LinkPreviewOptions> options, IOptions<OriginOptions> origins)
{
    private readonly HashSet<int> _ports = [80, 443, .. options.Value.Ports];
    private readonly HashSet<string> _own = [.. origins.Value.PublicOrigins.Select(origin => Place(new Uri(origin)))];

    public bool MayBeAsked(Uri address)
    {
        return options.Value.Enabled
            && address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.UserInfo.Length == 0
            && address.Host.Length > 0
            && address.OriginalString.Length <= LinkPreview.MostLink
            && _ports.Contains(address.Port)
            && !_own.Contains(Place(address));
    }

    /// <summary>Our own host is ours by either protocol and with a dot at its end, too.</summary>
    private static string Place(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();
}
