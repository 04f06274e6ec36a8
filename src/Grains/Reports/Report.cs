using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Files;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Reports;

/// <summary>Why a message is reported.</summary>
[GenerateSerializer, Alias("report.reason")]
public enum ReportReason
{
    /// <summary>Something else, or what the reporter says in their own words.</summary>
    Other = 0,

    /// <summary>Advertising, fraud, flooding.</summary>
    Spam = 1,

    /// <summary>It insults, threatens or pursues somebody.</summary>
    Harassment = 2,
}

/// <summary>What somebody says who reports a message.</summary>
[GenerateSerializer, Immutable, Alias("report.draft")]
public sealed record ReportDraft
{
    /// <summary>The longest <see cref="Text"/>, in characters (UTF-16).</summary>
    public const int MaxText = 1000;

    [Id(0)] public required ReportReason Reason { get; init; }

    /// <summary>In their own words; may be left out.</summary>
    [Id(1)] public string? Text { get; init; }
}

/// <summary>What was decided about a report.</summary>
[GenerateSerializer, Alias("report.decision")]
public enum ReportDecision
{
    /// <summary>Nothing is wrong with the message.</summary>
    Dismissed = 0,

    /// <summary>The message was deleted for all, if it was still there.</summary>
    Deleted = 1,
}

/// <summary>A message as it read when somebody reported it, and what became of that. It stays as it is when the message is edited or deleted.</summary>
[GenerateSerializer, Immutable, Alias("report")]
public sealed record Report
{
    /// <summary>Given by the list; of later reports it is greater.</summary>
    [Id(0)] public string Id { get; init; } = "";

    /// <summary>When it was reported. Given by the list.</summary>
    [Id(1), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset At { get; init; }

    /// <summary>Who reported it.</summary>
    [Id(2)] public required UserId By { get; init; }

    [Id(3)] public required ReportReason Reason { get; init; }

    /// <summary>In the words of who reported it.</summary>
    [Id(4)] public string? Text { get; init; }

    /// <summary>Where the message stands.</summary>
    [Id(5)] public required RoomId Room { get; init; }

    [Id(6)] public required long Seq { get; init; }

    /// <summary>Who said it.</summary>
    [Id(7)] public required UserId Author { get; init; }

    [Id(8), JsonConverter(typeof(UnixMillisecondsConverter))] public required DateTimeOffset PostedAt { get; init; }

    /// <summary>What it said then, a poll with its options, a forwarded message behind its comment.</summary>
    [Id(9)] public required string Said { get; init; }

    /// <summary>What its files were; null for none.</summary>
    [Id(10)] public ImmutableArray<MessageFile>? Files { get; init; }

    /// <summary>Null while it waits.</summary>
    [Id(11)] public ReportDecision? Decision { get; init; }

    [Id(12)] public UserId? DecidedBy { get; init; }

    [Id(13), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? DecidedAt { get; init; }
}
