namespace LiveChat.Grains.Rooms;

/// <summary>A room as it looks before one joins it.</summary>
[GenerateSerializer, Immutable, Alias("room.preview")]
public sealed record RoomPreview
{
    /// <summary>The most messages.</summary>
    public const int MostMessages = 20;

    [Id(0)] public required RoomCard Room { get; init; }

    /// <summary>The newest messages as UTF-8 JSON, oldest first, with commas between them and no brackets.</summary>
    [Id(1)] public required ReadOnlyMemory<byte> Messages { get; init; }
}
