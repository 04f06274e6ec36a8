using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Names;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Accounts;

/// <remarks>Who is let in from elsewhere, and what all changes of factors have in common.</remarks>
internal sealed partial class AccountGrain
{
    private const int MaxPasskeyName = 60;

    private static readonly Refusal NameInvalid =
        new(RefusalCode.NameInvalid, $"A passkey's name has 1 to {MaxPasskeyName} visible characters.");

    private bool HasPassword => account.State.PasswordHash is { Length: > 0 };

    public async Task<Result<Done>> LinkIdentity(SessionId by, LinkedIdentity identity)
    {
        if (RefuseStale(by) is { } stale)
        {
            return stale;
        }

        if (Factors.Identities.Exists(known => known.Digest() == identity.Digest()))
        {
            return default(Done);
        }

        var owner = GrainFactory.IdentityName(identity.Digest());
        if (TooMany(Factors.Identities.Count, MaxIdentities, "linked accounts") is { } full)
        {
            return full;
        }

        if ((await owner.Claim(Id.Value)).Refusal is not null)
        {
            return new Refusal(RefusalCode.AlreadyDone, "This belongs to another account already.");
        }

        Factors.Identities.Add(identity);
        await CommitFactors(by);
        await owner.Confirm(Id.Value);
        return default(Done);
    }

    public async Task<Result<Done>> ProveIdentity(SessionId session, LinkedIdentity identity)
    {
        if (Find(session) is not { } open || open.ExpiresAt <= clock.GetUtcNow())
        {
            return SignedOut;
        }

        if (!Factors.Identities.Exists(known => known.Digest() == identity.Digest()))
        {
            return FactorRefusals.Wrong;
        }

        open.ProvenAt = clock.GetUtcNow();
        await this.WriteOrForget(account);
        return default(Done);
    }

    public async Task<Result<Done>> UnlinkProvider(SessionId by, string provider)
    {
        if (RefuseStale(by) is { } stale)
        {
            return stale;
        }

        var gone = Factors.Identities.FindAll(identity => identity.Provider == provider);
        if (gone.Count == 0)
        {
            return NoFactor;
        }

        if (!HasPassword && Factors.Passkeys.Count == 0 && gone.Count == Factors.Identities.Count)
        {
            return LastWay;
        }

        Factors.Identities.RemoveAll(gone.Contains);
        await CommitFactors(by);
        foreach (var identity in gone)
        {
            await GrainFactory.IdentityName(identity.Digest()).Release(Id.Value);
        }

        return default(Done);
    }

    public async Task<Result<Done>> ResetFactors(Actor by)
    {
        if (await Refuse(AccountAct.ResetFactors, by) is { } refusal)
        {
            return refusal;
        }

        var passkeys = Factors.Passkeys.ToArray();
        Factors.TotpSecret = null;
        Factors.Passkeys.Clear();
        Note(new AuditEntry { Act = AuditActs.AccountFactorsReset, By = by.Id, Target = Id });
        await CommitFactors(keep: null);
        foreach (var passkey in passkeys)
        {
            await GrainFactory.PasskeyName(Digests.Of(passkey.CredentialId.AsSpan())).Release(Id.Value);
        }

        return await Again();
    }

    private async Task<Result<Done>> Take(string source, FactorAnswer answer)
    {
        var guessable = answer.Kind != FactorKind.Passkey;
        if (guessable && _codes.Refuse(source) is { } tooFast)
        {
            return tooFast;
        }

        if (!FactorProofs.Take(Factors, answer, clock.GetUtcNow()))
        {
            if (guessable)
            {
                _codes.Failed();
            }

            LogWrong(Id, answer.Kind);
            return FactorRefusals.Wrong;
        }

        _codes.Succeeded(source);
        await this.WriteOrForget(account);
        return default(Done);
    }

    /// <summary>Whoever came in before, with what was good then, shows it anew.</summary>
    private async Task CommitFactors(SessionId? keep)
    {
        if (!Factors.Any())
        {
            Factors.RecoveryCodes.Clear();
        }

        await EndSessions(keep);
    }

    private Refusal? RefuseStale(SessionId session)
    {
        var now = clock.GetUtcNow();
        return Find(session) is not { } open || open.ExpiresAt <= now ? SignedOut : now - open.ProvenAt <= ProofLife ? null : Stale;
    }

    private ImmutableArray<FactorKind> Kinds() =>
    [
        .. Factors.TotpSecret is null ? (FactorKind[])[] : [FactorKind.Totp],
        .. Factors.Passkeys.Count == 0 ? (FactorKind[])[] : [FactorKind.Passkey],
        .. Factors.RecoveryCodes.Count == 0 ? (FactorKind[])[] : [FactorKind.RecoveryCode],
    ];

    private ImmutableArray<string> FirstRecoveryCodes() => Factors.Any() ? [] : NewRecoveryCodes();

    private ImmutableArray<string> NewRecoveryCodes()
    {
        var codes = RecoveryCodes.New();
        Factors.RecoveryCodes = [.. codes.Select(code => RecoveryCodes.Digest(code)!)];
        return codes;
    }

    private static Refusal? TooMany(int count, int max, string what) =>
        count >= max ? new Refusal(RefusalCode.TooMany, $"An account can have {max} {what}.") : null;

    private static string? CleanPasskeyName(string name) =>
        PlainName.CleanLine(name, MaxPasskeyName) is { Length: > 0 } clean ? clean : null;

    [LoggerMessage(LogLevel.Information, "A wrong {Kind} was shown for {UserId}.")]
    private partial void LogWrong(UserId userId, FactorKind kind);
}
