using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts;

internal sealed partial class AccountGrain
{
    private static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan IssuedResetLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenResets = TimeSpan.FromMinutes(5);

    public async Task<ResetLink?> BeginReset()
    {
        var now = clock.GetUtcNow();
        if (Mail.Address is not { } address || now - Mail.ResetMailedAt < BetweenResets || await GetActor() is null)
        {
            return null;
        }

        Mail.ResetMailedAt = now;
        return await NewReset(ResetLife) with { Address = address };
    }

    public async Task<Result<ResetLink>> IssueReset(Actor by)
    {
        if (await Refuse(AccountAct.IssueReset, by) is { } refusal)
        {
            return refusal;
        }

        if (await GetActor() is null)
        {
            return NoSuchAccount;
        }

        Note(new AuditEntry { Act = AuditActs.AccountResetIssued, By = by.Id, Target = Id });
        var link = await NewReset(IssuedResetLife);
        await Follow();
        return link;
    }

    public async Task<Result<string>> CheckReset(string secret)
    {
        return IsGood(Mail.ResetDigest, Mail.ResetUntil, secret) && await GetActor() is not null
            ? account.State.Name ?? ""
            : FactorRefusals.Spent;
    }

    public async Task<Result<Done>> FinishReset(string secret, string passwordHash)
    {
        ArgumentException.ThrowIfNullOrEmpty(passwordHash);
        if ((await CheckReset(secret)).Refusal is { } spent)
        {
            return spent;
        }

        var revoked = Tokens.ToArray();
        Tokens.Clear();
        await ChangePassword(passwordHash, keep: null);
        foreach (var token in revoked)
        {
            await Cut(token.Id);
        }

        return default(Done);
    }

    private async Task<ResetLink> NewReset(TimeSpan life)
    {
        var secret = IdText.NewSecret();
        Mail.ResetDigest = Digests.Of(secret);
        Mail.ResetUntil = clock.GetUtcNow() + life;
        await this.WriteOrForget(account);
        return new ResetLink { Secret = secret, ExpiresAt = Mail.ResetUntil, Name = account.State.Name ?? "" };
    }

    /// <summary>Whatever let somebody in with the old one, or was to set another, ends with it.</summary>
    private Task ChangePassword(string passwordHash, SessionId? keep)
    {
        account.State.PasswordHash = passwordHash;
        Mail.ResetDigest = null;
        return EndSessions(keep);
    }
}
