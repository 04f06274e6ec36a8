using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>When each member said something last, for slow mode. In memory; what a last activation knew is read from the log.</summary>
/// <remarks>Within the turns of its grain. Those whose time is over are forgotten.</remarks>
internal sealed class Pace(RoomId room, IRoomLog log, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>How far back the log is read at most: members that spoke before so many others wait no more.</summary>
    private const int MostRead = 5_000;

    private const int FewRemembered = 64;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    private readonly Dictionary<UserId, DateTimeOffset> _last = [];
    private TimeSpan _for;
    private Task _loading = Task.CompletedTask;
    private int _tidyAt = FewRemembered;

    /// <summary>Reads who spoke since slow mode is as it is now, once; whoever asks meanwhile waits.</summary>
    public Task Load(TimeSpan pause, long head)
    {
        if (_for != pause || _loading.IsFaulted)
        {
            _for = pause;
            _last.Clear();
            _loading = Read(pause, head);
        }

        return _loading;
    }

    public DateTimeOffset? Until(UserId user, TimeSpan pause) => Wait(user, pause) is { } wait ? clock.GetUtcNow() + wait : null;

    public bool TryTake(UserId user, TimeSpan pause, out PaceTurn turn, out TimeSpan wait)
    {
        wait = Wait(user, pause) ?? TimeSpan.Zero;
        turn = wait > TimeSpan.Zero ? default : new PaceTurn(this, user, _last.TryGetValue(user, out var before) ? before : null);
        if (wait == TimeSpan.Zero)
        {
            Set(user, clock.GetUtcNow());
            Tidy(pause);
        }

        return wait == TimeSpan.Zero;
    }

    public void Set(UserId user, DateTimeOffset? at)
    {
        if (at is { } moment)
        {
            _last[user] = moment;
        }
        else
        {
            _last.Remove(user);
        }
    }

    /// <summary>Never longer than the pause, whatever the clock does.</summary>
    private TimeSpan? Wait(UserId user, TimeSpan pause)
    {
        return _last.TryGetValue(user, out var last) && last + pause - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero
            ? wait < pause ? wait : pause
            : null;
    }

    private void Tidy(TimeSpan pause)
    {
        if (_last.Count < _tidyAt)
        {
            return;
        }

        var over = clock.GetUtcNow() - pause;
        foreach (var (user, last) in _last)
        {
            if (last <= over)
            {
                _last.Remove(user);
            }
        }

        _tidyAt = Math.Max(FewRemembered, 2 * _last.Count);
    }

    private async Task Read(TimeSpan pause, long head)
    {
        var (to, since) = (head, clock.GetUtcNow() - pause);
        while (to > 0 && head - to < MostRead)
        {
            using var timeout = new CancellationTokenSource(StoreTimeout, clock);
            var page = await log.ReadBackwardAsync(room, to, PageSize, timeout.Token);
            foreach (var entry in page.Reverse())
            {
                if (entry.At <= since || (entry.Kind == LogEntryKind.Change && RoomEventJson.TryDecode(entry.Body) is PolicyChanged { SlowMode: not null }))
                {
                    return;
                }

                if (entry.Kind == LogEntryKind.Message)
                {
                    _last.TryAdd(entry.Author, entry.At); // The newest of each comes first, and what came while it was read is newer still.
                }
            }

            to = page.IsEmpty ? 0 : page[0].Seq - 1;
        }
    }
}
