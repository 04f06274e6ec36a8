using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>What concerns one person, on all their devices.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RoomJoinedNotice), "room.joined")]
[JsonDerivedType(typeof(RoomLeftNotice), "room.left")]
[JsonDerivedType(typeof(RoomChangedNotice), "room.changed")]
[JsonDerivedType(typeof(ReadNotice), "read")]
[JsonDerivedType(typeof(ProfileNotice), "profile")]
[JsonDerivedType(typeof(DisabledNotice), "account.disabled")]
public abstract record Notice;

/// <summary>This person is a member now, or has another role.</summary>
public sealed record RoomJoinedNotice : Notice
{
    public required RoomView Room { get; init; }
}

/// <summary>This person is no member any more.</summary>
public sealed record RoomLeftNotice : Notice
{
    public required RoomId Room { get; init; }

    public required bool Removed { get; init; }
}

/// <summary>The settings of one of their rooms have changed.</summary>
public sealed record RoomChangedNotice : Notice
{
    public required RoomCardView Room { get; init; }
}

/// <summary>They have read on another device.</summary>
public sealed record ReadNotice : Notice
{
    public required RoomId Room { get; init; }

    public required long Seq { get; init; }

    public required long Ordinal { get; init; }
}

/// <summary>Their profile has changed.</summary>
public sealed record ProfileNotice : Notice
{
    public required Me Me { get; init; }
}

/// <summary>Their account is disabled, and the connection ends. Without `until` it is for ever.</summary>
public sealed record DisabledNotice : Notice
{
    public required string Reason { get; init; }

    public DateTimeOffset? Until { get; init; }
}
