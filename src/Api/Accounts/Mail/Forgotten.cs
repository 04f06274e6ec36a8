using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Mail;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Names;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts.Mail;

/// <summary>Sends links to people who forgot the password. Whether there is such an account, or an address, is found out after the answer.</summary>
internal sealed class Forgotten(IGrainFactory grains, MailQueue queue, Letters letters, LinkTries tries)
{
    public Refusal? Take(string account, HttpContext context)
    {
        if (!queue.IsOpen)
        {
            return new Refusal(RefusalCode.NoMail, "This server sends no mail. Ask its administrator for a link.");
        }

        if (tries.Refuse(context) is { } tooFast)
        {
            return tooFast;
        }

        queue.Add(() => WriteAsync(account.Trim()));
        return null;
    }

    private async Task<Letter?> WriteAsync(string account)
    {
        if (await FindAsync(account) is not { } user || await grains.Account(user).BeginReset() is not { Address: { } address } link)
        {
            return null;
        }

        return await letters.ResetPasswordAsync(address, link.Name, new TicketText(user, link.Secret).Text);
    }

    private async Task<UserId?> FindAsync(string account)
    {
        var name = MailText.IsAddress(account) ? grains.MailName(Digests.Of(MailText.Fold(account)))
            : PlainName.TryNormalize(account, out var normalized) ? grains.AccountName(normalized)
            : null;
        return name is not null && await name.GetOwner() is { } owner ? new UserId(owner) : null;
    }
}
