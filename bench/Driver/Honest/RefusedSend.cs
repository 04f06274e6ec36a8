namespace LiveChat.Driver.Honest;

/// <summary>A message that the server refused for good; its sender was told so. Microseconds of the recorder's clock.</summary>
internal sealed record RefusedSend(string Client, string Room, long InvokedAt, long RefusedAt, string Code);
