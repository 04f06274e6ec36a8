using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>A room or conversation in a list.</summary>
public record RoomCardView
{
    public required RoomId Id { get; init; }

    public required string Name { get; init; }

    public required string Topic { get; init; }

    public required RoomVisibility Visibility { get; init; }

    public required int Members { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required RoomKind Kind { get; init; }

    /// <summary>Who is in a conversation; empty for rooms, which have lists of members.</summary>
    public required ImmutableArray<UserId> People { get; init; }

    /// <summary>The least role for each thing that owners can leave to more people or to fewer; absent for conversations.</summary>
    public RoomPolicy? Policy { get; init; }

    /// <summary>Read and not written; not listed.</summary>
    public required bool Archived { get; init; }

    public static RoomCardView From(RoomCard card) => new()
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
    };

    protected static RoomPolicy? PolicyOf(RoomCard card) => card.Kind == RoomKind.Room ? card.Policy ?? RoomPolicy.Of(card.Visibility) : null;
}
