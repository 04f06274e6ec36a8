using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Somebody who is kept out of a room or muted in it, in the list that its moderators see.</summary>
public sealed record RestrictionRow
{
    public required Person Person { get; init; }

    /// <summary>Who imposed it.</summary>
    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Absent: until it is lifted.</summary>
    public DateTimeOffset? Until { get; init; }

    public string? Reason { get; init; }

    public static RestrictionRow From(RoomRestriction restriction, UserCard card) => new()
    {
        Person = Person.From(card),
        By = restriction.By,
        At = restriction.At,
        Until = restriction.Until,
        Reason = restriction.Reason,
    };
}
