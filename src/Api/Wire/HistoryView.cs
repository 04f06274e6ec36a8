using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>Events oldest first. `from`/`to` are the seqs of the first and last; both 0 when empty.</summary>
public sealed record HistoryView : EventBatch
{
    /// <summary>True when there is nothing before `from`.</summary>
    public required bool Start { get; init; }

    /// <summary>The head of the room when the page was made.</summary>
    public required long Head { get; init; }

    /// <summary>What was done to messages of the page, until now and not only until `to`.</summary>
    [JsonConverter(typeof(StoredNotesConverter))]
    public required ReadOnlyMemory<byte> Notes { get; init; }

    public static new HistoryView Of(RoomId room, HistoryPage page) => new()
    {
        Room = room,
        From = page.From,
        To = page.To,
        Events = page.Events,
        Start = page.Start,
        Head = page.Head,
        Notes = page.Notes,
    };
}
