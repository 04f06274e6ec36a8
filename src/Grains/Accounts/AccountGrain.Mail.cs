using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Names;

namespace LiveChat.Grains.Accounts;

internal sealed partial class AccountGrain
{
    private static readonly TimeSpan ConfirmLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenConfirms = TimeSpan.FromMinutes(1);

    private MailState Mail => account.State.Mail;

    public Task<AccountMail> GetMail()
    {
        var waits = Mail.WantedUntil > clock.GetUtcNow();
        return Task.FromResult(new AccountMail(Mail.Address, waits ? Mail.Wanted : null));
    }

    public async Task<Result<string>> BeginMail(SessionId by, string address)
    {
        if ((RefuseStale(by) ?? RefuseAddress(address)) is { } refusal)
        {
            return refusal;
        }

        var secret = IdText.NewSecret();
        (Mail.Wanted, Mail.WantedDigest) = (address, Digests.Of(secret));
        Mail.WantedUntil = clock.GetUtcNow() + ConfirmLife;
        await this.WriteOrForget(account);
        return secret;
    }

    public async Task<Result<Done>> ConfirmMail(string secret)
    {
        if (Mail.Wanted is not { } wanted || !IsGood(Mail.WantedDigest, Mail.WantedUntil, secret))
        {
            return FactorRefusals.Spent;
        }

        var owner = NameOf(wanted);
        if ((await owner.Claim(Id.Value)).Refusal is not null)
        {
            return new Refusal(RefusalCode.AlreadyDone, "This address belongs to another account.");
        }

        var before = Mail.Address;
        (Mail.Address, Mail.Wanted, Mail.WantedDigest, Mail.ResetDigest) = (wanted, null, null, null);
        await this.WriteOrForget(account);
        await owner.Confirm(Id.Value);
        await Release(before, unless: wanted);
        return default(Done);
    }

    public async Task<Result<Done>> RemoveMail(SessionId by)
    {
        if (RefuseStale(by) is { } stale)
        {
            return stale;
        }

        var before = Mail.Address;
        (Mail.Address, Mail.Wanted, Mail.WantedDigest, Mail.ResetDigest) = (null, null, null, null);
        await this.WriteOrForget(account);
        await Release(before, unless: null);
        return default(Done);
    }

    private Refusal? RefuseAddress(string address)
    {
        var wait = Mail.WantedUntil - (clock.GetUtcNow() + ConfirmLife - BetweenConfirms);
        return !MailText.IsAddress(address) ? new Refusal(RefusalCode.MailInvalid, "This is no mail address.")
            : Mail.WantedDigest is not null && wait > TimeSpan.Zero
                ? new Refusal(RefusalCode.RateLimited, "A link was sent a moment ago.") { RetryAfter = wait }
            : null;
    }

    private bool IsGood(string? digest, DateTimeOffset until, string secret) =>
        digest is not null && clock.GetUtcNow() < until && Has([digest], Digests.Of(secret));

    private async Task Release(string? address, string? unless)
    {
        if (address is not null && (unless is null || MailText.Fold(address) != MailText.Fold(unless)))
        {
            await NameOf(address).Release(Id.Value);
        }
    }

    private INameGrain NameOf(string address) => GrainFactory.MailName(Digests.Of(MailText.Fold(address)));
}
