using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts;

internal sealed partial class AccountGrain
{
    private static readonly Refusal NoSuchSession = new(RefusalCode.NotFound, "There is no such session.");

    public Task<ImmutableArray<SessionSummary>> GetSessions()
    {
        var now = clock.GetUtcNow();
        return Task.FromResult<ImmutableArray<SessionSummary>>(
        [
            .. account.State.Sessions.Where(session => session.ExpiresAt > now).OrderByDescending(session => session.RotatedAt).Select(Summarize),
        ]);
    }

    public async Task<Result<Done>> EndSession(SessionId session)
    {
        if (Find(session) is null)
        {
            return NoSuchSession;
        }

        await CloseSession(session);
        return default(Done);
    }

    public Task EndOtherSessions(SessionId keep) => EndSessions(keep);

    public async Task<Result<Done>> SetPassword(SessionId by, string passwordHash)
    {
        ArgumentException.ThrowIfNullOrEmpty(passwordHash);
        if (RefuseStale(by) is { } stale)
        {
            return stale;
        }

        await ChangePassword(passwordHash, keep: by);
        return default(Done);
    }

    /// <summary>Writes, then cuts: what was good to come in with a moment ago may not be any more.</summary>
    private async Task EndSessions(SessionId? keep)
    {
        var ended = account.State.Sessions.FindAll(session => session.Id != keep);
        account.State.Sessions.RemoveAll(ended.Contains);
        _tickets.Clear();
        await this.WriteOrForget(account);
        foreach (var session in ended)
        {
            await Cut(session.Id);
        }
    }

    private static SessionSummary Summarize(SessionState session) => new()
    {
        Id = session.Id,
        Device = session.Device,
        Source = session.Source,
        OpenedAt = session.OpenedAt,
        UsedAt = session.RotatedAt,
    };
}
