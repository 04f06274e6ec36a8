namespace LiveChat.Grains.Ports;

/// <summary>Why an append stopped.</summary>
public enum AppendStop
{
    /// <summary>It did not: everything is stored.</summary>
    None = 0,

    /// <summary>The next seq is not the room's head plus one: somebody else writes this room.</summary>
    Fenced = 1,

    /// <summary>The author has already stored an entry under this client id.</summary>
    Duplicate = 2,
}

/// <summary>How far an append came.</summary>
/// <param name="Stored">How many of the entries, from the first, are durable.</param>
/// <param name="Stop">Why the entry after them is not.</param>
/// <param name="Existing">With <see cref="AppendStop.Duplicate"/>: the entry stored earlier.</param>
public readonly record struct AppendResult(int Stored, AppendStop Stop = AppendStop.None, LogEntry? Existing = null);
