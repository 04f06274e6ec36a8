using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Server;

/// <summary>How the server presents itself.</summary>
public sealed class ServerOptions
{
    public const string Section = "LiveChat:Server";

    /// <summary>What people know this server by.</summary>
    [Required, StringLength(80)] public string Name { get; set; } = "LiveChat";
}
