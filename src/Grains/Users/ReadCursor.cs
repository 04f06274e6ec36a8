namespace LiveChat.Grains.Users;

/// <summary>How far somebody has read a room: the seq of an event, and how many messages there are up to it.</summary>
/// <param name="Seq">The last event that is read.</param>
/// <param name="Ordinal">How many messages there are up to it.</param>
/// <param name="Epoch">
/// How often the cursor was set back on purpose; null for never. Within one epoch it only moves forward, and of two cursors that of the later epoch holds.
/// </param>
[GenerateSerializer, Immutable, Alias("user.read-cursor")]
public readonly record struct ReadCursor([property: Id(0)] long Seq, [property: Id(1)] long Ordinal, [property: Id(110)] int? Epoch = null);
