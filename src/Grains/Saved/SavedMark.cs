using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Saved;

/// <summary>That somebody saved a message.</summary>
[GenerateSerializer, Immutable, Alias("saved.mark")]
public sealed record SavedMark
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message.</summary>
    [Id(1)] public required long Message { get; init; }

    [Id(2)] public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The how manieth this person saved; grows, with holes.</summary>
    [Id(3)] public required long Number { get; init; }
}
