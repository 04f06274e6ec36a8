using System.Collections.Immutable;
using LiveChat.Grains.Messages;

namespace LiveChat.Grains.Saved;

/// <summary>Some of the messages that somebody saved.</summary>
/// <param name="Rows">At most as many as asked for.</param>
/// <param name="Next">What to ask with for the page after this; null at the end.</param>
[GenerateSerializer, Immutable, Alias("saved.page")]
public sealed record SavedPage([property: Id(0)] ImmutableArray<SavedRow> Rows, [property: Id(1)] long? Next);

/// <summary>One of them, as it reads now.</summary>
[GenerateSerializer, Immutable, Alias("saved.row")]
public sealed record SavedRow([property: Id(0)] SavedMark Mark, [property: Id(1)] MessageNow Message);
