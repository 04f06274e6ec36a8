using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Threads;

[GenerateSerializer, Alias("threads.state")]
internal sealed class ThreadsState
{
    /// <summary>Those that are followed; at most <see cref="IThreadsGrain.MostThreads"/>.</summary>
    [Id(0)] public List<FollowedThread> Followed { get; set; } = [];
}

[GenerateSerializer, Alias("threads.followed")]
internal sealed class FollowedThread
{
    [Id(0)] public RoomId Room { get; set; }

    [Id(1)] public long Root { get; set; }

    /// <summary>The ordinal of the last reply that was read.</summary>
    [Id(2)] public long Read { get; set; }

    /// <summary>That of the last reply that was heard of.</summary>
    [Id(3)] public long Last { get; set; }

    [Id(4)] public DateTimeOffset LastAt { get; set; }

    public bool IsUnread => Last > Read;

    public bool Is(RoomId room, long root) => Root == root && Room == room;

    /// <summary>Takes what is known of replies, if it is newer.</summary>
    public bool Hear(long ordinal, DateTimeOffset at)
    {
        if (ordinal <= Last)
        {
            return false;
        }

        (Last, LastAt) = (ordinal, at);
        return true;
    }

    public ThreadMark Mark() => new() { Room = Room, Root = Root, Following = true, Read = Read, Last = Last, LastAt = Last > 0 ? LastAt : null };
}
