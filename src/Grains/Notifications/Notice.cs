using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Notifications;

/// <summary>That a person is to be told of a message. It says which, never what: whoever tells reads that at that moment, as the person may.</summary>
[GenerateSerializer, Immutable, Alias("notice")]
public sealed record Notice
{
    /// <summary>One for each person and message, however often it is offered: the room and the message's seq, with a space between.</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    /// <summary>The message's.</summary>
    [Id(2)] public required long Seq { get; init; }

    /// <summary>The seq of the message that its thread is about; null outside of threads.</summary>
    [Id(3)] public long? Thread { get; init; }

    /// <summary>Who said it.</summary>
    [Id(4)] public required UserId By { get; init; }

    [Id(5)] public required DateTimeOffset At { get; init; }

    [Id(6)] public required NoticeReason Reason { get; init; }

    /// <summary>The <see cref="Id"/> of what is told of a message.</summary>
    public static string IdOf(RoomId room, long seq) => FormattableString.Invariant($"{room.Value} {seq}");
}

/// <summary>Why a person is told of a message; of several reasons the one that concerns them most.</summary>
[GenerateSerializer, Alias("notice.reason")]
public enum NoticeReason
{
    /// <summary>It calls them by name.</summary>
    Mention = 0,

    /// <summary>It calls all who are in the room, or all who are there.</summary>
    MentionAll = 1,

    /// <summary>It was said in a conversation of theirs.</summary>
    Direct = 2,

    /// <summary>It answers a message of theirs.</summary>
    Reply = 3,

    /// <summary>It was said in a thread that they follow.</summary>
    ThreadReply = 4,

    /// <summary>It has a word that they look out for.</summary>
    Keyword = 5,

    /// <summary>They want to be told of all messages of the room.</summary>
    AllMessages = 6,

    /// <summary>They wanted to be reminded of it.</summary>
    Reminder = 7,

    /// <summary>It fits a search of theirs.</summary>
    SearchMatch = 8,
}
