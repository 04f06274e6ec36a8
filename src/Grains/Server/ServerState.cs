using LiveChat.Grains.Users;

namespace LiveChat.Grains.Server;

[GenerateSerializer, Alias("server.state")]
internal sealed class ServerState
{
    [Id(0)] public UserId? Administrator { get; set; }

    /// <summary>Newest first.</summary>
    [Id(1)] public List<SigningKey> Keys { get; set; } = [];
}
