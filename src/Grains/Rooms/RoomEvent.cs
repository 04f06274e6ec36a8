using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Files;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>Something that happened in a room, as all its members see it, in the order of <see cref="Seq"/>.</summary>
[GenerateSerializer, Immutable, Alias("room.event")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MessagePosted), "message.posted")]
[JsonDerivedType(typeof(RoomCreated), "room.created")]
[JsonDerivedType(typeof(RoomRenamed), "room.renamed")]
[JsonDerivedType(typeof(TopicChanged), "room.topic-changed")]
[JsonDerivedType(typeof(MemberJoined), "member.joined")]
[JsonDerivedType(typeof(MemberLeft), "member.left")]
[JsonDerivedType(typeof(MemberRemoved), "member.removed")]
[JsonDerivedType(typeof(RoleChanged), "member.role-changed")]
[JsonDerivedType(typeof(InviteCreated), "invite.created")]
[JsonDerivedType(typeof(InviteRevoked), "invite.revoked")]
[JsonDerivedType(typeof(ConversationCreated), "conversation.created")]
[JsonDerivedType(typeof(PolicyChanged), "room.policy-changed")]
[JsonDerivedType(typeof(MemberUnbanned), "member.unbanned")]
[JsonDerivedType(typeof(MemberMuted), "member.muted")]
[JsonDerivedType(typeof(MemberUnmuted), "member.unmuted")]
[JsonDerivedType(typeof(RoomArchived), "room.archived")]
[JsonDerivedType(typeof(RoomUnarchived), "room.unarchived")]
[JsonDerivedType(typeof(RoomDeleted), "room.deleted")]
[JsonDerivedType(typeof(MessageEdited), "message.edited")]
[JsonDerivedType(typeof(MessageDeleted), "message.deleted")]
[JsonDerivedType(typeof(ReactionAdded), "reaction.added")]
[JsonDerivedType(typeof(ReactionRemoved), "reaction.removed")]
[JsonDerivedType(typeof(MessagePinned), "message.pinned")]
[JsonDerivedType(typeof(MessageUnpinned), "message.unpinned")]
[JsonDerivedType(typeof(PreviewAdded), "preview.added")]
[JsonDerivedType(typeof(PreviewRemoved), "preview.removed")]
[JsonDerivedType(typeof(PollVoted), "poll.voted")]
[JsonDerivedType(typeof(PollClosed), "poll.closed")]
public abstract record RoomEvent
{
    [Id(0)] public long Seq { get; init; }

    /// <summary>When the room accepted it; never before the event ahead of it.</summary>
    [Id(1), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset At { get; init; }

    [Id(2)] public required UserId By { get; init; }
}

/// <summary>Somebody said something.</summary>
[GenerateSerializer, Immutable, Alias("room.event.message-posted")]
public sealed record MessagePosted : RoomEvent
{
    /// <summary>The how manieth message of the room this is; of a reply that is only shown in its thread, how many there are before it.</summary>
    [Id(0)] public long Ordinal { get; init; }

    /// <summary>The author's own id for it; the same id is never stored twice.</summary>
    [Id(1)] public required string ClientId { get; init; }

    /// <summary>What was said; empty once the message is deleted.</summary>
    [Id(2)] public required string Text { get; init; }

    /// <summary>The seq of the message that this answers.</summary>
    [Id(60)] public long? ReplyTo { get; init; }

    /// <summary>Who is called by it, in the room all; null for nobody.</summary>
    [Id(61)] public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>Whether it calls all, or all who are there.</summary>
    [Id(62)] public MentionScope? Calls { get; init; }

    /// <summary>The seq of the message whose thread this is a reply in: its root.</summary>
    [Id(80)] public long? Thread { get; init; }

    /// <summary>The how manieth reply of its thread this is: 1, 2, 3, … without holes.</summary>
    [Id(81)] public long? ThreadOrdinal { get; init; }

    /// <summary>Of a reply in a thread: true when it is shown in the room too. Others are no messages of the room: they take no <see cref="Ordinal"/>.</summary>
    [Id(82)] public bool? Echo { get; init; }

    /// <summary>The message that it forwards, as that read then. Then the text is a comment, or empty.</summary>
    [Id(130)] public ForwardedMessage? Forwarded { get; init; }

    /// <summary>What it asks; the text is the question. Gone once the message is deleted.</summary>
    [Id(150)] public Poll? Poll { get; init; }

    /// <summary>The files that belong to it, 1 to <see cref="MessageDraft.MostFiles"/>; null for none. Gone once the message is deleted.</summary>
    [Id(160)] public ImmutableArray<MessageFile>? Files { get; init; }

    /// <summary>Whether it is shown in the room, and not only in a thread.</summary>
    [JsonIgnore] public bool IsOfRoom => Thread is null || Echo == true;

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(MessagePosted? other) =>
        base.Equals(other) && (Ordinal, ClientId, Text, ReplyTo, Calls) == (other.Ordinal, other.ClientId, other.Text, other.ReplyTo, other.Calls)
        && (Thread, ThreadOrdinal, Echo, Forwarded, Poll) == (other.Thread, other.ThreadOrdinal, other.Echo, other.Forwarded, other.Poll)
        && (Mentions ?? []).AsSpan().SequenceEqual((other.Mentions ?? []).AsSpan())
        && (Files ?? []).AsSpan().SequenceEqual((other.Files ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ClientId, Text);
}

/// <summary>The room came to be; its creator is the first owner.</summary>
[GenerateSerializer, Immutable, Alias("room.event.room-created")]
public sealed record RoomCreated : RoomEvent
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required string Topic { get; init; }

    [Id(2)] public required RoomVisibility Visibility { get; init; }

    /// <summary>Null: <see cref="RoomPolicy.Of"/> its visibility.</summary>
    [Id(20)] public RoomPolicy? Policy { get; init; }
}

/// <summary>Who may do what is different from now on.</summary>
[GenerateSerializer, Immutable, Alias("room.event.policy-changed")]
public sealed record PolicyChanged : RoomEvent
{
    /// <summary>The whole policy.</summary>
    [Id(0)] public required RoomPolicy Policy { get; init; }

    /// <summary>The seconds of slow mode from now on, 0 for none, if it is that which is different.</summary>
    [Id(100)] public int? SlowMode { get; init; }
}

/// <summary>The room is kept to be read, and nobody writes in it.</summary>
[GenerateSerializer, Immutable, Alias("room.event.room-archived")]
public sealed record RoomArchived : RoomEvent;

/// <summary>The room is in use again.</summary>
[GenerateSerializer, Immutable, Alias("room.event.room-unarchived")]
public sealed record RoomUnarchived : RoomEvent;

/// <summary>The room is gone for all. The last of its events, and the only one that stays in the log.</summary>
[GenerateSerializer, Immutable, Alias("room.event.room-deleted")]
public sealed record RoomDeleted : RoomEvent;

[GenerateSerializer, Immutable, Alias("room.event.room-renamed")]
public sealed record RoomRenamed : RoomEvent
{
    [Id(0)] public required string Name { get; init; }
}

[GenerateSerializer, Immutable, Alias("room.event.topic-changed")]
public sealed record TopicChanged : RoomEvent
{
    [Id(0)] public required string Topic { get; init; }
}

/// <summary><see cref="RoomEvent.By"/> became a member.</summary>
[GenerateSerializer, Immutable, Alias("room.event.member-joined")]
public sealed record MemberJoined : RoomEvent
{
    [Id(0)] public required RoomRole Role { get; init; }

    /// <summary>The id of the invitation that was used, if one was.</summary>
    [Id(1)] public string? Invite { get; init; }

    /// <summary>Who brought them in, in a conversation.</summary>
    [Id(2)] public UserId? AddedBy { get; init; }
}

/// <summary><see cref="RoomEvent.By"/> left.</summary>
[GenerateSerializer, Immutable, Alias("room.event.member-left")]
public sealed record MemberLeft : RoomEvent;

/// <summary>Somebody was put out, or kept out: who is banned need not have been in.</summary>
[GenerateSerializer, Immutable, Alias("room.event.member-removed")]
public sealed record MemberRemoved : RoomEvent
{
    [Id(0)] public required UserId User { get; init; }

    [Id(20)] public string? Reason { get; init; }

    /// <summary>Whether they cannot come back; null or false: they can, if they find a way in.</summary>
    [Id(21)] public bool? Banned { get; init; }

    /// <summary>When the ban ends by itself; null: never.</summary>
    [Id(22), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? Until { get; init; }
}

/// <summary>Somebody may come back.</summary>
[GenerateSerializer, Immutable, Alias("room.event.member-unbanned")]
public sealed record MemberUnbanned : RoomEvent
{
    [Id(0)] public required UserId User { get; init; }
}

/// <summary>Somebody reads, and writes nothing.</summary>
[GenerateSerializer, Immutable, Alias("room.event.member-muted")]
public sealed record MemberMuted : RoomEvent
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>When it ends by itself; null: never.</summary>
    [Id(1), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? Until { get; init; }

    [Id(2)] public string? Reason { get; init; }
}

/// <summary>Somebody writes again.</summary>
[GenerateSerializer, Immutable, Alias("room.event.member-unmuted")]
public sealed record MemberUnmuted : RoomEvent
{
    [Id(0)] public required UserId User { get; init; }
}

[GenerateSerializer, Immutable, Alias("room.event.role-changed")]
public sealed record RoleChanged : RoomEvent
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomRole Role { get; init; }

    /// <summary>Ownership was handed over: what <see cref="RoomEvent.By"/> has become by it.</summary>
    [Id(20)] public RoomRole? ByRole { get; init; }
}

/// <summary>An invitation exists. Its code is not in the log: see <see cref="Invite.Code"/>.</summary>
[GenerateSerializer, Immutable, Alias("room.event.invite-created")]
public sealed record InviteCreated : RoomEvent
{
    [Id(0)] public required string Invite { get; init; }

    [Id(1), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? ExpiresAt { get; init; }

    [Id(2)] public int? MaxUses { get; init; }
}

[GenerateSerializer, Immutable, Alias("room.event.invite-revoked")]
public sealed record InviteRevoked : RoomEvent
{
    [Id(0)] public required string Invite { get; init; }
}

/// <summary>The conversation came to be.</summary>
[GenerateSerializer, Immutable, Alias("room.event.conversation-created")]
public sealed record ConversationCreated : RoomEvent
{
    /// <summary>All who are in it from the start, <see cref="RoomEvent.By"/> among them.</summary>
    [Id(0)] public required ImmutableArray<UserId> People { get; init; }

    /// <summary>Empty when nobody gave it one.</summary>
    [Id(1)] public string Name { get; init; } = "";

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(ConversationCreated? other) =>
        base.Equals(other) && Name == other.Name && People.AsSpan().SequenceEqual(other.People.AsSpan());

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Name, People.IsDefaultOrEmpty ? 0 : People.Length);
}
