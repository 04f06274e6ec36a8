using System.Text.Json;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Events and notes as a client reads them from their JSON.</summary>
internal sealed record ReadPage(RoomEvent[] Events, JsonElement[] Notes)
{
    public static ReadPage Of(ReadOnlyMemory<byte> events, ReadOnlyMemory<byte> notes) =>
        new([.. Array(events).Select(happened => RoomEventJson.Decode(JsonSerializer.SerializeToUtf8Bytes(happened)))], [.. Array(notes)]);

    /// <summary>The note of a message, if it has one.</summary>
    public JsonElement? NoteOf(long message) => Notes.Cast<JsonElement?>().SingleOrDefault(note => note!.Value.GetProperty("message").GetInt64() == message);

    public string TextOf(long message) => Events.OfType<MessagePosted>().Single(posted => posted.Seq == message).Text;

    /// <summary>The reactions of a message: emoji, how many, who as far as named, and whether oneself.</summary>
    public (string Emoji, int Count, UserId[] Users, bool Mine)[] ReactionsOf(long message) => NoteOf(message) is not { } note ? [] :
    [
        .. note.GetProperty("reactions").EnumerateArray().Select(reaction => (
            reaction.GetProperty("emoji").GetString()!,
            reaction.GetProperty("count").GetInt32(),
            reaction.GetProperty("users").EnumerateArray().Select(user => new UserId(user.GetString()!)).ToArray(),
            reaction.GetProperty("mine").GetBoolean())),
    ];

    private static JsonElement[] Array(ReadOnlyMemory<byte> inside) =>
        [.. JsonDocument.Parse((byte[])[.. "["u8, .. inside.Span, .. "]"u8]).RootElement.EnumerateArray()];
}
