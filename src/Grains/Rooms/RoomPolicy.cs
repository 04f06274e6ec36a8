namespace LiveChat.Grains.Rooms;

/// <summary>The least role in a room for each thing that its owners can leave to more people, or to fewer.</summary>
[GenerateSerializer, Immutable, Alias("room.policy")]
public sealed record RoomPolicy
{
    /// <summary>Who writes. More than members: only they make announcements, the others read.</summary>
    [Id(0)] public RoomRole Send { get; init; }

    /// <summary>Who makes invitations.</summary>
    [Id(1)] public RoomRole Invite { get; init; }

    /// <summary>Who pins messages.</summary>
    [Id(2)] public RoomRole Pin { get; init; } = RoomRole.Moderator;

    /// <summary>Who calls all members at once.</summary>
    [Id(3)] public RoomRole MentionAll { get; init; } = RoomRole.Moderator;

    /// <summary>Who changes name and topic.</summary>
    [Id(4)] public RoomRole Manage { get; init; } = RoomRole.Moderator;

    /// <summary>
    /// Slow mode: seconds that a member waits between two messages, 5 to 21,600 (six hours); null for none. Moderators and owners do not wait.
    /// </summary>
    [Id(100)] public int? SlowMode { get; init; }

    public const int LeastSlow = 5;

    public const int MostSlow = 6 * 60 * 60;

    private const int Roles = 5;
    private const int SlowDigits = 10;

    /// <summary>
    /// The roles as digits in the order of their ids, for stores, then slow mode, if there is one, as ten digits in base 3: versions before it take these for roles
    /// that they do not know, and pass over them.
    /// </summary>
    public string ToText() => string.Concat(new[] { Send, Invite, Pin, MentionAll, Manage }.Select(role => (int)role).Concat(SlowMode is { } seconds ? InBase3(seconds) : []));

    /// <summary>Null for the empty text, and for what is none.</summary>
    public static RoomPolicy? FromText(string text)
    {
        return text.Length >= Roles && text.All(digit => digit is >= '0' and <= '2')
            ? new RoomPolicy { Send = Role(0), Invite = Role(1), Pin = Role(2), MentionAll = Role(3), Manage = Role(4), SlowMode = Seconds() }
            : null;

        RoomRole Role(int place) => (RoomRole)(text[place] - '0');

        int? Seconds() => text.Length == Roles + SlowDigits ? text[Roles..].Aggregate(0, (number, digit) => (3 * number) + digit - '0') : null;
    }

    private static IEnumerable<int> InBase3(int number) =>
        Enumerable.Range(0, SlowDigits).Select(place => number / (int)Math.Pow(3, SlowDigits - 1 - place) % 3);

    /// <summary>The policy of rooms whose owners have set none.</summary>
    public static RoomPolicy Of(RoomVisibility visibility) => visibility == RoomVisibility.Public ? Open : Closed;

    private static RoomPolicy Open { get; } = new();

    private static RoomPolicy Closed { get; } = new() { Invite = RoomRole.Moderator };
}
