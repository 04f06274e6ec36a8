using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>A room in a list.</summary>
public record RoomCardView
{
    public required RoomId Id { get; init; }

    public required string Name { get; init; }

    public required string Topic { get; init; }

    public required RoomVisibility Visibility { get; init; }

    public required int Members { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static RoomCardView From(RoomCard card) => new()
    {
        Id = card.Id,
        Name = card.Name,
        Topic = card.Topic,
        Visibility = card.Visibility,
        Members = card.Members,
        CreatedAt = card.CreatedAt,
    };
}
