namespace LiveChat.Grains.Rooms;

/// <summary>What a new room shall be.</summary>
[GenerateSerializer, Immutable, Alias("room.draft")]
public sealed record RoomDraft
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public string Topic { get; init; } = "";

    [Id(2)] public RoomVisibility Visibility { get; init; }

    /// <summary>What is other than usual; null: nothing.</summary>
    [Id(20)] public RoomPolicyPatch? Policy { get; init; }
}
