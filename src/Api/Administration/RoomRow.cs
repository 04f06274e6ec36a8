using LiveChat.Api.Wire;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Administration;

/// <summary>A room in the list of administrators.</summary>
public sealed record RoomRow : RoomCardView
{
    /// <summary>How many people own it; absent when it has not been counted yet.</summary>
    public int? Owners { get; init; }

    internal static RoomRow Of(RoomCard card) => new()
    {
        Id = card.Id,
        Name = card.Name,
        Topic = card.Topic,
        Visibility = card.Visibility,
        Members = card.Members,
        CreatedAt = card.CreatedAt,
        Kind = card.Kind,
        People = card.People,
        Policy = PolicyOf(card),
        Archived = card.Life == RoomLife.Archived,
        Owners = card.Owners,
    };
}
