namespace LiveChat.Driver.Honest;

/// <summary>The connection to the hub is gone.</summary>
internal sealed class HubClosedException(string reason) : Exception(reason)
{
    /// <summary>The server asked for a new sign-in before the next connection.</summary>
    public bool SignedOut => Message.Contains("signed-out", StringComparison.Ordinal) || Message.Contains(" 401", StringComparison.Ordinal);
}
