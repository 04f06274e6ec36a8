using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>A room as one of its members sees it in a list.</summary>
[GenerateSerializer, Immutable, Alias("user.membership")]
public sealed record Membership
{
    [Id(0)] public required RoomCard Room { get; init; }

    [Id(1)] public required RoomRole Role { get; init; }

    /// <summary>The seq of the event that made this person a member.</summary>
    [Id(2)] public required long JoinedSeq { get; init; }

    [Id(3)] public required RoomHead Head { get; init; }

    /// <summary>Unread is the head's ordinal less the cursor's.</summary>
    [Id(4)] public required ReadCursor Read { get; init; }

    /// <summary>The stranger who brought this person into a conversation, until that is answered: it is a request.</summary>
    [Id(5)] public UserId? RequestBy { get; init; }

    /// <summary>Hidden while the head's ordinal is not beyond this; null when shown.</summary>
    [Id(6)] public long? HiddenOrdinal { get; init; }

    /// <summary>How many messages beyond the cursor call this person by name, as far as that is kept.</summary>
    [Id(60)] public int Mentions { get; init; }
}
