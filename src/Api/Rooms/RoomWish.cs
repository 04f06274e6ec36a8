using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Rooms;

/// <summary>The room that somebody wants.</summary>
public sealed record RoomWish
{
    public required string Name { get; init; }

    public string? Topic { get; init; }

    public required RoomVisibility Visibility { get; init; }

    /// <summary>What is other than usual.</summary>
    public RoomPolicyPatch? Policy { get; init; }
}
