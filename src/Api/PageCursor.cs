using System.Globalization;
using LiveChat.Api.Refusals;

namespace LiveChat.Api;

/// <summary>Where a page of a list begins: the number that the page before ended with, as text.</summary>
internal static class PageCursor
{
    public static RefusalProblem NotOurs => RefusalProblems.BadRequest("cursor", "The cursor is not one of ours.");

    /// <summary>Why that is no cursor; without one <paramref name="place"/> is null, and the list is read from its beginning.</summary>
    public static RefusalProblem? Refuse(string? cursor, out long? place)
    {
        var isOurs = long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        place = isOurs ? number : null;
        return isOurs || cursor is null ? null : NotOurs;
    }

    public static string? Of(long? place) => place?.ToString(CultureInfo.InvariantCulture);
}
