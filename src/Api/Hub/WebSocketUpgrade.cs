using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Primitives;

namespace LiveChat.Api.Hub;

/// <summary>Turns a request into a WebSocket: RFC 6455 over HTTP/1.1, RFC 8441 over HTTP/2. No extensions, no subprotocols.</summary>
internal static class WebSocketUpgrade
{
    private const string Version = "13";
    private const int KeyBytes = 16;

    /// <summary>What the kernel may hold for a client that does not read. Without it that is megabytes.</summary>
    private const int SocketBuffer = 64 * 1024;

    private static ReadOnlySpan<byte> AcceptGuid => "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"u8;

    /// <summary>Whether the request asks for a WebSocket in a way that can be granted.</summary>
    public static bool IsAsked(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.SecWebSocketVersion != Version)
        {
            return false;
        }

        if (context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true } connect)
        {
            return string.Equals(connect.Protocol, "websocket", StringComparison.OrdinalIgnoreCase);
        }

        return context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
            && HttpMethods.IsGet(context.Request.Method)
            && Has(headers.Upgrade, "websocket")
            && Has(headers.Connection, "Upgrade")
            && IsKey(headers.SecWebSocketKey.ToString());
    }

    /// <summary>Grants it. Only after <see cref="IsAsked"/>.</summary>
    public static async Task<HubSocket> AcceptAsync(HttpContext context, ChatLimits limits)
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null; // The outbox watches its writes itself.
        }

        var socket = context.Features.Get<IConnectionSocketFeature>()?.Socket;
        if (socket is not null)
        {
            socket.SendBufferSize = SocketBuffer;
        }

        Stream stream;
        if (context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true } connect)
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
            stream = await connect.AcceptAsync();
            socket = null; // Others share it.
        }
        else
        {
            context.Response.Headers.Connection = "Upgrade";
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.SecWebSocketAccept = Accept(context.Request.Headers.SecWebSocketKey.ToString());
            stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        }

        var isPlain = context.Features.Get<ITlsHandshakeFeature>() is null;
        return new HubSocket(stream, isPlain ? socket : null, limits.FrameBytes, context);
    }

    private static bool Has(StringValues header, string token)
    {
        foreach (var part in header.ToString().AsSpan().Split(','))
        {
            if (header.ToString().AsSpan()[part].Trim().Equals(token, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKey(string key)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes + 2];
        return key.Length == 24 && Convert.TryFromBase64String(key, bytes, out var length) && length == KeyBytes;
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6455 says so; it protects nothing.")]
    private static string Accept(string key)
    {
        Span<byte> text = stackalloc byte[60];
        var length = Encoding.ASCII.GetBytes(key, text);
        AcceptGuid.CopyTo(text[length..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(text[..(length + AcceptGuid.Length)], hash);
        return Convert.ToBase64String(hash);
    }
}
