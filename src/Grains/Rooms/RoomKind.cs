namespace LiveChat.Grains.Rooms;

/// <summary>What an id is of. Its first character says it: see <see cref="RoomId.Kind"/>.</summary>
[GenerateSerializer, Alias("room.kind")]
public enum RoomKind
{
    Room = 0,

    /// <summary>A conversation of two people, or somebody's notes to themselves. There is one for any two people.</summary>
    Direct = 1,

    /// <summary>A conversation of some people.</summary>
    Group = 2,
}
