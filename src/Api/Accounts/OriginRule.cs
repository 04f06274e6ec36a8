using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts;

/// <summary>Whether a request comes from our own pages. One rule for HTTP and for the hub, on every transport.</summary>
/// <remarks>
/// A page is ours when its origin is the one that the request was sent to, or one that is configured. Programs that are no browsers send no origin;
/// they are let in as long as they bring no cookies of ours, because then there is nothing that a foreign page could misuse.
/// </remarks>
internal sealed class OriginRule(IOptions<OriginOptions> options)
{
    private readonly HashSet<string> _public =
        [.. options.Value.PublicOrigins.Select(Canonical).OfType<string>()];

    public bool Allows(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count > 1)
        {
            return false;
        }

        if (origins.Count == 1)
        {
            return Canonical(origins[0]) is { } origin && (origin == Own(request) || _public.Contains(origin));
        }

        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count == 0 ? !AuthCookies.Present(request) : site is ["same-origin"] or ["none"];
    }

    private static string? Own(HttpRequest request) => Canonical($"{request.Scheme}://{request.Host.Value}");

    /// <summary>Scheme, host and port in one spelling; null for what is no origin, such as <c>null</c>.</summary>
    internal static string? Canonical(string? origin)
    {
        return origin is { Length: <= 300 }
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "", Host.Length: > 0 }
            && !origin.EndsWith('/')
            ? $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}"
            : null;
    }
}
