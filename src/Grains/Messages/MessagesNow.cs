using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Messages;

/// <summary>For lists of messages of several rooms: they keep where those stand, and read what they say.</summary>
internal static class MessagesNow
{
    /// <summary>Asks each room once. What is not there, or not for this person to read, is left out.</summary>
    public static async Task<Dictionary<(RoomId Room, long Seq), MessageNow>> ReadMessages(
        this IGrainFactory grains, Actor by, IEnumerable<(RoomId Room, long Seq)> places)
    {
        var rooms = places.GroupBy(place => place.Room, place => place.Seq);
        var found = await Task.WhenAll(rooms.Select(room => ReadRoom(grains, by, room)));
        return found.SelectMany(messages => messages).ToDictionary();
    }

    private static async Task<((RoomId, long), MessageNow)[]> ReadRoom(IGrainFactory grains, Actor by, IGrouping<RoomId, long> room)
    {
        var found = await grains.Timeline(room.Key).GetMessages(by, [.. room]);
        return found.Succeeded ? [.. found.Value.Select(message => ((room.Key, message.Seq), message))] : [];
    }
}
