using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LiveChat.Grains.SavedSearches;

/// <summary>The searches that one person keeps. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// One that tells is looked at about once a minute, in the rooms that have something new, as its owner would search at that moment: each room decides what they may see.
/// What fits and was posted after it began to tell becomes an entry of their activity, once; not what is in rooms they have muted. What could not be looked at is looked at
/// later. Changes are durable when they are answered, and told to all devices. Only the person's own doors call it.
/// </remarks>
[Alias("saved-searches")]
public interface ISavedSearchesGrain : IGrainWithStringKey
{
    /// <summary>The most that one person keeps.</summary>
    const int Most = 50;

    /// <summary>How many of them may tell.</summary>
    const int MostTelling = 20;

    /// <summary>The most messages that one search tells in one look: the earliest; the others are left for the next.</summary>
    const int MostTold = 50;

    /// <summary>Of more that wait in one room than this, only the latest are told.</summary>
    const int MostWaiting = 200;

    /// <summary>
    /// Keeps a search. One with the same query is answered as it is. Refuses with <see cref="RefusalCode.SearchQueryInvalid"/>, <see cref="RefusalCode.SearchNameInvalid"/>,
    /// <see cref="RefusalCode.SearchesFull"/> and <see cref="RefusalCode.SearchesTellingFull"/>.
    /// </summary>
    [Alias("add")]
    Task<Result<SavedSearch>> Add(SavedSearchWish wish);

    /// <summary>Gives one another name, or lets it tell or not. Refused like <see cref="Add"/>, and with <see cref="RefusalCode.NotFound"/>. Again is harmless.</summary>
    [Alias("change")]
    Task<Result<SavedSearch>> Change(string id, SavedSearchPatch patch);

    /// <summary>It is not kept any more; what it told stays. Again is harmless.</summary>
    [Alias("remove")]
    Task Remove(string id);

    /// <summary>All of them, the last that was saved first.</summary>
    [Alias("get-all"), AlwaysInterleave]
    Task<ImmutableArray<SavedSearch>> GetAll();

    /// <summary>Looks for what is new. At any time harmless; its own reminder does the same.</summary>
    [Alias("look"), AlwaysInterleave]
    Task Look();
}
