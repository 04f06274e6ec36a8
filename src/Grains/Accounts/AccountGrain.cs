using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Accounts;

[GrainType("account")]
internal sealed partial class AccountGrain(
    [PersistentState("account", GrainKeys.Chat)] IPersistentState<AccountState> account,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<AccountGrain> logger) : Grain, IAccountGrain
{
    /// <summary>More sessions than that: the one unused for longest ends.</summary>
    private const int MaxSessions = 50;

    /// <summary>How often one answer may be asked for again.</summary>
    private const int MaxSiblings = 8;

    private static readonly TimeSpan SessionLife = TimeSpan.FromDays(30);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    private static readonly Refusal SignedOut = new(RefusalCode.SignedOut, "This session has ended. Sign in again.");

    private static readonly Refusal NoSuchAccount = new(RefusalCode.NotFound, "There is no such account.");

    private readonly SignInTries _tries = new(limits.SignInsPerAccount, clock);

    private UserId Id => new(this.GetPrimaryKeyString());

    public async Task<Result<Done>> Register(AccountRegistration registration)
    {
        if (account.State.PasswordHash == registration.PasswordHash)
        {
            return default(Done);
        }

        if (account.State.PasswordHash is not null)
        {
            return new Refusal(RefusalCode.AlreadyDone, "This account exists.");
        }

        account.State.Name = registration.Name;
        account.State.PasswordHash = registration.PasswordHash;
        account.State.Role = registration.Role;
        account.State.Factors.Identities.AddRange(registration.Identity is { } identity ? [identity] : []);
        await this.WriteOrForget(account);
        return default(Done);
    }

    public Task<Result<PasswordCheck>> BeginSignIn(string source)
    {
        return Task.FromResult<Result<PasswordCheck>>(
            _tries.Refuse(source) is { } refusal ? refusal
            : account.State.PasswordHash is not { } hash ? NoSuchAccount
            : new PasswordCheck(hash));
    }

    public async Task<SessionGrant> OpenSession(string source, string device)
    {
        if (Disabled is not null)
        {
            throw new InvalidOperationException("A disabled account has no session.");
        }

        _tries.Forget(source);
        var now = clock.GetUtcNow();
        var sessions = account.State.Sessions;
        sessions.RemoveAll(session => session.ExpiresAt <= now);
        if (sessions.Count >= MaxSessions)
        {
            var oldest = sessions.MinBy(session => session.RotatedAt)!;
            sessions.Remove(oldest);
            await Cut(oldest.Id);
        }

        var opened = new SessionState
        {
            Id = SessionId.New(now),
            Device = device,
            Source = source,
            OpenedAt = now,
            RotatedAt = now,
            ProvenAt = now,
        };
        sessions.Add(opened);
        return await Grant(opened, now);
    }

    public async Task<Result<SessionGrant>> Refresh(SessionId session, string secret)
    {
        var now = clock.GetUtcNow();
        if (Find(session) is not { } open || open.ExpiresAt <= now)
        {
            return SignedOut;
        }

        var hash = Digests.Of(secret);
        if (Has(open.Secrets, hash))
        {
            open.Previous = open.Secrets;
            open.Secrets = [];
            open.RotatedAt = now;
            return await Grant(open, now);
        }

        if (Has(open.Previous, hash) && now - open.RotatedAt < Grace && open.Secrets.Count < MaxSiblings)
        {
            return await Grant(open, now);
        }

        LogReused(Id, session);
        await CloseSession(session);
        return SignedOut;
    }

    public async Task CloseSession(SessionId session)
    {
        if (account.State.Sessions.RemoveAll(open => open.Id == session) > 0)
        {
            await this.WriteOrForget(account);
        }

        await Cut(session);
    }

    public async Task<Actor?> Authenticate(SessionId session)
    {
        var now = clock.GetUtcNow();
        return (Find(session) is { } open && open.ExpiresAt > now) || IsLiveToken(session, now) ? await GetActor() : null;
    }

    public async Task<Actor?> GetActor()
    {
        return account.State.PasswordHash is null || Disabled is not null
            ? null
            : new Actor(Id, await Role()) { MutedUntil = Muted is { } muted ? muted.Until ?? DateTimeOffset.MaxValue : null };
    }

    /// <summary>Accounts of the time before roles have none; who made the server administers it.</summary>
    private async Task<ServerRole> Role()
    {
        return account.State.Role
            ??= await GrainFactory.Server().IsAdministrator(Id) ? ServerRole.Administrator : ServerRole.Member;
    }

    private SessionState? Find(SessionId session) => account.State.Sessions.Find(open => open.Id == session);

    private async Task Cut(SessionId session)
    {
        await GrainFactory.User(Id).SessionClosed(session);
        await GrainFactory.WebPush(Id).SessionEnded(session);
    }

    private async Task<SessionGrant> Grant(SessionState session, DateTimeOffset now)
    {
        var secret = IdText.NewSecret();
        session.Secrets.Add(Digests.Of(secret));
        session.ExpiresAt = now + SessionLife;
        await this.WriteOrForget(account);
        return new SessionGrant { Session = session.Id, RefreshSecret = secret, ExpiresAt = session.ExpiresAt };
    }

    private static bool Has(List<string> hashes, string hash)
    {
        var bytes = Encoding.ASCII.GetBytes(hash);
        return hashes.Exists(other => CryptographicOperations.FixedTimeEquals(bytes, Encoding.ASCII.GetBytes(other)));
    }

    [LoggerMessage(LogLevel.Warning, "An old refresh token of session {SessionId} of {UserId} was used again; the session ends.")]
    private partial void LogReused(UserId userId, SessionId sessionId);
}
