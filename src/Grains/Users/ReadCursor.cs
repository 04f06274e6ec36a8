namespace LiveChat.Grains.Users;

/// <summary>How far somebody has read a room: the seq of an event, and how many messages there are up to it.</summary>
[GenerateSerializer, Immutable, Alias("user.read-cursor")]
public readonly record struct ReadCursor([property: Id(0)] long Seq, [property: Id(1)] long Ordinal);
