using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Files;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What a message said when it was forwarded. The server takes it from there; it never changes, and calls nobody.</summary>
[GenerateSerializer, Immutable, Alias("room.forwarded-message")]
public sealed record ForwardedMessage
{
    /// <summary>Who said it first.</summary>
    [Id(0)] public required UserId By { get; init; }

    /// <summary>When that was.</summary>
    [Id(1), JsonConverter(typeof(UnixMillisecondsConverter))] public required DateTimeOffset At { get; init; }

    [Id(2)] public required string Text { get; init; }

    /// <summary>
    /// The room or group where it stands, for those who may read it there. Absent of a direct conversation: its id says who the two people are.
    /// </summary>
    [Id(3)] public RoomId? Room { get; init; }

    /// <summary>Its seq in that room.</summary>
    [Id(4)] public long? Seq { get; init; }

    /// <summary>What its files are; null for none. They stay where they are: only who may read that message can have what is in them.</summary>
    [Id(160)] public ImmutableArray<MessageFile>? Files { get; init; }

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(ForwardedMessage? other) =>
        other is not null && (By, At, Text, Room, Seq) == (other.By, other.At, other.Text, other.Room, other.Seq)
        && (Files ?? []).AsSpan().SequenceEqual((other.Files ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(By, At, Text, Room, Seq);

    /// <summary>As it is kept in a room.</summary>
    internal ForwardedMessage In(RoomId room) => Room is { Kind: RoomKind.Direct } source && source != room ? this with { Room = null, Seq = null } : this;
}
