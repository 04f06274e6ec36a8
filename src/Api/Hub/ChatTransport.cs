using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Hub;

/// <summary>How the server's sockets are set up: many connections that say little, answered without handing work from thread to thread.</summary>
public static class ChatTransport
{
    /// <summary>Half-open requests and idle keep-alive connections are gone after 15 s; Kestrel looks once a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(13);

    public static IServiceCollection AddChatTransport(this IServiceCollection services)
    {
        services.Configure<SocketTransportOptions>(sockets =>
        {
            // Reads and writes go on where the data is, instead of queueing for another thread each time. Nothing here blocks.
            sockets.UnsafePreferInlineScheduling = true;
            sockets.WaitForDataBeforeAllocatingBuffer = true;
            sockets.NoDelay = true;
            sockets.Backlog = 4096;
        });

        // The host's diary of requests keeps an activity and a log scope for as long as a request lasts: for a socket that is days.
        services.Configure<LoggerFilterOptions>(log => log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None));
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.DisableStringReuse = true; // It keeps the headers of a request, tokens and all, for as long as its connection lives.
            kestrel.Limits.KeepAliveTimeout = Patience;
            kestrel.Limits.RequestHeadersTimeout = Patience;
        });
        return services;
    }
}
