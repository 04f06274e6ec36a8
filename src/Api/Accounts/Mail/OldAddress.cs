using LiveChat.Api.Mail;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Mail;

namespace LiveChat.Api.Accounts.Mail;

/// <summary>Tells the address that an account had before: its owner may not have wanted it to be another.</summary>
internal sealed class OldAddress(MailQueue queue, Letters letters, TimeProvider clock)
{
    /// <param name="account">Whose it was.</param>
    /// <param name="before">Where letters went; null: nowhere, so there is nobody to tell.</param>
    /// <param name="now">Where they go; null: nowhere.</param>
    public void Tell(IAccountGrain account, string? before, string? now)
    {
        if (before is null || !queue.IsOpen || (now is not null && MailText.Fold(before) == MailText.Fold(now)))
        {
            return;
        }

        var at = clock.GetUtcNow();
        queue.Add(async () => await letters.AddressChangedAsync(before, (await account.GetFactors())?.Name ?? "", at));
    }
}
