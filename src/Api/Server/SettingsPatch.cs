using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Server;

namespace LiveChat.Api.Server;

/// <summary>What shall be different about the server; absent leaves a thing as it is.</summary>
public sealed record SettingsPatch
{
    public string? Name { get; init; }

    public Registration? Registration { get; init; }

    public RoomCreators? RoomCreators { get; init; }

    /// <summary>`member` or `guest`.</summary>
    public ServerRole? NewAccounts { get; init; }

    public EmojiCreators? EmojiCreators { get; init; }

    internal ServerSettings Change => new()
    {
        Name = Name,
        Registration = Registration,
        RoomCreators = RoomCreators,
        NewAccounts = NewAccounts,
        EmojiCreators = EmojiCreators,
    };
}
