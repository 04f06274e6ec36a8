namespace LiveChat.Bench.Chaos;

/// <summary>What a run does to silos.</summary>
internal enum FaultKind
{
    /// <summary>SIGKILL, and a start after a while.</summary>
    Kill = 0,

    /// <summary>SIGSTOP for longer than the others need to miss it, then SIGCONT.</summary>
    Pause = 1,

    /// <summary>SIGTERM and a start, each silo after the other.</summary>
    Restart = 2,
}
