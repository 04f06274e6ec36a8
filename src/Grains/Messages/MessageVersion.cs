using System.Collections.Immutable;

namespace LiveChat.Grains.Messages;

/// <summary>What a message said from a time on.</summary>
[GenerateSerializer, Immutable, Alias("message.version")]
public sealed record MessageVersion
{
    /// <summary>The seq of the message itself, or of the edit.</summary>
    [Id(0)] public required long Seq { get; init; }

    [Id(1)] public required DateTimeOffset At { get; init; }

    [Id(2)] public required string Text { get; init; }
}

/// <summary>A page of what a message said, the newest first.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="Next">What to ask with for the page after this; null at the end.</param>
[GenerateSerializer, Immutable, Alias("message.versions")]
public sealed record MessageVersions([property: Id(0)] ImmutableArray<MessageVersion> Items, [property: Id(1)] long? Next);
