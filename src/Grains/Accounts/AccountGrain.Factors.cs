using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Factors;

namespace LiveChat.Grains.Accounts;

internal sealed partial class AccountGrain
{
    private const int MaxPasskeys = 20;
    private const int MaxIdentities = 10;

    private static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PendingLife = TimeSpan.FromMinutes(10);

    private static readonly Refusal Stale = new(RefusalCode.ProofNeeded, "Show who you are once more.");
    private static readonly Refusal LastWay = new(RefusalCode.LastSignIn, "This is the only way to sign in to this account.");
    private static readonly Refusal NoFactor = new(RefusalCode.NotFound, "There is no such factor.");

    private readonly FactorTickets _tickets = new(clock);
    private readonly CodeTries _codes = new(limits.SignInsPerAccount, clock);
    private (string Secret, DateTimeOffset At)? _pendingTotp;

    private FactorState Factors => account.State.Factors;

    public Task<FactorTicket?> BeginFactor(string binding)
    {
        return Task.FromResult(Factors.Any() ? new FactorTicket(_tickets.Open(binding), Kinds()) : null);
    }

    public Task<Result<Done>> CheckTicket(string ticket, string binding) =>
        Task.FromResult<Result<Done>>(_tickets.IsOpen(ticket, binding) ? default(Done) : FactorRefusals.Spent);

    public async Task<Result<Done>> FinishFactor(string ticket, string binding, string source, FactorAnswer answer)
    {
        if (!_tickets.IsOpen(ticket, binding))
        {
            return FactorRefusals.Spent;
        }

        var taken = await Take(source, answer);
        if (taken.Succeeded)
        {
            _tickets.Close(ticket);
        }
        else
        {
            _tickets.Failed(ticket, binding);
        }

        return taken;
    }

    public async Task<Result<Done>> UsePasskey(PasskeyUse use)
    {
        if (!FactorProofs.Take(Factors, new FactorAnswer { Kind = FactorKind.Passkey, Passkey = use }, clock.GetUtcNow()))
        {
            return FactorRefusals.Wrong;
        }

        await this.WriteOrForget(account);
        return default(Done);
    }

    public async Task<Result<Done>> NoteProof(SessionId session, string source)
    {
        if (Find(session) is not { } open)
        {
            return SignedOut;
        }

        _tries.Forget(source);
        open.ProvenAt = clock.GetUtcNow();
        await this.WriteOrForget(account);
        return default(Done);
    }

    public async Task<Result<Done>> ProveAgain(SessionId session, string source, FactorAnswer answer)
    {
        var taken = Find(session) is null ? SignedOut : await Take(source, answer);
        return taken.Succeeded ? await NoteProof(session, source) : taken;
    }

    public Task<Result<Done>> CheckProof(SessionId session) =>
        Task.FromResult<Result<Done>>(RefuseStale(session) is { } stale ? stale : default(Done));

    public Task<AccountFactors?> GetFactors()
    {
        return Task.FromResult(account.State.PasswordHash is null ? null : new AccountFactors
        {
            Name = account.State.Name ?? "",
            Password = HasPassword,
            Totp = Factors.TotpSecret is not null,
            RecoveryCodes = Factors.RecoveryCodes.Count,
            Passkeys = [.. Factors.Passkeys],
            Identities = [.. Factors.Identities],
        });
    }

    public Task<Result<string>> StartTotp(SessionId by)
    {
        if (RefuseStale(by) is { } stale)
        {
            return Task.FromResult<Result<string>>(stale);
        }

        if (Factors.TotpSecret is not null)
        {
            return Task.FromResult<Result<string>>(new Refusal(RefusalCode.AlreadyDone, "This account has codes. Remove them first."));
        }

        _pendingTotp = (Totp.NewSecret(), clock.GetUtcNow());
        return Task.FromResult<Result<string>>(_pendingTotp.Value.Secret);
    }

    public async Task<Result<ImmutableArray<string>>> ConfirmTotp(SessionId by, string code)
    {
        var now = clock.GetUtcNow();
        if (RefuseStale(by) is { } stale)
        {
            return stale;
        }

        if (_pendingTotp is not { } pending || now - pending.At > PendingLife || Factors.TotpSecret is not null)
        {
            return FactorRefusals.Spent;
        }

        if (Totp.FindStep(pending.Secret, code, now, after: 0) is not { } step)
        {
            return FactorRefusals.Wrong;
        }

        var codes = FirstRecoveryCodes();
        (Factors.TotpSecret, Factors.TotpStep, _pendingTotp) = (pending.Secret, step, null);
        await CommitFactors(by);
        return codes;
    }

    public async Task<Result<Done>> RemoveTotp(SessionId by)
    {
        if ((RefuseStale(by) ?? (Factors.TotpSecret is null ? NoFactor : null)) is { } refusal)
        {
            return refusal;
        }

        Factors.TotpSecret = null;
        await CommitFactors(by);
        return default(Done);
    }

    public async Task<Result<ImmutableArray<string>>> RenewRecoveryCodes(SessionId by)
    {
        if ((RefuseStale(by) ?? (Factors.Any() ? null : NoFactor)) is { } refusal)
        {
            return refusal;
        }

        var codes = NewRecoveryCodes();
        await CommitFactors(by);
        return codes;
    }

    public async Task<Result<ImmutableArray<string>>> AddPasskey(SessionId by, Passkey passkey)
    {
        if ((RefuseStale(by) ?? TooMany(Factors.Passkeys.Count, MaxPasskeys, "passkeys")) is { } refusal)
        {
            return refusal;
        }

        if (CleanPasskeyName(passkey.Name) is not { } name)
        {
            return NameInvalid;
        }

        var owner = GrainFactory.PasskeyName(Digests.Of(passkey.CredentialId.AsSpan()));
        if ((await owner.Claim(Id.Value)).Refusal is not null || Factors.Passkeys.Exists(known => known.CredentialId.AsSpan().SequenceEqual(passkey.CredentialId.AsSpan())))
        {
            return new Refusal(RefusalCode.AlreadyDone, "This passkey belongs to an account already.");
        }

        var codes = FirstRecoveryCodes();
        Factors.Passkeys.Add(passkey with { Name = name });
        await CommitFactors(by);
        await owner.Confirm(Id.Value);
        return codes;
    }

    public async Task<Result<Done>> RenamePasskey(string id, string name)
    {
        var place = Factors.Passkeys.FindIndex(passkey => passkey.Id == id);
        if (place < 0)
        {
            return NoFactor;
        }

        if (CleanPasskeyName(name) is not { } clean)
        {
            return NameInvalid;
        }

        Factors.Passkeys[place] = Factors.Passkeys[place] with { Name = clean };
        await this.WriteOrForget(account);
        return default(Done);
    }

    public async Task<Result<Done>> RemovePasskey(SessionId by, string id)
    {
        if (RefuseStale(by) is { } stale)
        {
            return stale;
        }

        if (Factors.Passkeys.Find(known => known.Id == id) is not { } passkey)
        {
            return NoFactor;
        }

        if (!HasPassword && Factors.Identities.Count == 0 && Factors.Passkeys.Count == 1)
        {
            return LastWay;
        }

        Factors.Passkeys.Remove(passkey);
        await CommitFactors(by);
        await GrainFactory.PasskeyName(Digests.Of(passkey.CredentialId.AsSpan())).Release(Id.Value);
        return default(Done);
    }
}
