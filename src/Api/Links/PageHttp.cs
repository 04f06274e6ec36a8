using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace LiveChat.Api.Links;

/// <summary>The HTTP client that asks for pages: it brings nothing of ours along, follows nothing by itself, and connects only as it is told.</summary>
internal static class PageHttp
{
    private const string Agent = "LiveChat-LinkPreview/1.0";

    public static HttpMessageInvoker Create(GuardedConnector connector, TimeSpan connectTimeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // Each hop is looked at anew.
            UseProxy = false, // A proxy would resolve names where nobody looks at the addresses.
            UseCookies = false,
            Credentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxResponseHeadersLength = 32, // KiB
            MaxResponseDrainSize = 0,
            MaxConnectionsPerServer = 2,
            PooledConnectionLifetime = TimeSpan.Zero, // Every request is a connection, so every request is looked at.
            ConnectTimeout = connectTimeout,
            ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
        };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            // A certificate names addresses where more about it can be had. Those are the stranger's choice, and no connector of ours would see them.
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        };
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
