using System.ComponentModel.DataAnnotations;
using LiveChat.Grains.Server;

namespace LiveChat.Api.Server;

/// <summary>How the server presents itself.</summary>
public sealed class ServerOptions
{
    public const string Section = "LiveChat:Server";

    /// <summary>What people know this server by, until an administrator changes it.</summary>
    [Required, StringLength(80)] public string Name { get; set; } = "LiveChat";

    /// <summary>Who may make an account, until an administrator changes it.</summary>
    public Registration Registration { get; set; }
}
