namespace LiveChat.Grains.Rooms;

/// <summary>Whether a room is in use.</summary>
[GenerateSerializer, Alias("room.life")]
public enum RoomLife
{
    Active = 0,

    /// <summary>Its members read it, and nobody writes. It is not listed.</summary>
    Archived = 1,

    /// <summary>It is gone for all, and does not come back.</summary>
    Deleted = 2,
}
