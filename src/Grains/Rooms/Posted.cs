using System.Collections.Immutable;
using LiveChat.Grains.Files;

namespace LiveChat.Grains.Rooms;

/// <summary>Where a message stands in the room; it is durable.</summary>
[GenerateSerializer, Immutable, Alias("room.posted")]
public sealed record Posted
{
    [Id(0)] public required long Seq { get; init; }

    [Id(1)] public required long Ordinal { get; init; }

    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>The how manieth reply of its thread it is; null outside of threads.</summary>
    [Id(80)] public long? ThreadOrdinal { get; init; }

    /// <summary>What it forwards, as the server read it; null when it forwards nothing.</summary>
    [Id(130)] public ForwardedMessage? Forwarded { get; init; }

    /// <summary>What its files are; null for none.</summary>
    [Id(160)] public ImmutableArray<MessageFile>? Files { get; init; }
}
