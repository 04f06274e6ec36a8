namespace LiveChat.Grains.Rooms;

/// <summary>What a member is in a room. A higher value may do all that a lower one may.</summary>
[GenerateSerializer, Alias("room.role")]
public enum RoomRole
{
    Member = 0,
    Moderator = 1,
    Owner = 2,
}
