using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>A member of a room.</summary>
public sealed record Member : Person
{
    public required RoomRole Role { get; init; }

    public required Presence Presence { get; init; }

    /// <summary>Why they do not write in the room now; absent when they may.</summary>
    public RestrictionView? Muted { get; init; }

    public static Member From(UserCard card, RoomRole role, Presence presence, RoomRestriction? muted = null) => new()
    {
        Id = card.Id,
        Name = card.Name,
        DisplayName = card.DisplayName,
        Picture = card.Picture,
        Role = role,
        Presence = presence,
        Muted = muted is null ? null : RestrictionView.From(muted),
    };
}
