using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Saved;

/// <summary>The messages that one person saved for later. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// Only where they stand is kept; what they say is read from their rooms when it is asked, so nobody reads here what they may not read there. Changes are durable
/// when they are answered, and told to all devices.
/// </remarks>
[Alias("saved")]
public interface ISavedGrain : IGrainWithStringKey
{
    /// <summary>The most messages that one person saves.</summary>
    const int Most = 1_000;

    /// <summary>The most messages of one page.</summary>
    const int MostRows = 50;

    /// <summary>Saves a message that one may read. Refuses with <see cref="RefusalCode.TooMany"/>. Again is harmless.</summary>
    [Alias("save"), AlwaysInterleave]
    Task<Result<Done>> Save(Actor by, RoomId room, long message);

    /// <summary>Takes it off the list, also when its room is not this person's any more, which is then the answer. Again is harmless.</summary>
    [Alias("remove"), AlwaysInterleave]
    Task<Result<Done>> Remove(Actor by, RoomId room, long message);

    /// <summary>Where all of them stand, the last that was saved first.</summary>
    [Alias("get-marks"), AlwaysInterleave]
    Task<ImmutableArray<SavedMark>> GetMarks();

    /// <summary>A page of them, the last that was saved first; those that cannot be read now are left out.</summary>
    /// <param name="by">Whose list it is.</param>
    /// <param name="before">The <see cref="SavedPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">1 to <see cref="MostRows"/>.</param>
    [Alias("get-page"), AlwaysInterleave]
    Task<Result<SavedPage>> GetPage(Actor by, long? before, int limit);
}
