using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts;

internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session");

        session.MapPost("/sign-up", SignUp).WithName("SignUp").AllowAnonymous();
        session.MapPost("", SignIn).WithName("SignIn").AllowAnonymous();
        session.MapPost("/refresh", Refresh).WithName("RefreshSession").AllowAnonymous();
        session.MapGet("", Get).WithName("GetSession");
        session.MapDelete("", SignOut).WithName("SignOut");
    }

    private static async Task<Results<Created<SessionInfo>, RefusalProblem>> SignUp(
        SignUp wish, SignUps signUps, SessionDoor door, IGrainFactory grains, TimeProvider clock, HttpContext context)
    {
        var proof = await signUps.SignUpAsync(wish, context);
        if (!proof.Succeeded)
        {
            return proof.Refusal.ToProblem();
        }

        var step = await AfterPassword(proof.Value, wish.Tokens, grains, clock, context);
        if (step.Complete is not { } complete)
        {
            return step.ToProblem();
        }

        var opened = await Open(complete, wish.Tokens, door, grains, context);
        return opened.Succeeded ? TypedResults.Created("/api/v1/session", opened.Value) : opened.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<SessionInfo>, RefusalProblem>> SignIn(
        SignIn wish, SignIns signIns, SessionDoor door, IGrainFactory grains, TimeProvider clock, HttpContext context)
    {
        var proof = await signIns.SignInAsync(wish.Name, wish.Password, context);
        if (!proof.Succeeded)
        {
            return proof.Refusal.ToProblem();
        }

        var step = await AfterPassword(proof.Value, wish.Tokens, grains, clock, context);
        return step.Complete is { } complete
            ? (await Open(complete, wish.Tokens, door, grains, context)).ToOk()
            : step.ToProblem();
    }

    private static async Task<Results<Ok<SessionInfo>, RefusalProblem>> Refresh(
        SessionRefresh? wish, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        var text = wish?.RefreshToken ?? AuthCookies.ReadRefresh(context.Request);
        var tokens = RefreshToken.TryParse(text, out var token) ? await door.RefreshAsync(token, context) : RefusalProblems.SignedOut;
        if (!tokens.Succeeded)
        {
            if (wish?.RefreshToken is null && tokens.Refusal.Code == RefusalCode.SignedOut)
            {
                AuthCookies.Clear(context);
            }

            return tokens.Refusal.ToProblem();
        }

        var carrier = wish?.Tokens ?? (wish?.RefreshToken is null ? TokenCarrier.Cookies : TokenCarrier.Body);
        return TypedResults.Ok(await Hand(token.User, tokens.Value, carrier, grains, context));
    }

    private static async Task<Ok<SessionInfo>> Get(Caller caller, IGrainFactory grains)
    {
        return TypedResults.Ok(new SessionInfo
        {
            Me = await MeOf(caller.Id, grains),
            Session = caller.Session,
            AccessExpiresAt = caller.AccessExpiresAt,
        });
    }

    private static async Task<NoContent> SignOut(Caller caller, IGrainFactory grains, HttpContext context)
    {
        await grains.Account(caller.Id).CloseSession(caller.Session);
        AuthCookies.Clear(context);
        return TypedResults.NoContent();
    }

    private static async Task<SignInStep> AfterPassword(
        PasswordProof proof, TokenCarrier? carrier, IGrainFactory grains, TimeProvider clock, HttpContext context)
    {
        var holder = FlowHolder.Of(context, carrier);
        var step = await SignInProof.AfterAsync(proof, holder.Binding, grains);
        if (step.Complete is null)
        {
            holder.Keep(context, clock.GetUtcNow());
        }

        return step;
    }

    internal static async Task<Result<SessionInfo>> Open(
        SignInProof proof, TokenCarrier? carrier, SessionDoor door, IGrainFactory grains, HttpContext context)
    {
        var way = carrier ?? TokenCarrier.Cookies;
        var tokens = await door.OpenAsync(proof, way, context);
        return tokens.Succeeded
            ? await Hand(proof.User, tokens.Value, way, grains, context)
            : tokens.Refusal;
    }

    private static async Task<SessionInfo> Hand(
        UserId user, IssuedTokens tokens, TokenCarrier carrier, IGrainFactory grains, HttpContext context)
    {
        var inBody = carrier == TokenCarrier.Body;
        if (!inBody)
        {
            AuthCookies.Write(context, tokens);
        }

        return new SessionInfo
        {
            Me = await MeOf(user, grains),
            Session = tokens.Session,
            AccessExpiresAt = tokens.AccessExpiresAt,
            AccessToken = inBody ? tokens.Access : null,
            RefreshToken = inBody ? tokens.Refresh : null,
        };
    }

    private static async Task<Me> MeOf(UserId user, IGrainFactory grains)
    {
        return await grains.User(user).GetProfile() is { } profile
            ? Me.From(profile)
            : throw new InvalidOperationException("An account without a profile has no session.");
    }
}
