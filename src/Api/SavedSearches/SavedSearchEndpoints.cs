using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.SavedSearches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.SavedSearches;

/// <summary>Searches that one keeps, and that tell of new messages if they shall.</summary>
internal static class SavedSearchEndpoints
{
    public static void MapSavedSearches(this IEndpointRouteBuilder routes)
    {
        var searches = routes.MapGroup("/users/me/searches").WithTags("Search");

        searches.MapGet("", Get).WithName("GetSavedSearches");
        searches.MapPost("", Add).WithName("SaveSearch");
        searches.MapPatch("/{id}", Change).WithName("ChangeSavedSearch");
        searches.MapDelete("/{id}", Remove).WithName("RemoveSavedSearch");
        searches.MapPut("/{id}/seen", MarkSeen).WithName("MarkSavedSearchSeen");
    }

    private static async Task<Ok<ImmutableArray<SavedSearch>>> Get(Caller caller, IGrainFactory grains) =>
        TypedResults.Ok(await grains.SavedSearches(caller.Id).GetAll());

    private static async Task<Results<Ok<SavedSearch>, RefusalProblem>> Add(SavedSearchWish wish, Caller caller, IGrainFactory grains) =>
        (await grains.SavedSearches(caller.Id).Add(wish)).ToOk();

    private static async Task<Results<Ok<SavedSearch>, RefusalProblem>> Change(string id, SavedSearchPatch patch, Caller caller, IGrainFactory grains) =>
        (await grains.SavedSearches(caller.Id).Change(id, patch)).ToOk();

    private static async Task<NoContent> Remove(string id, Caller caller, IGrainFactory grains)
    {
        await grains.SavedSearches(caller.Id).Remove(id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> MarkSeen(string id, Caller caller, IGrainFactory grains)
    {
        await grains.Activity(caller.Id).MarkFound(id);
        return TypedResults.NoContent();
    }
}
