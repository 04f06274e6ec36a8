namespace LiveChat.Grains.Rooms;

/// <summary>Who may find and join a room.</summary>
[GenerateSerializer, Alias("room.visibility")]
public enum RoomVisibility
{
    /// <summary>Everybody with an account.</summary>
    Public = 0,

    /// <summary>Who is invited; to others it does not exist.</summary>
    Private = 1,
}

/// <summary>A room in a list.</summary>
[GenerateSerializer, Immutable, Alias("room.card")]
public sealed record RoomCard
{
    [Id(0)] public required RoomId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required string Topic { get; init; }

    [Id(3)] public required RoomVisibility Visibility { get; init; }

    [Id(4)] public required int Members { get; init; }

    [Id(5)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The seq of the change that this card shows.</summary>
    [Id(6)] public required long Version { get; init; }
}
