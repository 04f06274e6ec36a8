using LiveChat.Grains.Push;
using Orleans.Streams;

namespace LiveChat.Grains.Users;

/// <summary>Where a person can be reached now, whether they are there, and who looks at them. In memory only.</summary>
internal sealed class UserReach(UserId user, IStreamProvider streams, TimeProvider clock, ILogger logger)
{
    /// <summary>How often expired front ends are forgotten.</summary>
    public static readonly TimeSpan Checked = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(90);

    private readonly Dictionary<FrontEndId, DateTimeOffset> _attached = [];
    private readonly Dictionary<FrontEndId, DateTimeOffset> _watching = [];
    private readonly HashSet<FrontEndId> _idle = [];
    private UserSight? _told;

    public bool IsHere => _attached.Count > 0;

    /// <summary>Whether nobody touches any of the devices; the most present device counts.</summary>
    public bool IsIdle => _attached.Keys.All(_idle.Contains);

    public void Attach(FrontEndId frontEnd)
    {
        _attached[frontEnd] = clock.GetUtcNow() + Holds;
    }

    public void Detach(FrontEndId frontEnd)
    {
        _attached.Remove(frontEnd);
        _idle.Remove(frontEnd);
    }

    public void SetIdle(FrontEndId frontEnd, bool idle)
    {
        if (idle && _attached.ContainsKey(frontEnd))
        {
            _idle.Add(frontEnd);
        }
        else
        {
            _idle.Remove(frontEnd);
        }
    }

    public void Watch(FrontEndId frontEnd) => _watching[frontEnd] = clock.GetUtcNow() + Holds;

    public void ForgetExpired()
    {
        var now = clock.GetUtcNow();
        Forget(_attached, now);
        Forget(_watching, now);
        _idle.IntersectWith(_attached.Keys);
    }

    /// <summary>Tells every front end where the person is connected.</summary>
    public void Tell(FrontEndSignal signal)
    {
        foreach (var frontEnd in _attached.Keys)
        {
            streams.Publish(frontEnd, signal, logger);
        }
    }

    /// <summary>Tells who looks, when it is another than was told before.</summary>
    public void TellSight(UserSight sight)
    {
        if (_told == sight)
        {
            return;
        }

        _told = sight;
        foreach (var frontEnd in _watching.Keys)
        {
            streams.Publish(frontEnd, new PresenceChanged { User = user, Presence = sight.Presence.ForOlder(), Sight = sight }, logger);
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
