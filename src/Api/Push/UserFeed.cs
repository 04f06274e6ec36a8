using LiveChat.Api.Hub;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>One person at this front end: their sockets, and the order in which what concerns their rooms is done.</summary>
internal sealed class UserFeed(UserId user, int slot, int maxSockets)
{
    private readonly List<HubConnection> _sockets = new(1);
    private readonly Lock _turns = new();
    private Task _last = Task.CompletedTask;
    private Task? _attached;
    private bool _retired;
    private volatile bool _idle;

    public UserId User => user;

    /// <summary>In which second of its renewal the person has their turn.</summary>
    public int Slot => slot;

    /// <summary>Since which tick no socket is here; 0 while there are.</summary>
    public int EmptySince { get; private set; }

    /// <summary>Whether nobody touches any of the devices here, as it was told last.</summary>
    public bool IsIdle => _idle;

    /// <summary>Looks again whether all devices are idle; false when it is as it was told last.</summary>
    public bool TryTurnIdle()
    {
        lock (_sockets)
        {
            var idle = _sockets.Count > 0 && _sockets.TrueForAll(socket => socket.Seat is { IsIdle: true });
            (var before, _idle) = (_idle, idle);
            return before != idle;
        }
    }

    /// <summary>Adds a socket; the oldest has to go when there are too many. False when the feed is no more.</summary>
    public bool TryEnter(HubConnection socket, Func<UserId, Task> attach, out HubConnection? surplus, out Task attached)
    {
        lock (_sockets)
        {
            (surplus, attached) = (null, Task.CompletedTask);
            if (_retired)
            {
                return false;
            }

            if (_sockets.Count >= maxSockets)
            {
                surplus = _sockets[0];
                _sockets.RemoveAt(0);
            }

            _sockets.Add(socket);
            EmptySince = 0;
            if (_attached is null || _attached.IsFaulted || _attached.IsCanceled)
            {
                _attached = attach(user);
            }

            attached = _attached;
            return true;
        }
    }

    public void Leave(HubConnection socket, int tick)
    {
        lock (_sockets)
        {
            if (_sockets.Remove(socket) && _sockets.Count == 0)
            {
                EmptySince = Math.Max(1, tick);
            }
        }
    }

    public HubConnection[] Sockets()
    {
        lock (_sockets)
        {
            return _sockets.Count == 0 ? [] : [.. _sockets];
        }
    }

    /// <summary>Nobody is here any more: no socket enters again. Whoever enters the next feed attaches after <paramref name="detach"/>.</summary>
    public bool TryRetire(Action<UserId> detach)
    {
        lock (_sockets)
        {
            _retired = _sockets.Count == 0;
            if (_retired)
            {
                detach(user);
            }

            return _retired;
        }
    }

    /// <summary>
    /// Does one thing after the other: whoever enters the rooms of a list does so before it is heard that the list has changed, or asks for the
    /// list after.
    /// </summary>
    public Task InTurn(Func<Task> work)
    {
        lock (_turns)
        {
            return _last = _last.IsCompleted ? work() : After(_last, work);
        }
    }

    /// <summary>Lets go of what was done.</summary>
    public void Tidy()
    {
        lock (_turns)
        {
            _last = _last.IsCompleted ? Task.CompletedTask : _last;
        }
    }

    private static async Task After(Task earlier, Func<Task> work)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await work();
    }
}
