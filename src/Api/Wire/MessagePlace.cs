namespace LiveChat.Api.Wire;

/// <summary>Where a message stands, and since when.</summary>
public sealed record MessagePlace(long Seq, DateTimeOffset At);
