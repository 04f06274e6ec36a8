namespace LiveChat.Grains.Rooms;

/// <summary>What shall be different; null leaves a thing as it is.</summary>
[GenerateSerializer, Immutable, Alias("room.patch")]
public sealed record RoomPatch
{
    [Id(0)] public string? Name { get; init; }

    [Id(1)] public string? Topic { get; init; }

    [Id(20)] public RoomPolicyPatch? Policy { get; init; }

    /// <summary><see cref="RoomPolicy.SlowMode"/> from now on; 0 ends it. For whoever changes name and topic.</summary>
    [Id(100)] public int? SlowMode { get; init; }
}
