using LiveChat.Grains.Audit;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Server;

[GenerateSerializer, Alias("server.state")]
internal sealed class ServerState
{
    [Id(0)] public UserId? Administrator { get; set; }

    /// <summary>Newest first.</summary>
    [Id(1)] public List<SigningKey> Keys { get; set; } = [];

    /// <summary>
    /// Accounts that administer the server and can sign in; those that do and are not here are not counted. Empty in states of the time before: then it is
    /// <see cref="Administrator"/>.
    /// </summary>
    [Id(20)] public List<UserId> Administrators { get; set; } = [];

    [Id(21)] public ServerSettings Settings { get; set; } = new();

    /// <summary>What the audit log does not have yet.</summary>
    [Id(22)] public List<PendingAudit> Untold { get; set; } = [];
}
