using System.Text.Json.Serialization;
using LiveChat.Grains.Messages;

namespace LiveChat.Api.Wire;

/// <summary>Some messages of a room, not next to each other, and what was done to them.</summary>
public sealed record MessageList
{
    [JsonConverter(typeof(StoredEventsConverter))]
    public required ReadOnlyMemory<byte> Events { get; init; }

    [JsonConverter(typeof(StoredNotesConverter))]
    public required ReadOnlyMemory<byte> Notes { get; init; }

    /// <summary>The cursor of the page after this; absent at the end.</summary>
    public string? Next { get; init; }

    public static MessageList Of(MessageNow message) => new() { Events = message.Message, Notes = message.Note };

    public static MessageList Of(MessagePage page) => new()
    {
        Events = page.Messages,
        Notes = page.Notes,
        Next = PageCursor.Of(page.Next),
    };
}
