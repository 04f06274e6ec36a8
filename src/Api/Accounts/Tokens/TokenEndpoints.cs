using System.Collections.Immutable;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Tokens;

/// <summary>One's own personal access tokens.</summary>
internal static class TokenEndpoints
{
    private const int MaxDays = 366;

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/account/tokens").WithTags("Account");

        tokens.MapGet("", List).WithName("ListTokens");
        tokens.MapPost("", Add).WithName("AddToken");
        tokens.MapDelete("/{id}", Revoke).WithName("RevokeToken");
    }

    private static async Task<Ok<ImmutableArray<TokenRow>>> List(Caller caller, IGrainFactory grains)
    {
        var tokens = await grains.Account(caller.Id).GetTokens();
        return TypedResults.Ok(ImmutableArray.CreateRange(tokens, TokenRow.From));
    }

    private static async Task<Results<Created<ShownToken>, RefusalProblem>> Add(TokenWish wish, Caller caller, IGrainFactory grains)
    {
        var draft = new TokenDraft { Name = wish.Name, Scopes = wish.Scopes, Lifetime = TimeSpan.FromDays(Math.Clamp(wish.ExpiresInDays, 0, MaxDays + 1)) };
        var made = await grains.Account(caller.Id).AddToken(caller.Session, draft);
        return made.Succeeded
            ? TypedResults.Created(
                "/api/v1/account/tokens",
                new ShownToken { Token = new TokenText(caller.Id, made.Value.Secret).Text, Row = TokenRow.From(made.Value.Token) })
            : made.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Revoke(SessionId id, Caller caller, IGrainFactory grains) =>
        (await grains.Account(caller.Id).RevokeToken(id)).ToNoContent();
}
