using LiveChat.Api.Hub;

namespace LiveChat.Api.Push;

/// <summary>All open sockets of this front end.</summary>
internal sealed class SocketList
{
    private readonly HashSet<HubConnection> _sockets = [];
    private HubConnection[]? _snapshot;
    private TaskCompletionSource? _empty;
    private int _slot;

    public int Count => _sockets.Count;

    /// <summary>Done when none is left. Asked for only when none enters any more.</summary>
    public Task Empty
    {
        get
        {
            lock (_sockets)
            {
                _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _sockets.Count == 0 ? Task.CompletedTask : _empty.Task;
            }
        }
    }

    public int NextSlot(int slots) => (int)((uint)Interlocked.Increment(ref _slot) % (uint)slots);

    public void Add(HubConnection socket)
    {
        lock (_sockets)
        {
            _sockets.Add(socket);
            _snapshot = null;
        }
    }

    public void Remove(HubConnection socket)
    {
        lock (_sockets)
        {
            if (_sockets.Remove(socket))
            {
                _snapshot = null;
                if (_sockets.Count == 0)
                {
                    _empty?.TrySetResult();
                }
            }
        }
    }

    public HubConnection[] All()
    {
        lock (_sockets)
        {
            return _snapshot ??= [.. _sockets];
        }
    }
}
