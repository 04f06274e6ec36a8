using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Hub;

/// <summary>An accepted WebSocket: bytes both ways, framing is ours.</summary>
/// <param name="Stream">The connection.</param>
/// <param name="FrameLimit">The most bytes of one message of the client.</param>
/// <param name="Request">What it was before.</param>
internal readonly record struct HubSocket(Stream Stream, int FrameLimit, HttpContext Request);
