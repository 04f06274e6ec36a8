using LiveChat.Api.Refusals;

namespace LiveChat.Api;

/// <summary>How many rows of a list are asked for.</summary>
internal static class PageLimit
{
    public const int Max = 100;
    public const int Default = 50;

    /// <summary>Of rows with a message each.</summary>
    public const int DefaultMessages = 20;

    /// <summary>Why a page cannot be that long.</summary>
    public static RefusalProblem? Refuse(int? limit, int max = Max)
    {
        return limit is null || (limit >= 1 && limit <= max)
            ? null
            : RefusalProblems.BadRequest("limit", $"A page has 1 to {max} rows.");
    }
}
