using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Mail;

/// <summary>For somebody who forgot the password.</summary>
internal static class ResetEndpoints
{
    public static void MapReset(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session");

        session.MapPost("/forgot", Forgot).WithName("ForgotPassword").AllowAnonymous();
        session.MapPost("/reset", Reset).WithName("ResetPassword").AllowAnonymous();
    }

    public static void MapIssuedReset(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/admin/users/{user}/reset-link", Issue).WithTags("Administration").WithName("IssueResetLink").RequireAdministrator();
    }

    private static Results<NoContent, RefusalProblem> Forgot(ForgottenAccount wish, Forgotten forgotten, HttpContext context) =>
        forgotten.Take(wish.Account, context) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Reset(
        PasswordReset wish, LinkTries tries, Passwords passwords, IGrainFactory grains, HttpContext context)
    {
        if (tries.Refuse(context) is { } tooFast)
        {
            return tooFast.ToProblem();
        }

        if (!TicketText.TryParse(wish.Token, out var token))
        {
            return FactorRefusals.Spent.ToProblem();
        }

        var account = grains.Account(token.User);
        var name = await account.CheckReset(token.Secret);
        if ((name.Refusal ?? Passwords.Refuse(wish.Password, name.Value!)) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var hash = await passwords.HashAsync(wish.Password, context.RequestAborted);
        return hash.Succeeded ? (await account.FinishReset(token.Secret, hash.Value)).ToNoContent() : hash.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<IssuedReset>, RefusalProblem>> Issue(UserId user, Caller caller, IGrainFactory grains)
    {
        var link = await grains.Account(user).IssueReset(caller.Actor);
        return link.Succeeded
            ? TypedResults.Ok(new IssuedReset { Token = new TicketText(user, link.Value.Secret).Text, ExpiresAt = link.Value.ExpiresAt })
            : link.Refusal.ToProblem();
    }
}
