using System.Globalization;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Accounts;

/// <summary>What others do to an account. The state keeps what is not told yet, so that a crash forgets nothing.</summary>
internal sealed partial class AccountGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Follow();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUntold(Id, failure); // The next activation tries again; the account is of use meanwhile.
        }
    }

    public async Task<Result<SessionGrant>> Admit(string source, string device)
    {
        if (Disabled is { } sanction)
        {
            return RefuseDisabled(sanction);
        }

        if (account.State.Disabled is not null)
        {
            account.State.Disabled = null; // Its time is over.
            await KeepAmongAdministrators();
        }

        return await OpenSession(source, device);
    }

    public async Task<AccountStanding?> GetStanding()
    {
        var now = clock.GetUtcNow();
        return account.State.PasswordHash is null ? null : new AccountStanding
        {
            Role = await Role(),
            Disabled = Disabled,
            Muted = Muted,
            Sessions = account.State.Sessions.Count(session => session.ExpiresAt > now),
            SecondFactor = Factors.Any(),
        };
    }

    public async Task<Result<Done>> Disable(Actor by, SanctionTerms terms)
    {
        var (refusal, wish) = (await Refuse(AccountAct.Disable, by), terms.Checked(clock.GetUtcNow()));
        if ((refusal ?? wish.Refusal) is { } no)
        {
            return no;
        }

        if (Disabled?.Says(by.Id, wish.Value!) == true)
        {
            return await Again();
        }

        if (await LeaveAdministrators() is { } last)
        {
            return last;
        }

        account.State.Disabled = Make(by.Id, wish.Value!);
        account.State.Sessions.Clear();
        _tickets.Clear();
        return await Tell(new AuditEntry { Act = AuditActs.AccountDisabled, By = by.Id, Target = Id, Reason = wish.Value!.Reason, Detail = EndOf(wish.Value) });
    }

    public async Task<Result<Done>> Enable(Actor by)
    {
        if (await Refuse(AccountAct.Disable, by) is { } refusal)
        {
            return refusal;
        }

        if (Disabled is null)
        {
            return await Again();
        }

        account.State.Disabled = null;
        return await Tell(new AuditEntry { Act = AuditActs.AccountEnabled, By = by.Id, Target = Id });
    }

    public async Task<Result<Done>> Mute(Actor by, SanctionTerms terms)
    {
        var (refusal, wish) = (await Refuse(AccountAct.Mute, by), terms.Checked(clock.GetUtcNow()));
        if ((refusal ?? wish.Refusal) is { } no)
        {
            return no;
        }

        if (Muted?.Says(by.Id, wish.Value!) == true)
        {
            return await Again();
        }

        account.State.Muted = Make(by.Id, wish.Value!);
        return await Tell(new AuditEntry { Act = AuditActs.AccountMuted, By = by.Id, Target = Id, Reason = wish.Value!.Reason, Detail = EndOf(wish.Value) });
    }

    public async Task<Result<Done>> Unmute(Actor by)
    {
        if (await Refuse(AccountAct.Mute, by) is { } refusal)
        {
            return refusal;
        }

        if (Muted is null)
        {
            return await Again();
        }

        account.State.Muted = null;
        return await Tell(new AuditEntry { Act = AuditActs.AccountUnmuted, By = by.Id, Target = Id });
    }

    public async Task<Result<Done>> EndSessions(Actor by)
    {
        if (await Refuse(AccountAct.EndSessions, by) is { } refusal)
        {
            return refusal;
        }

        if (account.State.Sessions.Count == 0)
        {
            return await Again();
        }

        account.State.Sessions.Clear();
        _tickets.Clear();
        return await Tell(new AuditEntry { Act = AuditActs.AccountSessionsClosed, By = by.Id, Target = Id });
    }

    public async Task<Result<Done>> GiveRole(Actor by, ServerRole role) =>
        await Refuse(AccountAct.GiveRoles, by) is { } refusal ? refusal : await ChangeRole(by.Id, role);

    public async Task<Result<Done>> SetRole(ServerRole role) =>
        account.State.PasswordHash is null ? NoSuchAccount : await ChangeRole(by: null, role);

    private async Task<Result<Done>> ChangeRole(UserId? by, ServerRole role)
    {
        if (!Enum.IsDefined(role))
        {
            return new Refusal(RefusalCode.BadRequest, "There is no such role.");
        }

        if (await Role() == role)
        {
            return await Again();
        }

        if (await LeaveAdministrators() is { } last)
        {
            return last;
        }

        account.State.Role = role;
        var word = role.ToString().ToLowerInvariant();
        return await Tell(new AuditEntry { Act = AuditActs.AccountRoleChanged, By = by, Target = Id, Detail = word });
    }

    private Sanction? Disabled => account.State.Disabled is { } sanction && sanction.Holds(clock.GetUtcNow()) ? sanction : null;

    private Sanction? Muted => account.State.Muted is { } sanction && sanction.Holds(clock.GetUtcNow()) ? sanction : null;

    private async Task<Refusal?> Refuse(AccountAct act, Actor by) =>
        account.State.PasswordHash is null ? NoSuchAccount : AccountAccess.Refuse(act, by, Id, await Role());

    private Refusal RefuseDisabled(Sanction sanction) => new(RefusalCode.AccountDisabled, "This account is disabled.")
    {
        RetryAfter = sanction.Until - clock.GetUtcNow(),
        Reason = sanction.Reason,
    };

    private Sanction Make(UserId by, SanctionTerms terms) =>
        new() { By = by, At = clock.GetUtcNow(), Until = terms.Until, Reason = terms.Reason };

    private static string? EndOf(SanctionTerms terms) => terms.Until?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The server counts its administrators before one goes: of two who go at once, one stays.</summary>
    private async Task<Refusal?> LeaveAdministrators() =>
        await Role() == ServerRole.Administrator ? (await GrainFactory.Server().RemoveAdministrator(Id)).Refusal : null;

    private async Task KeepAmongAdministrators()
    {
        if (await Role() == ServerRole.Administrator && Disabled is null)
        {
            await GrainFactory.Server().AddAdministrator(Id);
        }
    }

    private async Task<Result<Done>> Tell(AuditEntry entry)
    {
        Note(entry);
        await this.WriteOrForget(account);
        return await Again();
    }

    /// <summary>For the audit log, which hears of it once it is written.</summary>
    private void Note(AuditEntry entry) => account.State.Untold.Add(PendingAudit.Of(entry, clock.GetUtcNow()));

    private async Task<Result<Done>> Again()
    {
        await Follow();
        return default(Done);
    }

    /// <summary>What others must hear of, each harmless when done twice.</summary>
    private async Task Follow()
    {
        if (account.State.Untold.Count == 0)
        {
            return;
        }

        try
        {
            await KeepAmongAdministrators();
            await GrainFactory.User(Id).Stand(await Role(), Disabled);
            foreach (var act in account.State.Untold)
            {
                await act.TellAsync(GrainFactory);
            }
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }

        account.State.Untold.Clear();
        await this.WriteOrForget(account);
    }

    [LoggerMessage(LogLevel.Warning, "What was done to account {UserId} could not be told to all who must hear of it.")]
    private partial void LogUntold(UserId userId, Exception failure);
}
