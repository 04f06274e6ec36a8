using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Activity;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Push;

/// <summary>What flows on a front end's stream (<see cref="PushStreams"/>). Each is a hint: losing one loses nothing for good.</summary>
[GenerateSerializer, Immutable, Alias("push.signal")]
public abstract record FrontEndSignal;

/// <summary>Events of one room, committed.</summary>
[GenerateSerializer, Immutable, Alias("push.room-batch")]
public sealed record RoomBatch : FrontEndSignal
{
    [Id(0)] public required RoomId Room { get; init; }

    [Id(1)] public required long From { get; init; }

    [Id(2)] public required long To { get; init; }

    /// <summary>How many messages the room has up to <see cref="To"/>.</summary>
    [Id(3)] public required long Ordinal { get; init; }

    /// <summary>The events as UTF-8 JSON, oldest first, with commas between them and no brackets.</summary>
    [Id(4)] public required ReadOnlyMemory<byte> Events { get; init; }

    /// <summary>Who stopped being a member within the batch: they get nothing of it, nor of any later one.</summary>
    [Id(5)] public ImmutableArray<UserId> Gone { get; init; } = [];

    /// <summary>The front end's lease grows old: lease again if members are there.</summary>
    [Id(6)] public bool Renew { get; init; }

    /// <summary>When the room's store had it, for measuring how long the push took.</summary>
    [Id(7)] public DateTimeOffset At { get; init; }
}

/// <summary>Somebody is typing in a room.</summary>
[GenerateSerializer, Immutable, Alias("push.room-typing")]
public sealed record RoomTyping : FrontEndSignal
{
    [Id(0)] public required RoomId Room { get; init; }

    [Id(1)] public required UserId User { get; init; }
}

/// <summary>Somebody has read a room further, or has got more of it.</summary>
[GenerateSerializer, Immutable, Alias("push.room-receipt")]
public sealed record RoomReceipt : FrontEndSignal
{
    [Id(0)] public required RoomId Room { get; init; }

    [Id(1)] public required ReadReceipt Receipt { get; init; }
}

/// <summary>Name, topic or visibility of a room have changed.</summary>
[GenerateSerializer, Immutable, Alias("push.room-changed")]
public sealed record RoomChanged : FrontEndSignal
{
    [Id(0)] public required RoomCard Room { get; init; }
}

/// <summary>This person is a member of a room now, or has another role in it: their sockets get it from now on.</summary>
[GenerateSerializer, Immutable, Alias("push.user-joined")]
public sealed record UserJoined : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }
}

/// <summary>This person is no member any more: their sockets get nothing of the room from now on.</summary>
[GenerateSerializer, Immutable, Alias("push.user-left")]
public sealed record UserLeft : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    [Id(2)] public required bool Removed { get; init; }
}

/// <summary>Why a room is this person's no more; comes with <see cref="UserLeft"/>.</summary>
[GenerateSerializer, Immutable, Alias("push.user-farewell")]
public sealed record UserFarewell : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomFarewell Farewell { get; init; }
}

/// <summary>This person has read a room on one of their devices.</summary>
[GenerateSerializer, Immutable, Alias("push.user-read")]
public sealed record UserRead : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    [Id(2)] public required ReadCursor Cursor { get; init; }

    /// <summary>How many messages beyond that still call this person by name.</summary>
    [Id(60)] public int Mentions { get; init; }
}

/// <summary>A message calls this person by name.</summary>
[GenerateSerializer, Immutable, Alias("push.user-mentioned")]
public sealed record UserMentioned : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    [Id(2)] public required long Seq { get; init; }

    /// <summary>How many do that they have not read, this one among them.</summary>
    [Id(3)] public required int Mentions { get; init; }
}

/// <summary>The threads that this person follows have changed, or what they have read of them.</summary>
[GenerateSerializer, Immutable, Alias("push.user-threads-changed")]
public sealed record UserThreadsChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>How many have replies that they have not read.</summary>
    [Id(1)] public required int Unread { get; init; }

    /// <summary>The one that has changed; null: several.</summary>
    [Id(2)] public ThreadMark? Mark { get; init; }
}

/// <summary>Something happened that concerns this person, or they have read of it.</summary>
[GenerateSerializer, Immutable, Alias("push.user-activity")]
public sealed record UserActivity : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>How much of it is not read.</summary>
    [Id(1)] public required int Unread { get; init; }

    /// <summary>As in <see cref="ActivityPage.Matches"/>; null from a version that does not know it.</summary>
    [Id(190)] public ImmutableArray<SearchMatches>? Matches { get; init; }
}

/// <summary>This person saved a message for later, or does not any more.</summary>
[GenerateSerializer, Immutable, Alias("push.user-saved-changed")]
public sealed record UserSavedChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    [Id(2)] public required long Message { get; init; }

    [Id(3)] public required bool IsSaved { get; init; }
}

/// <summary>This person does not want to see a message any more, or wants to again.</summary>
[GenerateSerializer, Immutable, Alias("push.user-hidden-changed")]
public sealed record UserHiddenChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    [Id(2)] public required long Message { get; init; }

    [Id(3)] public required bool IsHidden { get; init; }

    /// <summary>Of all that they have hidden.</summary>
    [Id(4)] public required long Revision { get; init; }
}

/// <summary>This person has voted in a poll whose events do not tell what, or who.</summary>
[GenerateSerializer, Immutable, Alias("push.user-voted")]
public sealed record UserVoted : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    [Id(2)] public required long Message { get; init; }
}

/// <summary>This person wants to be reminded of a message, at another time, not any more, or is now.</summary>
[GenerateSerializer, Immutable, Alias("push.user-reminder-changed")]
public sealed record UserReminderChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required MessageReminder Reminder { get; init; }

    /// <summary>Whether it waits.</summary>
    [Id(2)] public required bool Pending { get; init; }

    /// <summary>Whether it is time, and it is in the activity.</summary>
    [Id(3)] public required bool Due { get; init; }
}

/// <summary>This person keeps a search, has changed it, or does not keep it any more.</summary>
[GenerateSerializer, Immutable, Alias("push.user-search-changed")]
public sealed record UserSearchChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required SavedSearch Search { get; init; }

    [Id(2)] public required bool IsRemoved { get; init; }
}

/// <summary>This person has written a draft on one of their devices, or ended it.</summary>
[GenerateSerializer, Immutable, Alias("push.user-draft-changed")]
public sealed record UserDraftChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required Draft Draft { get; init; }
}

/// <summary>This person's profile has changed.</summary>
[GenerateSerializer, Immutable, Alias("push.user-changed")]
public sealed record UserChanged : FrontEndSignal
{
    [Id(0)] public required UserProfile Profile { get; init; }
}

/// <summary>A session has ended: cut its sockets.</summary>
[GenerateSerializer, Immutable, Alias("push.session-ended")]
public sealed record SessionEnded : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    [Id(1)] public required SessionId Session { get; init; }
}

/// <summary>This person may do more or less than before: their sockets are to come back as what they are now.</summary>
[GenerateSerializer, Immutable, Alias("push.standing-changed")]
public sealed record StandingChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>They may do nothing any more, and are told why. A version that does not know this sends them back to sign in.</summary>
    [Id(1)] public Sanction? Disabled { get; init; }
}

/// <summary>A watched person came or went, or is to be seen otherwise.</summary>
[GenerateSerializer, Immutable, Alias("push.presence-changed")]
public sealed record PresenceChanged : FrontEndSignal
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>Offline or online, for versions that know no more.</summary>
    [Id(1)] public required Presence Presence { get; init; }

    /// <summary>All of it; null from an older version.</summary>
    [Id(30)] public UserSight? Sight { get; init; }
}

/// <summary>The server has one emoji of its own more, or less. To all front ends.</summary>
[GenerateSerializer, Immutable, Alias("push.emoji-changed")]
public sealed record EmojiChanged : FrontEndSignal
{
    /// <summary>Of the list, after it. Each change has the next one: who misses one asks anew.</summary>
    [Id(0)] public required long Revision { get; init; }

    [Id(1)] public NamedEmoji? Added { get; init; }

    [Id(2)] public string? Removed { get; init; }
}
