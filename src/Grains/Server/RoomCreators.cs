namespace LiveChat.Grains.Server;

/// <summary>Who may make rooms.</summary>
[GenerateSerializer, Alias("server.room-creators")]
public enum RoomCreators
{
    /// <summary>All but guests.</summary>
    Members = 0,

    Everybody = 1,

    /// <summary>Moderators and administrators of the server.</summary>
    Moderators = 2,
}
