using System.Security.Cryptography.X509Certificates;

namespace LiveChat.Api.Links;

/// <summary>How strangers' hosts are asked: nothing of ours is brought along, nothing is followed by itself, and connections lead only where they are let.</summary>
internal static class GuardedHttp
{
    public static SocketsHttpHandler Handler(GuardedConnector connector, TimeSpan connectTimeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // Each hop is looked at anew.
            UseProxy = false, // A proxy would resolve names where nobody looks at the addresses.
            UseCookies = false,
            Credentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 32, // KiB
            ConnectTimeout = connectTimeout,
            ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
        };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            // A certificate names addresses where more about it can be had. Those are the stranger's choice, and no connector of ours would see them.
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        return handler;
    }
}
