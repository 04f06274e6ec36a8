namespace LiveChat.Grains.Ports;

/// <summary>The store cannot be used as it is asked to be. The message is one sentence or two for whoever runs the server.</summary>
public sealed class StoreRefusedException(string message) : Exception(message);
