using System.Text.Json.Serialization;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>A dense run of one room's events.</summary>
public record EventBatch
{
    public required RoomId Room { get; init; }

    public required long From { get; init; }

    public required long To { get; init; }

    /// <summary>Oldest first.</summary>
    /// <remarks>In memory: UTF-8 JSON as the room stored it, with commas between the events and no brackets.</remarks>
    [JsonConverter(typeof(StoredEventsConverter))]
    public required ReadOnlyMemory<byte> Events { get; init; }

    public static EventBatch Of(RoomBatch batch) => new()
    {
        Room = batch.Room,
        From = batch.From,
        To = batch.To,
        Events = batch.Events,
    };

    public static EventBatch Of(RoomId room, HistoryPage page) => new()
    {
        Room = room,
        From = page.From,
        To = page.To,
        Events = page.Events,
    };
}
