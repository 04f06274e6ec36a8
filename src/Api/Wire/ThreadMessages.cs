using System.Text.Json.Serialization;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Threads;

namespace LiveChat.Api.Wire;

/// <summary>A part of a thread: first what it is about, then replies, the oldest first.</summary>
public sealed record ThreadMessages
{
    [JsonConverter(typeof(StoredEventsConverter))]
    public required ReadOnlyMemory<byte> Events { get; init; }

    /// <summary>What was done to them, until now.</summary>
    [JsonConverter(typeof(StoredNotesConverter))]
    public required ReadOnlyMemory<byte> Notes { get; init; }

    /// <summary>How one stands to it.</summary>
    public required ThreadMark Mark { get; init; }

    /// <summary>The cursor of the replies before these; absent when there are none.</summary>
    public string? Next { get; init; }

    public static ThreadMessages Of(MessagePage page, ThreadMark mark) => new()
    {
        Events = page.Messages,
        Notes = page.Notes,
        Mark = mark,
        Next = PageCursor.Of(page.Next),
    };
}

/// <summary>A thread that one follows.</summary>
public sealed record ThreadRowView
{
    public required ThreadMark Mark { get; init; }

    /// <summary>What it is about: one message.</summary>
    [JsonConverter(typeof(StoredEventsConverter))]
    public required ReadOnlyMemory<byte> Events { get; init; }

    /// <summary>What was done to that.</summary>
    [JsonConverter(typeof(StoredNotesConverter))]
    public required ReadOnlyMemory<byte> Notes { get; init; }

    public static ThreadRowView From(ThreadRow row) => new() { Mark = row.Mark, Events = row.Root.Message, Notes = row.Root.Note };
}

/// <summary>Up to which reply one has read a thread.</summary>
public sealed record ThreadReadWish
{
    public required long Ordinal { get; init; }
}
