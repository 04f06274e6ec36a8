using LiveChat.Api.Limits;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Takes what people show, whichever way: as a second factor, or once more in an open session.</summary>
internal sealed class FactorAnswers(IGrainFactory grains, Passkeys passkeys, Passwords passwords, RateLimits limits, KnownDevices devices)
{
    private static readonly Refusal OneOf = new(RefusalCode.BadRequest, "Show exactly one thing.");

    /// <summary>Finishes signing in.</summary>
    public async Task<Result<SignInProof>> FinishAsync(FactorWish wish, HttpContext context)
    {
        var known = TicketText.TryParse(wish.Ticket, out var ticket);
        var source = known ? await devices.SourceAsync(ticket.User, context) : ClientSource.Of(context);
        if (Refuse(source, wish.Totp, wish.RecoveryCode, wish.Passkey) is { } refusal)
        {
            return refusal;
        }

        if (!known)
        {
            return FactorRefusals.Spent;
        }

        var binding = FlowHolder.BindingOf(context, wish.Tokens);
        var answer = await AnswerAsync(ticket.User, Passkeys.Factor, binding, wish.Totp, wish.RecoveryCode, wish.Passkey, context);
        var proof = answer.Succeeded ? await SignInProof.AfterAsync(ticket, answer.Value, binding, source, grains) : answer.Refusal;
        return Count(proof, source);
    }

    /// <summary>Shows once more who one is.</summary>
    public async Task<Result<Done>> ProveAsync(ProofWish wish, Caller caller, HttpContext context)
    {
        var source = await devices.SourceAsync(caller.Id, context);
        if (Refuse(source, wish.Password, wish.Totp, wish.RecoveryCode, wish.Passkey) is { } refusal)
        {
            return refusal;
        }

        return Count(wish.Password is { } password ? await ProvePasswordAsync(password, caller, source, context) : await ProveFactorAsync(wish, caller, source, context), source);
    }

    private async Task<Result<Done>> ProvePasswordAsync(string password, Caller caller, string source, HttpContext context)
    {
        var account = grains.Account(caller.Id);
        var check = await account.BeginSignIn(source);
        if (!check.Succeeded)
        {
            return check.Refusal;
        }

        var hash = check.Value.PasswordHash is { Length: > 0 } known ? known : null;
        var proof = await passwords.ProveAsync(caller.Id, hash, password, context.RequestAborted);
        return proof.Succeeded ? await account.NoteProof(caller.Session, source) : proof.Refusal;
    }

    private async Task<Result<Done>> ProveFactorAsync(ProofWish wish, Caller caller, string source, HttpContext context)
    {
        var answer = await AnswerAsync(caller.Id, Passkeys.Proof, FlowHolder.Of(caller), wish.Totp, wish.RecoveryCode, wish.Passkey, context);
        return answer.Succeeded ? await grains.Account(caller.Id).ProveAgain(caller.Session, source, answer.Value) : answer.Refusal;
    }

    private async Task<Result<FactorAnswer>> AnswerAsync(
        UserId user, string kind, string? binding, string? totp, string? recoveryCode, PasskeyAnswer? passkey, HttpContext context)
    {
        if (passkey is null)
        {
            return totp is not null
                ? new FactorAnswer { Kind = FactorKind.Totp, Code = totp.Trim() }
                : new FactorAnswer { Kind = FactorKind.RecoveryCode, Code = recoveryCode };
        }

        var proof = await passkeys.ProveAsync(kind, binding, passkey, context);
        return !proof.Succeeded ? proof.Refusal : proof.Value.User == user ? proof.Value.Answer : FactorRefusals.Wrong;
    }

    private Refusal? Refuse(string source, params ReadOnlySpan<object?> shown)
    {
        var count = 0;
        foreach (var thing in shown)
        {
            count += thing is null ? 0 : 1;
        }

        return count != 1 ? OneOf : limits.RefuseSignIn(source);
    }

    private Result<T> Count<T>(Result<T> result, string source)
    {
        if (result.Succeeded)
        {
            limits.SignInSucceeded(source);
        }

        return result;
    }
}
