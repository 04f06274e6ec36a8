using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Push;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>What concerns one person, on all their devices.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RoomJoinedNotice), "room.joined")]
[JsonDerivedType(typeof(RoomLeftNotice), "room.left")]
[JsonDerivedType(typeof(RoomFarewellNotice), "room.farewell")]
[JsonDerivedType(typeof(RoomChangedNotice), "room.changed")]
[JsonDerivedType(typeof(ReadNotice), "read")]
[JsonDerivedType(typeof(MentionNotice), "mentioned")]
[JsonDerivedType(typeof(ThreadsNotice), "threads")]
[JsonDerivedType(typeof(ActivityNotice), "activity")]
[JsonDerivedType(typeof(SavedNotice), "saved")]
[JsonDerivedType(typeof(HiddenNotice), "hidden")]
[JsonDerivedType(typeof(ReminderNotice), "reminder")]
[JsonDerivedType(typeof(SearchNotice), "search")]
[JsonDerivedType(typeof(DraftNotice), "draft")]
[JsonDerivedType(typeof(VotedNotice), "voted")]
[JsonDerivedType(typeof(EmojiNotice), "emoji")]
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

/// <summary>Why a room is not theirs any more; the notice that it is not comes by itself, and this one can be lost.</summary>
public sealed record RoomFarewellNotice : Notice
{
    public required RoomId Room { get; init; }

    public required RoomEnding Ending { get; init; }

    /// <summary>Absent where that is not told.</summary>
    public UserId? By { get; init; }

    /// <summary>Of a ban: when it ends; absent: not by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    public string? Reason { get; init; }

    public static RoomFarewellNotice From(RoomFarewell farewell) => new()
    {
        Room = farewell.Room,
        Ending = farewell.Ending,
        By = farewell.By,
        Until = farewell.Until,
        Reason = farewell.Reason,
    };
}

/// <summary>The settings of one of their rooms have changed.</summary>
public sealed record RoomChangedNotice : Notice
{
    public required RoomCardView Room { get; init; }
}

/// <summary>They have read on another device, or set the cursor back.</summary>
public sealed record ReadNotice : Notice
{
    public required RoomId Room { get; init; }

    public required long Seq { get; init; }

    public required long Ordinal { get; init; }

    /// <summary>How often the cursor was set back; absent for never. Of two cursors that of the later epoch holds.</summary>
    public int? Epoch { get; init; }

    /// <summary>How many messages beyond that still call them by name; absent for none.</summary>
    public int? Mentions { get; init; }

    public static ReadNotice From(UserRead read) => new()
    {
        Room = read.Room,
        Seq = read.Cursor.Seq,
        Ordinal = read.Cursor.Ordinal,
        Epoch = read.Cursor.Epoch,
        Mentions = read.Mentions > 0 ? read.Mentions : null,
    };
}

/// <summary>A message calls them by name.</summary>
public sealed record MentionNotice : Notice
{
    public required RoomId Room { get; init; }

    public required long Seq { get; init; }

    /// <summary>How many do that they have not read, this one among them.</summary>
    public required int Mentions { get; init; }
}

/// <summary>The threads that they follow have changed, or what they have read of them.</summary>
public sealed record ThreadsNotice : Notice
{
    /// <summary>How many have replies that they have not read.</summary>
    public required int Unread { get; init; }

    /// <summary>The one that has changed; absent when several have.</summary>
    public ThreadMark? Mark { get; init; }
}

/// <summary>Something happened that concerns them, or they have read of it.</summary>
public sealed record ActivityNotice : Notice
{
    /// <summary>How much of their activity is not read.</summary>
    public required int Unread { get; init; }

    /// <summary>How much of that fits each of their saved searches; absent for nothing.</summary>
    public ImmutableArray<SearchMatches>? Matches { get; init; }
}

/// <summary>They saved a message for later, or do not any more.</summary>
public sealed record SavedNotice : Notice
{
    public required RoomId Room { get; init; }

    public required long Message { get; init; }

    public required bool Saved { get; init; }
}

/// <summary>They have hidden a message for themselves, or see it again.</summary>
public sealed record HiddenNotice : Notice
{
    public required RoomId Room { get; init; }

    public required long Message { get; init; }

    public required bool Hidden { get; init; }

    /// <summary>Of all that they have hidden. Each change has the next one: who misses one asks anew.</summary>
    public required long Revision { get; init; }

    public static HiddenNotice From(UserHiddenChanged change) =>
        new() { Room = change.Room, Message = change.Message, Hidden = change.IsHidden, Revision = change.Revision };
}

/// <summary>They want to be reminded of a message, at another time, not any more, or are now.</summary>
public sealed record ReminderNotice : Notice
{
    public required MessageReminder Reminder { get; init; }

    /// <summary>Whether it waits.</summary>
    public required bool Pending { get; init; }

    /// <summary>True when it is time: it is in the activity, and waits no more.</summary>
    public bool? Due { get; init; }

    public static ReminderNotice From(UserReminderChanged change) =>
        new() { Reminder = change.Reminder, Pending = change.Pending, Due = change.Due ? true : null };
}

/// <summary>They keep a search, have changed it, or do not keep it any more.</summary>
public sealed record SearchNotice : Notice
{
    public required SavedSearch Search { get; init; }

    /// <summary>True when it is not kept any more.</summary>
    public bool? Removed { get; init; }
}

/// <summary>They have written a draft, or ended it.</summary>
public sealed record DraftNotice : Notice
{
    public required Draft Draft { get; init; }
}

/// <summary>They have voted in a poll whose events do not tell what they chose: the note of the message does.</summary>
public sealed record VotedNotice : Notice
{
    public required RoomId Room { get; init; }

    public required long Message { get; init; }
}

/// <summary>The server has one emoji of its own more, or less.</summary>
public sealed record EmojiNotice : Notice
{
    /// <summary>Of the list, after it. Each change has the next one: who misses one asks anew.</summary>
    public required long Revision { get; init; }

    public EmojiView? Added { get; init; }

    /// <summary>The name of the one that is gone.</summary>
    public string? Removed { get; init; }

    public static EmojiNotice From(EmojiChanged change) => new()
    {
        Revision = change.Revision,
        Added = change.Added is null ? null : EmojiView.From(change.Added),
        Removed = change.Removed,
    };
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
