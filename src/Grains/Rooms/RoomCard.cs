using System.Collections.Immutable;
using LiveChat.Grains.Users;

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

    /// <summary>A room, or one of the kinds of conversation.</summary>
    [Id(7)] public RoomKind Kind { get; init; }

    /// <summary>Who is in a conversation, in the order of their ids; at most <see cref="ChatLimits.PeoplePerGroup"/>. Empty for rooms.</summary>
    [Id(8)] public ImmutableArray<UserId> People { get; init; } = [];

    /// <summary>Null for <see cref="RoomPolicy.Of"/> the visibility, and for conversations.</summary>
    [Id(20)] public RoomPolicy? Policy { get; init; }

    [Id(21)] public RoomLife Life { get; init; }

    /// <summary>How many people own it; null for conversations, and in cards of before it was counted.</summary>
    [Id(30)] public int? Owners { get; init; }

    /// <summary>By what it shows; an array would be equal to itself only.</summary>
    public bool Equals(RoomCard? other) => other is not null && Facts == other.Facts
        && (People.IsDefaultOrEmpty ? other.People.IsDefaultOrEmpty : !other.People.IsDefaultOrEmpty && People.SequenceEqual(other.People));

    public override int GetHashCode() => Facts.GetHashCode();

    private (RoomId, string, string, RoomVisibility, int, DateTimeOffset, long, RoomKind, RoomPolicy?, RoomLife, int?) Facts =>
        (Id, Name, Topic, Visibility, Members, CreatedAt, Version, Kind, Policy, Life, Owners);
}
