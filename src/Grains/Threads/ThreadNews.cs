using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Threads;

/// <summary>A thread has another reply.</summary>
[GenerateSerializer, Immutable, Alias("thread.news")]
public sealed record ThreadNews
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message that the thread is about.</summary>
    [Id(1)] public required long Root { get; init; }

    /// <summary>The how manieth reply it is.</summary>
    [Id(2)] public required long Ordinal { get; init; }

    [Id(3)] public required DateTimeOffset At { get; init; }

    [Id(4)] public required UserId By { get; init; }
}
