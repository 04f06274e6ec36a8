using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Hidden;

/// <summary>The messages that one person does not want to see any more. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// It is theirs alone: the rooms, and all others, do not know of it, and what is unread does not change by it. Only where the messages stand is kept. Changes are
/// durable when they are answered, and told to all devices.
/// </remarks>
[Alias("hidden")]
public interface IHiddenGrain : IGrainWithStringKey
{
    /// <summary>The most ranges of one person, in all rooms together; messages without anything between them are one.</summary>
    const int Most = 5_000;

    /// <summary>Hides a message that one may read, also one that is deleted. Refuses with <see cref="RefusalCode.TooMany"/>. Again is harmless.</summary>
    [Alias("hide"), AlwaysInterleave]
    Task<Result<Done>> Hide(Actor by, RoomId room, long message);

    /// <summary>Lets the person see it again, if it is hidden; also where they may not read it any more. Again is harmless.</summary>
    [Alias("show"), AlwaysInterleave]
    Task Show(RoomId room, long message);

    /// <summary>All of them.</summary>
    [Alias("get-all"), AlwaysInterleave]
    Task<HiddenList> GetAll();
}
