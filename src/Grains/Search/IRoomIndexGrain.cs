using Orleans.Concurrency;

namespace LiveChat.Grains.Search;

/// <summary>The index of one room or conversation. Key: <see cref="Rooms.RoomId"/>. It shows nobody anything: whoever asks lets the room decide what of it they may see.</summary>
/// <remarks>
/// It reads the log from where its index ends; to be told of what is new only wakes it. What a message says now, it asks the room. An index that was lost is made
/// again, from the first entry.
/// </remarks>
[Alias("room-index")]
internal interface IRoomIndexGrain : IGrainWithStringKey
{
    /// <summary>Takes in the log up to an entry that is durable; ends when it is in the index.</summary>
    [Alias("follow"), AlwaysInterleave]
    Task Follow(long head);

    /// <summary>Takes in what is new, if that is little, and searches. What the index lacks is said in the answer.</summary>
    /// <param name="search">What for.</param>
    /// <param name="head">The last entry of the room that is durable.</param>
    [Alias("search"), AlwaysInterleave]
    Task<Result<RoomFound>> Search(RoomSearch search, long head);

    /// <summary>The room is gone for all: nothing is left of its index.</summary>
    [Alias("erase"), AlwaysInterleave]
    Task Erase();
}
