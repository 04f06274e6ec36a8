using System.Collections.Immutable;
using LiveChat.Api.Hub;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>Whose presence which sockets look at. Changes are told once a second, together.</summary>
internal sealed class Watches(IGrainFactory grains, FrontEndId frontEnd, PushLog log)
{
    /// <summary>The most people of one socket.</summary>
    public const int MaxWatched = 100;

    /// <summary>A watch holds 90 s at the person.</summary>
    private const int RenewedEvery = 45;

    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, Watched> _watched = [];
    private readonly Dictionary<HubConnection, List<UserId>> _watchers = [];
    private readonly HashSet<UserId> _changed = [];

    /// <summary>Replaces what the socket looked at before; answers how it is now.</summary>
    public async Task<ImmutableArray<PresenceView>> SetAsync(HubConnection socket, List<UserId> users, int tick)
    {
        List<Watched> now = [];
        lock (_lock)
        {
            Drop(socket);
            if (users.Count == 0)
            {
                return [];
            }

            foreach (var user in users.Distinct())
            {
                if (!_watched.TryGetValue(user, out var watched))
                {
                    _watched[user] = watched = new Watched(user, tick % RenewedEvery);
                }

                watched.Sockets.Add(socket);
                now.Add(watched);
            }

            _watchers[socket] = [.. now.Select(watched => watched.User)];
        }

        await Task.WhenAll(now.Where(watched => !watched.IsKnown).Select(AskAsync));
        return [.. now.Select(watched => watched.View())];
    }

    public void Remove(HubConnection socket)
    {
        lock (_lock)
        {
            Drop(socket);
        }
    }

    public void Changed(UserId user, UserSight sight)
    {
        lock (_lock)
        {
            if (_watched.TryGetValue(user, out var watched) && watched.Set(sight))
            {
                _changed.Add(user);
            }
        }
    }

    /// <summary>Once a second: tells the changes, and renews what is due.</summary>
    public void Tell(int tick)
    {
        Dictionary<HubConnection, List<PresenceView>>? told = null;
        List<Watched>? due = null;
        lock (_lock)
        {
            foreach (var user in _changed)
            {
                if (_watched.TryGetValue(user, out var watched))
                {
                    foreach (var socket in watched.Sockets)
                    {
                        told ??= [];
                        (told.TryGetValue(socket, out var list) ? list : told[socket] = []).Add(watched.View());
                    }
                }
            }

            _changed.Clear();
            foreach (var (_, watched) in _watched)
            {
                if (watched.Slot == tick % RenewedEvery)
                {
                    (due ??= []).Add(watched);
                }
            }
        }

        due?.ForEach(watched => _ = AskAsync(watched));
        foreach (var (socket, changes) in told ?? [])
        {
            socket.Outbox.PushLossy(PushFrames.Presence([.. changes]));
        }
    }

    private async Task AskAsync(Watched watched)
    {
        try
        {
            Changed(watched.User, await grains.User(watched.User).Look(frontEnd));
        }
        catch (Exception failure)
        {
            log.RoutineFailed("Watching presence", failure);
        }
    }

    private void Drop(HubConnection socket)
    {
        if (!_watchers.Remove(socket, out var users))
        {
            return;
        }

        foreach (var user in users)
        {
            if (_watched.TryGetValue(user, out var watched) && watched.Sockets.Remove(socket) && watched.Sockets.Count == 0)
            {
                _watched.Remove(user);
            }
        }
    }

    private sealed class Watched(UserId user, int slot)
    {
        private UserSight? _sight;

        public UserId User => user;

        public int Slot => slot;

        public HashSet<HubConnection> Sockets { get; } = [];

        public bool IsKnown => _sight is not null;

        /// <returns>Whether that is a change of what was known.</returns>
        public bool Set(UserSight sight)
        {
            var changed = IsKnown && _sight != sight;
            _sight = sight;
            return changed;
        }

        public PresenceView View() => PresenceView.Of(user, _sight);
    }
}
