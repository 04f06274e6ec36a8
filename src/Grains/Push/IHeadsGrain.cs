using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Push;

/// <summary>How far rooms are, from their store: it wakes none of them. Stateless.</summary>
[Alias("heads")]
public interface IHeadsGrain : IGrainWithStringKey
{
    /// <summary>The heads in the order asked; a room without events answers zeros. At most <see cref="MaxRooms"/>.</summary>
    [Alias("get-heads")]
    Task<ImmutableArray<RoomHead>> GetHeads(ImmutableArray<RoomId> rooms);

    /// <summary>The most rooms of one question.</summary>
    const int MaxRooms = 500;
}
