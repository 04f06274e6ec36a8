using System.Net;
using LiveChat.Api.Accounts;
using LiveChat.Api.Links;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.WebPush;

/// <summary>Which addresses anything is sent to at all, by how they are written. What names lead to is looked at when one connects.</summary>
internal sealed class PushAddresses(IOptions<WebPushOptions> options, IOptions<OriginOptions> origins)
{
    private readonly HashSet<int> _ports = [443, .. options.Value.Ports];
    private readonly HashSet<string> _own = [.. origins.Value.PublicOrigins.Select(origin => Place(new Uri(origin)))];

    public bool Takes(string endpoint)
    {
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.UserInfo.Length == 0
            && address.Fragment.Length == 0
            && (IsAllowedLoopback(address) || IsPublic(address));
    }

    private bool IsPublic(Uri address)
    {
        return address.Scheme == Uri.UriSchemeHttps
            && _ports.Contains(address.Port)
            && !address.IsLoopback
            && !_own.Contains(Place(address))
            && (!IPAddress.TryParse(address.IdnHost, out var literal) || PublicAddresses.Contains(literal));
    }

    private bool IsAllowedLoopback(Uri address) => options.Value.AllowLoopback && address.IsLoopback;

    private static string Place(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();
}
