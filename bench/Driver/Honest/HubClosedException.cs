namespace LiveChat.Driver.Honest;

/// <summary>The connection to the hub is gone.</summary>
internal sealed class HubClosedException(string reason) : Exception(reason)
{
    /// <summary>The server asked for a new sign-in before the next connection.</summary>
    public bool SignedOut => Message.Contains("signed-out", StringComparison.Ordinal) || Message.Contains(" 401", StringComparison.Ordinal);

    /// <summary>The server goes down for a restart and asked to come back after a random while.</summary>
    public bool Restarting => Message.Contains("restarting", StringComparison.Ordinal);
}
