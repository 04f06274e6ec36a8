using LiveChat.Driver.Sockets;

namespace LiveChat.Bench.Load;

/// <summary>Does something at a fixed rate, whether or not the server keeps up; what is late is done at once, and counts from when it was due.</summary>
internal sealed class OpenLoop(Reactor reactor, double perSecond, Action<long> act)
{
    private long _began;
    private long _done;
    private volatile bool _stopped;

    public long Done => Volatile.Read(ref _done);

    public void Start() => reactor.Post(() =>
    {
        _began = Clock.Micros;
        Turn();
    });

    public void Stop() => _stopped = true;

    private void Turn()
    {
        while (!_stopped)
        {
            var due = _began + (long)(_done * 1_000_000.0 / perSecond);
            if (due > Clock.Micros)
            {
                reactor.At(Clock.ToTimestamp(due), Turn);
                return;
            }

            act(due);
            _done++;
        }
    }
}
