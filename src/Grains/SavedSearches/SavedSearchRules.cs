using LiveChat.Grains.Search.Queries;

namespace LiveChat.Grains.SavedSearches;

/// <summary>What can be kept.</summary>
internal static class SavedSearchRules
{
    private const int FurthestOffset = 14 * 60;

    private static readonly Refusal BadQuery =
        new(RefusalCode.SearchQueryInvalid, $"A search that is saved looks for something, in at most {SearchQuery.MostLength} characters.");

    private static readonly Refusal BadName = new(RefusalCode.SearchNameInvalid, $"The name of a search has 1 to {SavedSearch.MostName} characters.");
    private static readonly Refusal BadOffset = new(RefusalCode.BadRequest, "No clock is that far from UTC.");
    private static readonly Refusal Full = new(RefusalCode.SearchesFull, $"One can save {ISavedSearchesGrain.Most} searches.");

    private static readonly Refusal TellingFull =
        new(RefusalCode.SearchesTellingFull, $"{ISavedSearchesGrain.MostTelling} of one's searches can tell of new messages.");

    /// <summary>The name that was chosen, or how the query begins.</summary>
    public static string NameOf(string? chosen, string query)
    {
        var name = (chosen ?? query).Trim();
        if (chosen is not null || name.Length <= SavedSearch.MostName)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[SavedSearch.MostName - 1]) ? SavedSearch.MostName - 1 : SavedSearch.MostName)];
    }

    public static Refusal? Refuse(string query, int offset, DateTimeOffset now) =>
        Math.Abs((long)offset) > FurthestOffset ? BadOffset
        : query.Length > SearchQuery.MostLength || SearchQuery.Parse(query, now.ToOffset(TimeSpan.FromMinutes(offset))).Root is null ? BadQuery
        : null;

    public static Refusal? RefuseName(string name) => name.Length is >= 1 and <= SavedSearch.MostName ? null : BadName;

    /// <summary>Whether there may be one more than so many, and one more than so many that tell.</summary>
    public static Refusal? RefuseMore(int kept, int telling) =>
        kept >= ISavedSearchesGrain.Most ? Full : telling >= ISavedSearchesGrain.MostTelling ? TellingFull : null;
}
