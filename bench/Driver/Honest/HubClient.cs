using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;

namespace LiveChat.Driver.Honest;

/// <summary>A push of the hub, copied out of the reactor.</summary>
internal readonly record struct Push(HubRecordKind Kind, byte[] Arguments);

/// <summary>The hub as awaitable calls and a queue of pushes: for clients that think between records.</summary>
internal sealed class HubClient : HubSocket
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<byte[]>> _calls = new();
    private readonly Channel<Push> _pushes = Channel.CreateUnbounded<Push>(new UnboundedChannelOptions { SingleReader = true });
    private int _lastCall;
    private int _closed;

    private HubClient(Reactor reactor, IPEndPoint server, string accessToken)
        : base(reactor, server, accessToken)
    {
    }

    /// <summary>The server goes down: within which time to come back, when it said so.</summary>
    public TimeSpan? RestartWindow { get; private set; }

    /// <summary>What the server pushes; ends when the connection does.</summary>
    public ChannelReader<Push> Pushes => _pushes.Reader;

    /// <exception cref="HubClosedException">The connection did not come about.</exception>
    /// <exception cref="TimeoutException">Nobody answered.</exception>
    public static async Task<HubClient> ConnectAsync(
        Reactor reactor, IPEndPoint server, string accessToken, HonestOptions options, CancellationToken cancellationToken)
    {
        var client = new HubClient(reactor, server, accessToken);
        reactor.Post(client.Connect);
        try
        {
            await client._opened.Task.WaitAsync(options.CallTimeout, options.Clock, cancellationToken);
        }
        catch
        {
            client.Cut("gave up");
            throw;
        }

        return client;
    }

    /// <exception cref="HubClosedException">The connection ended before the answer: the outcome is unknown.</exception>
    /// <exception cref="TimeoutException">No answer: the outcome is unknown.</exception>
    /// <exception cref="RefusedException">The server said no.</exception>
    public async Task<T> CallAsync<T>(
        Func<int, byte[]> record, JsonTypeInfo<HubAnswer<T>> shape, HonestOptions options, CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref _lastCall);
        var answer = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[call] = answer;
        if (Volatile.Read(ref _closed) != 0)
        {
            throw new HubClosedException("closed before the call");
        }

        var bytes = record(call);
        Reactor.Post(() => Send(bytes));
        try
        {
            var result = JsonSerializer.Deserialize(await answer.Task.WaitAsync(options.CallTimeout, options.Clock, cancellationToken), shape)!;
            return result.Refusal is { } refusal ? throw new RefusedException("hub", refusal) : result.Value!;
        }
        finally
        {
            _calls.TryRemove(call, out _);
        }
    }

    /// <summary>Ends the connection from this side, with a reset.</summary>
    public void Cut(string reason) => Reactor.Post(() =>
    {
        Abort();
        OnClosed(reason);
    });

    protected override void OnOpen() => _opened.TrySetResult();

    protected override void OnRecord(ReadOnlySpan<byte> bytes)
    {
        var record = HubRecord.Parse(bytes);
        switch (record.Kind)
        {
            case HubRecordKind.Completion when _calls.TryRemove(record.Call, out var answer):
                if (record.Failed)
                {
                    var error = Encoding.UTF8.GetString(record.Body);
                    var code = error.Contains("bad-request", StringComparison.Ordinal) ? "bad-request" : "internal";
                    answer.TrySetException(new RefusedException("hub", new Refusal(code, error, null)));
                }
                else
                {
                    answer.TrySetResult(record.Body.ToArray());
                }

                break;
            case HubRecordKind.Events or HubRecordKind.Heads or HubRecordKind.Notices:
                _pushes.Writer.TryWrite(new Push(record.Kind, record.Body.ToArray()));
                break;
            case HubRecordKind.Restarting:
                RestartWindow = TimeSpan.FromMilliseconds(JsonSerializer.Deserialize(record.Body, WireJson.Default.Int32Array)![0]);
                break;
            case HubRecordKind.Close:
                var reason = Encoding.UTF8.GetString(record.Body);
                Abort();
                OnClosed(reason);
                break;
        }
    }

    protected override void OnClosed(string reason)
    {
        Interlocked.Exchange(ref _closed, 1);
        var closed = new HubClosedException(reason);
        _opened.TrySetException(closed);
        _pushes.Writer.TryComplete(closed);
        foreach (var (call, answer) in _calls)
        {
            answer.TrySetException(closed);
            _calls.TryRemove(call, out _);
        }
    }
}
