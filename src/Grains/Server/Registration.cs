namespace LiveChat.Grains.Server;

/// <summary>Who may make an account.</summary>
[GenerateSerializer, Alias("server.registration")]
public enum Registration
{
    Open = 0,

    /// <summary>Whoever has an invitation to the server.</summary>
    Invitation = 1,

    Closed = 2,
}
