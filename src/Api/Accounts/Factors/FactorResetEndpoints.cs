using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>For somebody who has lost their factors.</summary>
internal static class FactorResetEndpoints
{
    public static void MapFactorReset(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/admin/users/{user}/reset-factors", Reset).WithTags("Administration").WithName("ResetFactors").RequireAdministrator();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Reset(UserId user, Caller caller, IGrainFactory grains) =>
        (await grains.Account(user).ResetFactors(caller.Actor)).ToNoContent();
}
