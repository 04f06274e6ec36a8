using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Links;

/// <summary>The links that one person says. Key: the id of the person.</summary>
[Alias("links")]
public interface ILinksGrain : IGrainWithStringKey
{
    /// <summary>
    /// Of a room: a message of this person has these links. Looks where the first <see cref="MostShown"/> of those lead that may be read at all, within
    /// <see cref="ChatLimits.LinkReadsPerMinute"/>, and hands the room what there is to show. Lossy: a server that goes down meanwhile does not look again.
    /// </summary>
    [Alias("look"), AlwaysInterleave, OneWay]
    Task Look(Actor by, RoomId room, long message, ImmutableArray<string> links);

    /// <summary>The most previews that one message shows.</summary>
    const int MostShown = 3;
}
