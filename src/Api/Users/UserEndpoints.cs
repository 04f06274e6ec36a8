using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Users;

internal static class UserEndpoints
{
    private const int MaxIds = 100;

    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users").WithTags("People");

        users.MapGet("/me", GetMe).WithName("GetMe");
        users.MapPatch("/me", ChangeMe).WithName("ChangeMe");
        users.MapGet("", GetMany).WithName("GetPeople");
        users.MapGet("/search", Search).WithName("FindPeople");
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> GetMe(Caller caller, IGrainFactory grains)
    {
        return await grains.User(caller.Id).GetProfile() is { } profile
            ? TypedResults.Ok(Me.From(profile))
            : RefusalProblems.NotFound.ToProblem();
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> ChangeMe(
        ProfilePatch patch, Caller caller, IGrainFactory grains)
    {
        if (patch.DisplayName is null)
        {
            return await GetMe(caller, grains);
        }

        var renamed = await grains.User(caller.Id).Rename(patch.DisplayName);
        return renamed.Succeeded ? TypedResults.Ok(Me.From(renamed.Value)) : renamed.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<ImmutableArray<Person>>, RefusalProblem>> GetMany(string ids, IGrainFactory grains)
    {
        var parts = ids.Split(',', MaxIds + 1, StringSplitOptions.RemoveEmptyEntries);
        var users = parts.Select(part => UserId.TryParse(part, null, out var user) ? user : default).Distinct().ToImmutableArray();
        if (parts.Length > MaxIds || users.Contains(default))
        {
            return RefusalProblems.BadRequest("ids", $"At most {MaxIds} ids, with commas between them.");
        }

        var cards = await grains.Directory().GetUsers(users);
        return TypedResults.Ok(cards.Select(Person.From).ToImmutableArray());
    }

    private static async Task<Results<Ok<Page<Person>>, RefusalProblem>> Search(
        string? q, string? cursor, int? limit, IGrainFactory grains)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        var found = await grains.Directory().FindUsers(q ?? "", cursor, limit ?? PageLimit.Default);
        return found.Succeeded
            ? TypedResults.Ok(new Page<Person> { Items = [.. found.Value.Items.Select(Person.From)], Next = found.Value.Next })
            : found.Refusal.ToProblem();
    }
}
