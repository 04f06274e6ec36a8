using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>A public room as somebody sees it who is not in it.</summary>
public sealed record RoomPreviewView
{
    public required RoomCardView Room { get; init; }

    /// <summary>The newest messages, oldest first; at most 20, and none but messages.</summary>
    /// <remarks>In memory: as in <see cref="EventBatch.Events"/>.</remarks>
    [JsonConverter(typeof(StoredEventsConverter))]
    public required ReadOnlyMemory<byte> Events { get; init; }

    public static RoomPreviewView From(RoomPreview preview) => new() { Room = RoomCardView.From(preview.Room), Events = preview.Messages };
}
