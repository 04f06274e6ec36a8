using System.Collections.Immutable;

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

    [Id(1)] public required ThreadRoot Root { get; init; }
}

/// <summary>What a thread is about, encoded once and sent as it is.</summary>
[GenerateSerializer, Immutable, Alias("thread.root")]
public sealed record ThreadRoot
{
    [Id(0)] public required long Seq { get; init; }

    /// <summary>The message as UTF-8 JSON.</summary>
    [Id(1)] public required ReadOnlyMemory<byte> Message { get; init; }

    /// <summary>Its <see cref="Messages.NoteView"/> likewise; empty while nothing was done to it.</summary>
    [Id(2)] public required ReadOnlyMemory<byte> Note { get; init; }

    /// <summary>How many replies it has.</summary>
    [Id(3)] public required long Replies { get; init; }

    /// <summary>When the last of them was; null before the first.</summary>
    [Id(4)] public DateTimeOffset? LastReplyAt { get; init; }
}
