using LiveChat.Grains.Push;
using Orleans.Streams;

namespace LiveChat.Grains.Users;

/// <summary>Where a person can be reached now, who looks at their presence, and so whether they are there. In memory only.</summary>
internal sealed class UserReach(UserId user, IStreamProvider streams, TimeProvider clock, ILogger logger)
{
    /// <summary>How often expired front ends are forgotten.</summary>
    public static readonly TimeSpan Checked = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(90);

    private readonly Dictionary<FrontEndId, DateTimeOffset> _attached = [];
    private readonly Dictionary<FrontEndId, DateTimeOffset> _watching = [];
    private Presence _told;

    public Presence Now => _attached.Count > 0 ? Presence.Online : Presence.Offline;

    public void Attach(FrontEndId frontEnd)
    {
        _attached[frontEnd] = clock.GetUtcNow() + Holds;
        TellPresence();
    }

    public void Detach(FrontEndId frontEnd)
    {
        _attached.Remove(frontEnd);
        TellPresence();
    }

    public Presence Watch(FrontEndId frontEnd)
    {
        _watching[frontEnd] = clock.GetUtcNow() + Holds;
        return Now;
    }

    public Task ForgetExpired(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Forget(_attached, now);
        Forget(_watching, now);
        TellPresence();
        return Task.CompletedTask;
    }

    /// <summary>Tells every front end where the person is connected.</summary>
    public void Tell(FrontEndSignal signal)
    {
        foreach (var frontEnd in _attached.Keys)
        {
            streams.Publish(frontEnd, signal, logger);
        }
    }

    private void TellPresence()
    {
        if (_told == Now)
        {
            return;
        }

        _told = Now;
        foreach (var frontEnd in _watching.Keys)
        {
            streams.Publish(frontEnd, new PresenceChanged { User = user, Presence = _told }, logger);
        }
    }

    private static void Forget(Dictionary<FrontEndId, DateTimeOffset> frontEnds, DateTimeOffset now)
    {
        foreach (var (frontEnd, until) in frontEnds)
        {
            if (until <= now)
            {
                frontEnds.Remove(frontEnd);
            }
        }
    }
}
