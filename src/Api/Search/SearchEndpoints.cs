using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Search;

/// <summary>Finding messages in all one's rooms and conversations, or in one.</summary>
internal static class SearchEndpoints
{
    private const int UsualLimit = 20;

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/search", Search).WithName("Search").WithTags("Search");

    /// <param name="q">What people type: words, "phrases", begin*, -not, OR, and filters like from:ada.</param>
    /// <param name="room">Only there; absent: in all one's rooms and conversations.</param>
    /// <param name="sort"><c>relevance</c> or <c>newest</c>; absent: relevance.</param>
    /// <param name="cursor">From the page before, with the same query.</param>
    /// <param name="limit">1 to 50; absent: 20.</param>
    /// <param name="offset">How many minutes the clock of the one who asks is before UTC; absent: 0.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="grains">Where.</param>
    private static async Task<Results<Ok<SearchPage>, RefusalProblem>> Search(
        string? q, RoomId? room, string? sort, string? cursor, int? limit, int? offset, Caller caller, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit, ISearchGrain.MaxLimit) is { } tooMany)
        {
            return tooMany;
        }

        if (sort is not (null or "relevance" or "newest"))
        {
            return RefusalProblems.BadRequest("sort", "It is relevance or newest.");
        }

        if (offset is < -840 or > 840)
        {
            return RefusalProblems.BadRequest("offset", "No clock is that far from UTC.");
        }

        var found = await grains.Search(caller.Id).Search(
            caller.Actor,
            new SearchRequest
            {
                Query = q ?? "",
                Room = room,
                ByRelevance = sort != "newest",
                Cursor = cursor,
                Limit = limit ?? UsualLimit,
                Offset = TimeSpan.FromMinutes(offset ?? 0),
            });
        return found.Succeeded ? TypedResults.Ok(found.Value) : found.Refusal.ToProblem();
    }
}
