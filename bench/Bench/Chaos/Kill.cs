namespace LiveChat.Bench.Chaos;

/// <summary>One SIGKILL of the server and its return; microseconds of the recorder's clock.</summary>
internal sealed record Kill(long At, long HealthyAt);
