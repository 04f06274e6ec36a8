using System.Net;

namespace LiveChat.Api.Links;

/// <summary>The HTTP client that asks for pages: it brings nothing of ours along, follows nothing by itself, and connects only as it is told.</summary>
internal static class PageHttp
{
    private const string Agent = "LiveChat-LinkPreview/1.0";

    public static HttpMessageInvoker Create(GuardedConnector connector, TimeSpan connectTimeout)
    {
        var handler = GuardedHttp.Handler(connector, connectTimeout);
        handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
        handler.MaxResponseDrainSize = 0;
        handler.MaxConnectionsPerServer = 2;
        handler.PooledConnectionLifetime = TimeSpan.Zero; // Every request is a connection, so every request is looked at.
        return new HttpMessageInvoker(handler);
    }

    public static HttpRequestMessage Ask(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Add("User-Agent", Agent);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        request.Headers.Add("Accept-Language", "en,*;q=0.5");
        return request;
    }
}
