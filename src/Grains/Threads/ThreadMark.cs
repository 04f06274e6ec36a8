using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Threads;

/// <summary>How one person stands to a thread.</summary>
[GenerateSerializer, Immutable, Alias("thread.mark")]
public sealed record ThreadMark
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message that the thread is about.</summary>
    [Id(1)] public required long Root { get; init; }

    [Id(2)] public required bool Following { get; init; }

    /// <summary>The ordinal of the last reply that was read. Unread is <see cref="Last"/> less this; nothing while it is not followed.</summary>
    [Id(3)] public required long Read { get; init; }

    /// <summary>The ordinal of the last reply that was heard of.</summary>
    [Id(4)] public required long Last { get; init; }

    /// <summary>When that reply was; null before the first.</summary>
    [Id(5)] public DateTimeOffset? LastAt { get; init; }
}
