using LiveChat.Grains.Pictures;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>An emoji that somebody gave to the server.</summary>
[GenerateSerializer, Immutable, Alias("emoji.named")]
public sealed record NamedEmoji
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required PictureId Picture { get; init; }

    /// <summary>Whether it has more than one frame.</summary>
    [Id(2)] public bool Moves { get; init; }

    [Id(3)] public required UserId By { get; init; }

    [Id(4)] public required DateTimeOffset At { get; init; }
}
