using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What somebody sees before they accept an invitation.</summary>
[GenerateSerializer, Immutable, Alias("room.invite-view")]
public sealed record InviteView
{
    [Id(0)] public required RoomCard Room { get; init; }

    [Id(1)] public required UserId By { get; init; }

    /// <summary>Whether the person is a member already.</summary>
    [Id(2)] public required bool Member { get; init; }
}
