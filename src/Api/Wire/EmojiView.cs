using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>An emoji of this server's own. Its picture is at `/api/v1/emoji/{name}/{picture}`.</summary>
public sealed record EmojiView
{
    public required string Name { get; init; }

    public required PictureId Picture { get; init; }

    /// <summary>True when it moves.</summary>
    public bool? Moves { get; init; }

    /// <summary>Who added it.</summary>
    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static EmojiView From(NamedEmoji emoji) =>
        new() { Name = emoji.Name, Picture = emoji.Picture, Moves = emoji.Moves ? true : null, By = emoji.By, At = emoji.At };
}
