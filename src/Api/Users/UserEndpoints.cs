using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
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
        users.MapGet("/{user}", GetOne).WithName("GetPerson");
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> GetMe(Caller caller, IGrainFactory grains)
    {
        return await grains.User(caller.Id).GetProfile() is { } profile
            ? TypedResults.Ok(Me.From(profile))
            : RefusalProblems.NotFound.ToProblem();
    }

    /// <summary>Guests of the server know the people of their rooms.</summary>
    private static async Task<Results<Ok<Profile>, RefusalProblem>> GetOne(UserId user, Caller caller, IGrainFactory grains)
    {
        var grain = grains.User(user);
        var profile = await grain.GetProfile();
        if (profile is null || (caller.Actor.Role == ServerRole.Guest && user != caller.Id && !await ShareARoom(caller.Id, user, grains)))
        {
            return RefusalProblems.NotFound.ToProblem();
        }

        return TypedResults.Ok(Profile.Of(profile, await grain.GetSight()));
    }

    private static async Task<bool> ShareARoom(UserId one, UserId other, IGrainFactory grains)
    {
        var rooms = await grains.User(one).GetRoomIds();
        return (await grains.User(other).GetRoomIds()).Any(rooms.Contains);
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> ChangeMe(
        ProfilePatch patch, Caller caller, IGrainFactory grains)
    {
        var changed = await grains.User(caller.Id).ChangeProfile(patch.ToChange());
        return changed.Succeeded ? TypedResults.Ok(Me.From(changed.Value)) : changed.Refusal.ToProblem();
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
