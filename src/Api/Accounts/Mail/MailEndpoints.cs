using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Mail;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Accounts.Mail;

/// <summary>The mail address of one's own account.</summary>
internal static class MailEndpoints
{
    private static readonly Refusal NoMail = new(RefusalCode.NoMail, "This server sends no mail.");

    public static void MapMail(this IEndpointRouteBuilder routes)
    {
        var mail = routes.MapGroup("/account/mail").WithTags("Account");

        mail.MapGet("", Get).WithName("GetMail");
        mail.MapPut("", Begin).WithName("BeginMail");
        mail.MapDelete("", Remove).WithName("RemoveMail");
    }

    /// <summary>The link is opened where the letter is read, which may be elsewhere.</summary>
    public static void MapMailConfirmation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/mail/confirm", Confirm).WithTags("Account").WithName("ConfirmMail").AllowAnonymous();
    }

    private static async Task<Ok<MailView>> Get(Caller caller, IGrainFactory grains)
    {
        var mail = await grains.Account(caller.Id).GetMail();
        return TypedResults.Ok(new MailView { Address = mail.Address, Wanted = mail.Wanted });
    }

    private static async Task<Results<NoContent, RefusalProblem>> Begin(
        MailWish wish, Caller caller, MailQueue queue, Letters letters, IGrainFactory grains)
    {
        if (!queue.IsOpen)
        {
            return NoMail.ToProblem();
        }

        var account = grains.Account(caller.Id);
        var address = wish.Address.Trim();
        var secret = await account.BeginMail(caller.Session, address);
        if (!secret.Succeeded)
        {
            return secret.Refusal.ToProblem();
        }

        var name = (await account.GetFactors())?.Name ?? "";
        var token = new TicketText(caller.Id, secret.Value).Text;
        queue.Add(async () => await letters.ConfirmAddressAsync(address, name, token));
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Remove(Caller caller, OldAddress old, IGrainFactory grains)
    {
        var account = grains.Account(caller.Id);
        var before = await account.GetMail();
        var removed = await account.RemoveMail(caller.Session);
        if (removed.Succeeded)
        {
            old.Tell(account, before.Address, now: null);
        }

        return removed.ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Confirm(LinkToken link, LinkTries tries, OldAddress old, IGrainFactory grains, HttpContext context)
    {
        if (tries.Refuse(context) is { } tooFast)
        {
            return tooFast.ToProblem();
        }

        if (!TicketText.TryParse(link.Token, out var token))
        {
            return FactorRefusals.Spent.ToProblem();
        }

        var account = grains.Account(token.User);
        var before = await account.GetMail();
        var confirmed = await account.ConfirmMail(token.Secret);
        if (confirmed.Succeeded)
        {
            old.Tell(account, before.Address, now: before.Wanted);
        }

        return confirmed.ToNoContent();
    }
}
