using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Server;

namespace LiveChat.Api.Server;

/// <summary>The settings of the server.</summary>
public sealed record SettingsView
{
    public required string Name { get; init; }

    public required Registration Registration { get; init; }

    public required RoomCreators RoomCreators { get; init; }

    /// <summary>What people are who come without an invitation.</summary>
    public required ServerRole NewAccounts { get; init; }

    public required EmojiCreators EmojiCreators { get; init; }
}
