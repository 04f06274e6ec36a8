using System.Net;
using System.Text;
using LiveChat.Bench.Load;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Workloads;

/// <summary>Makes prepared calls to the hub, each when the one before it is answered, and takes their time.</summary>
internal sealed class AskingSocket(Reactor reactor, IPEndPoint server, string token) : HubSocket(reactor, server, token)
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _asked = new();
    private Func<int, byte[]?> _next = _ => null;
    private Histogram _took = new();
    private long _began;
    private int _call;

    public static async Task<AskingSocket> OpenAsync(BenchServer server, string token, CancellationToken cancellationToken)
    {
        var socket = new AskingSocket(server.Reactor, server.EndPointOf(0), token);
        server.Reactor.Post(socket.Connect);
        await socket._opened.Task.WaitAsync(cancellationToken);
        return socket;
    }

    /// <param name="next">The call of a number from 1; null when that was all.</param>
    /// <param name="took">How long each took.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task AskAsync(Func<int, byte[]?> next, Histogram took, CancellationToken cancellationToken)
    {
        _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Reactor.Post(() =>
        {
            (_next, _took, _call) = (next, took, 0);
            Ask();
        });
        return _asked.Task.WaitAsync(cancellationToken);
    }

    protected override void OnOpen() => _opened.TrySetResult();

    protected override void OnRecord(ReadOnlySpan<byte> bytes)
    {
        var record = HubRecord.Parse(bytes);
        if (record.Kind != HubRecordKind.Completion || record.Call != _call)
        {
            return;
        }

        if (record.Failed || record.Body.StartsWith("{\"refusal\""u8))
        {
            _asked.TrySetException(new InvalidOperationException(Encoding.UTF8.GetString(record.Body)));
            return;
        }

        _took.Add(Clock.Micros - _began);
        Ask();
    }

    protected override void OnClosed(string reason)
    {
        var closed = new InvalidOperationException("closed: " + reason);
        _opened.TrySetException(closed);
        _asked.TrySetException(closed);
    }

    private void Ask()
    {
        if (_next(++_call) is { } record)
        {
            _began = Clock.Micros;
            Send(record);
        }
        else
        {
            _asked.TrySetResult();
        }
    }
}
