using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LiveChat.EndToEnd.Server;

/// <summary>
/// A line to the server that can be cut. Chromium's own "offline" leaves open sockets alone; this closes them and refuses new ones. It can also
/// lose answers (what is sent arrives, what comes back does not) and hold them back for a while.
/// </summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<Guid, (TcpClient Near, TcpClient Far)> _open = new();
    private readonly int _target;
    private readonly Task _accepting;
    private volatile bool _cut;
    private volatile bool _deaf;
    private volatile TaskCompletionSource? _held;

    public CutLine(LiveServer server)
    {
        _target = server.Url.Port;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    public void Cut()
    {
        _cut = true;
        foreach (var (near, far) in _open.Values)
        {
            near.Close();
            far.Close();
        }
    }

    /// <summary>From now on answers are lost, until the line is cut and restored.</summary>
    public void LoseAnswers() => _deaf = true;

    /// <summary>From now on answers wait in the line, until they are let through.</summary>
    public void HoldAnswers() => _held ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetAnswersThrough() => Interlocked.Exchange(ref _held, null)?.SetResult();

    public void Restore()
    {
        _deaf = false;
        _cut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        LetAnswersThrough();
        Cut();
        await _accepting;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_over.Token);
                _ = ServeAsync(near);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Over.
        }
    }

    private async Task ServeAsync(TcpClient near)
    {
        var id = Guid.NewGuid();
        using var far = new TcpClient { NoDelay = true };
        using (near)
        {
            try
            {
                near.NoDelay = true;
                _open[id] = (near, far);
                if (_cut)
                {
                    near.LingerState = new LingerOption(true, 0);
                    return;
                }

                await far.ConnectAsync(IPAddress.Loopback, _target, _over.Token);
                await Task.WhenAny(
                    PumpAsync(near.GetStream(), far.GetStream(), isAnswer: false),
                    PumpAsync(far.GetStream(), near.GetStream(), isAnswer: true));
            }
            catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
            {
                // One of the two hung up.
            }
            finally
            {
                _open.TryRemove(id, out _);
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isAnswer)
    {
        var buffer = new byte[16 * 1024];
        for (int count; (count = await from.ReadAsync(buffer, _over.Token)) > 0;)
        {
            if (isAnswer && _held is { Task: var through })
            {
                await through;
            }

            if (!isAnswer || !_deaf)
            {
                await to.WriteAsync(buffer.AsMemory(0, count), _over.Token);
            }
        }
    }
}
