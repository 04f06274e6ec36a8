using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Administration;

internal static class AccountListEndpoints
{
    public static void MapAccountList(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/admin/users").WithTags("Administration");

        users.MapGet("", Find).WithName("FindAccounts").RequireServerModerator();
        users.MapGet("/{user}", Get).WithName("GetAccount").RequireServerModerator();
    }

    private static async Task<Results<Ok<Page<AccountRow>>, RefusalProblem>> Find(
        string? q, string? role, string? state, string? cursor, int? limit, AccountList accounts)
    {
        if (PageLimit.Refuse(limit) is { } tooMany)
        {
            return tooMany;
        }

        if (!WireWord.TryParse(role, out ServerRole? wantedRole))
        {
            return RefusalProblems.BadRequest("role", "There is no such role.");
        }

        return WireWord.TryParse(state, out AccountStatus? wantedState)
            ? (await accounts.FindAsync(q ?? "", wantedRole, wantedState, cursor, limit ?? PageLimit.Default)).ToOk()
            : RefusalProblems.BadRequest("state", "There is no such state.");
    }

    private static async Task<Results<Ok<AccountDetail>, RefusalProblem>> Get(UserId user, AccountList accounts) =>
        await accounts.GetAsync(user) is { } account ? TypedResults.Ok(account) : RefusalProblems.NotFound.ToProblem();
}
