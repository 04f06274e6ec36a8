using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Files.Tests;

/// <summary>A server that says exactly what a test wants, which a real store cannot be made to say.</summary>
internal sealed class FakeS3 : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string?> _answer;
    private readonly bool _closes;
    private readonly Task _serving;

    private FakeS3(Func<string, string?> answer, bool closes)
    {
        (_answer, _closes) = (answer, closes);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Endpoint => new($"http://{_listener.LocalEndpoint}");

    /// <summary>The heads of all requests.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <param name="answer">By the head of a request; null never answers.</param>
    /// <param name="closes">Whether the connection is closed after an answer.</param>
    public static FakeS3 Start(Func<string, string?> answer, bool closes = false) => new(answer, closes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            while (await HeadAsync(stream, reader) is { } head)
            {
                Requests.Enqueue(head);
                if (_answer(head) is not { } answer)
                {
                    await reader.ReadAsync(new char[1], _stop.Token); // Until whoever asked has had enough.
                    return;
                }

                await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), _stop.Token);
                if (_closes)
                {
                    return;
                }
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // The test is over.
        }
        catch (IOException)
        {
            // The client gave up.
        }
    }

    private async Task<string?> HeadAsync(NetworkStream stream, StreamReader reader)
    {
        var head = new StringBuilder();
        var length = 0;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.Length == 0)
            {
                if (length > 0)
                {
                    await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), _stop.Token);
                    await reader.ReadBlockAsync(new char[length], _stop.Token);
                }

                return head.ToString();
            }

            head.Append(line).Append("\r\n");
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
