namespace LiveChat.Embedded.Store;

/// <summary>What waits for the writer. Full means wait: the queue is bounded.</summary>
internal sealed class WriteQueue(int capacity) : IDisposable
{
    private readonly Queue<Write> _waiting = new();
    private readonly SemaphoreSlim _free = new(capacity);
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _some = new(false, spinCount: 0);
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public ValueTask AddAsync(Write write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_free.Wait(0, CancellationToken.None))
        {
            return WaitAndAddAsync(write, cancellationToken);
        }

        Add(write);
        return ValueTask.CompletedTask;
    }

    /// <summary>Blocks until something waits and takes it, up to so many rows but at least one write; null when closed and empty.</summary>
    public List<Write>? Take(int maxRows)
    {
        var taken = new List<Write>();
        while (true)
        {
            _some.Wait();
            lock (_gate)
            {
                var rows = 0;
                while (_waiting.TryPeek(out var next) && (rows == 0 || rows + next.Rows <= maxRows))
                {
                    rows += next.Rows;
                    taken.Add(_waiting.Dequeue());
                }

                if (_waiting.Count == 0 && !_closed)
                {
                    _some.Reset();
                }

                if (taken.Count == 0)
                {
                    if (_closed)
                    {
                        return null;
                    }

                    continue;
                }
            }

            _free.Release(taken.Count);
            return taken;
        }
    }

    /// <summary>Takes nothing new; what waits can still be taken.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _some.Set();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _some.Dispose();
    }

    private async ValueTask WaitAndAddAsync(Write write, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        Add(write);
    }

    private void Add(Write write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(ChatStore));
            _waiting.Enqueue(write);
            if (!_some.IsSet)
            {
                _some.Set();
            }
        }
    }
}
