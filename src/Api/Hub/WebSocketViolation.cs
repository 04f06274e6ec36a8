namespace LiveChat.Api.Hub;

/// <summary>The client broke the rules of WebSockets; the connection ends with this status (RFC 6455, section 7.4.1).</summary>
internal sealed class WebSocketViolation(ushort status) : Exception
{
    public ushort Status => status;
}

/// <summary>The close statuses that are used here.</summary>
internal static class WebSocketStatus
{
    public const ushort Normal = 1000;
    public const ushort ProtocolError = 1002;
    public const ushort WrongType = 1003;
    public const ushort InvalidText = 1007;
    public const ushort Policy = 1008;
    public const ushort TooBig = 1009;
}
