using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Hub;

/// <summary>An accepted WebSocket: bytes both ways, framing is ours.</summary>
/// <param name="Stream">The connection.</param>
/// <param name="Socket">What carries the stream, when it carries nothing else and as it is; null behind TLS and in HTTP/2.</param>
/// <param name="FrameLimit">The most bytes of one message of the client.</param>
/// <param name="Request">What it was before.</param>
internal readonly record struct HubSocket(Stream Stream, Socket? Socket, int FrameLimit, HttpContext Request);
