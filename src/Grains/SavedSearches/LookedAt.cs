using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.SavedSearches;

/// <summary>
/// What was looked at: everything that was posted before a time, and of the rooms that have something newer all up to an entry. So it is exact, and only as long as the
/// list of rooms in which somebody spoke in the last minutes.
/// </summary>
[GenerateSerializer, Immutable, Alias("saved-searches.looked-at")]
internal sealed record LookedAt
{
    public static readonly LookedAt Nothing = new() { Before = DateTimeOffset.UnixEpoch, Rooms = [] };

    /// <summary>By how much clocks, and what is known of rooms, may be behind.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    [Id(0)] public required DateTimeOffset Before { get; init; }

    /// <summary>Those with anything that was posted at <see cref="Before"/> or later.</summary>
    [Id(1)] public required ImmutableArray<RoomMark> Rooms { get; init; }

    public static LookedAt From(DateTimeOffset now) => Nothing with { Before = now - Overlap };

    public RoomMark MarkOf(RoomId room) => Rooms.FirstOrDefault(mark => mark.Room == room, new RoomMark(room, 0, Before));

    /// <summary>As it is when rooms were looked at, too, as they were at a time.</summary>
    public LookedAt With(IEnumerable<Membership> rooms, DateTimeOffset at)
    {
        var before = at - Overlap;
        var known = Rooms.ToDictionary(mark => mark.Room, mark => mark.Seq);
        return new LookedAt
        {
            Before = before,
            Rooms =
            [
                .. rooms.Where(each => each.Head.At >= before)
                    .Select(each => new RoomMark(each.Room.Id, Math.Max(each.Head.Seq, known.GetValueOrDefault(each.Room.Id)), before)),
            ],
        };
    }

    public bool Equals(LookedAt? other) => other is not null && Before == other.Before && Rooms.AsSpan().SequenceEqual(other.Rooms.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Before, Rooms.Length);
}
