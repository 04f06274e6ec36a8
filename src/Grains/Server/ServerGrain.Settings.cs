using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Server;

/// <summary>What administrators decide, and who may be the first.</summary>
internal sealed partial class ServerGrain
{
    private static readonly TimeSpan FirstHolds = TimeSpan.FromMinutes(1);
    private static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "This is not allowed.");

    /// <summary>Who is becoming the first; in memory, because a sign-up takes seconds.</summary>
    private (string Name, DateTimeOffset At)? _first;

    public Task<bool> TakeFirst(string name)
    {
        var now = clock.GetUtcNow();
        if (server.State.Administrator is not null || (_first is { } held && held.Name != name && now - held.At < FirstHolds))
        {
            return Task.FromResult(false);
        }

        _first = (name, now);
        return Task.FromResult(true);
    }

    public Task<ServerSettings> GetSettings() => Task.FromResult(server.State.Settings);

    public async Task<Result<ServerSettings>> ChangeSettings(Actor by, ServerSettings change)
    {
        if (by.Role < ServerRole.Administrator)
        {
            return NotAllowed;
        }

        var (before, wish) = (server.State.Settings, server.State.Settings.With(change));
        if (!wish.Succeeded)
        {
            return wish.Refusal;
        }

        if (wish.Value != before)
        {
            server.State.Settings = wish.Value;
            var entry = new AuditEntry { Act = AuditActs.SettingsChanged, By = by.Id, Detail = wish.Value.Differences(before) };
            server.State.Untold.Add(PendingAudit.Of(entry, clock.GetUtcNow()));
            await this.WriteOrForget(server);
        }

        await TellAudit();
        return wish.Value;
    }

    private async Task TellAudit()
    {
        if (server.State.Untold.Count == 0)
        {
            return;
        }

        foreach (var act in server.State.Untold)
        {
            await act.TellAsync(GrainFactory);
        }

        server.State.Untold.Clear();
        await this.WriteOrForget(server);
    }
}
