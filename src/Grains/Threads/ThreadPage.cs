using System.Collections.Immutable;
using LiveChat.Grains.Messages;

namespace LiveChat.Grains.Threads;

/// <summary>Some of the threads that somebody follows.</summary>
/// <param name="Rows">At most as many as asked for; fewer where rooms are not theirs any more.</param>
/// <param name="Next">What to ask with for the page after this; null at the end.</param>
[GenerateSerializer, Immutable, Alias("thread.page")]
public sealed record ThreadPage([property: Id(0)] ImmutableArray<ThreadRow> Rows, [property: Id(1)] string? Next);

/// <summary>One of them.</summary>
[GenerateSerializer, Immutable, Alias("thread.row")]
public sealed record ThreadRow
{
    [Id(0)] public required ThreadMark Mark { get; init; }

    /// <summary>What it is about.</summary>
    [Id(1)] public required MessageNow Root { get; init; }
}
