using System.Collections.Concurrent;
using System.Diagnostics;

namespace LiveChat.Driver.Sockets;

/// <summary>One thread that serves many hub connections: reads what is ready, runs what is due, and sleeps otherwise.</summary>
internal sealed class Reactor : IDisposable
{
    private static readonly TimeSpan PingSweep = TimeSpan.FromMilliseconds(200);

    private readonly Epoll _epoll = new();
    private readonly Dictionary<int, HubSocket> _sockets = [];
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly PriorityQueue<Action, long> _due = new();
    private readonly Thread _thread;
    private volatile bool _stopping;

    public Reactor(string name)
    {
        _thread = new Thread(Run) { Name = name, IsBackground = true };
        _thread.Start();
    }

    /// <summary>What a connection reads into; shared, because one is served at a time.</summary>
    internal byte[] ReadBuffer { get; set; } = new byte[256 * 1024];

    /// <summary>What a connection frames in before it sends.</summary>
    internal byte[] FrameBuffer { get; } = new byte[64 * 1024];

    /// <summary>Runs on the reactor's thread, soon.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        _epoll.Ring();
    }

    /// <summary>Runs at a time of <see cref="Stopwatch.GetTimestamp"/>. Only from the reactor's thread.</summary>
    public void At(long timestamp, Action action) => _due.Enqueue(action, timestamp);

    public void Dispose()
    {
        _stopping = true;
        _epoll.Ring();
        _thread.Join();
        _epoll.Dispose();
    }

    internal void Attach(HubSocket socket, int descriptor)
    {
        _sockets[descriptor] = socket;
        _epoll.Add(descriptor, Epoll.In);
    }

    internal void WantWrite(int descriptor, bool wanted) => _epoll.Change(descriptor, wanted ? Epoll.In | Epoll.Out : Epoll.In);

    /// <summary>Closing the descriptor takes it out of the kernel's queue.</summary>
    internal void Detach(int descriptor) => _sockets.Remove(descriptor);

    private void Run()
    {
        At(Stopwatch.GetTimestamp(), Ping);
        while (!_stopping)
        {
            var count = _epoll.Wait(UntilNextDue());
            for (var i = 0; i < count; i++)
            {
                var descriptor = _epoll.Ready(i, out var events);
                if (descriptor >= 0 && _sockets.TryGetValue(descriptor, out var socket))
                {
                    socket.OnReady(events);
                }
            }

            while (_posted.TryDequeue(out var action))
            {
                action();
            }

            while (_due.TryPeek(out var action, out var at) && at <= Stopwatch.GetTimestamp())
            {
                _due.Dequeue();
                action();
            }
        }

        foreach (var socket in _sockets.Values.ToArray())
        {
            socket.Abort();
        }
    }

    private TimeSpan UntilNextDue()
    {
        if (!_posted.IsEmpty)
        {
            return TimeSpan.Zero;
        }

        if (!_due.TryPeek(out _, out var at))
        {
            return Timeout.InfiniteTimeSpan;
        }

        var now = Stopwatch.GetTimestamp();
        return at <= now ? TimeSpan.Zero : Stopwatch.GetElapsedTime(now, at);
    }

    private void Ping()
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var socket in _sockets.Values)
        {
            socket.PingWhenDue(now);
        }

        At(now + (long)(PingSweep.TotalSeconds * Stopwatch.Frequency), Ping);
    }
}
