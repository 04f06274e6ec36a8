using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using LiveChat.Api.Links;

namespace LiveChat.Api.Tests.Links;

/// <summary>
/// Names that answer as an attacker's do, and hosts behind every address there is: whoever connects to any of them reaches this server, which writes down to which. So what is
/// not connected to was refused, and not merely absent.
/// </summary>
internal sealed class TestInternet : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<IPAddress[]>> _names = new();
    private readonly ConcurrentDictionary<string, Func<TestAnswer, Task>> _pages = new();
    private readonly ConcurrentBag<Task> _answering = [];
    private readonly Task _serving;

    public TestInternet()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Every address that somebody wanted to connect to.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = [];

    /// <summary>Every name that somebody asked for.</summary>
    public ConcurrentQueue<string> Resolved { get; } = [];

    /// <summary>The heads of all requests that came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Who is at the other end, when it is not who was asked.</summary>
    public IPEndPoint? Impostor { get; set; }

    public IPAddress? Own { get; set; }

    public Outside Outside => new(ResolveAsync, ConnectAsync, address => address.Equals(Own));

    /// <summary>What a name says; of several answers one after the other, the last one for ever.</summary>
    public TestInternet Name(string host, params string[][] answers)
    {
        _names[host] = new ConcurrentQueue<IPAddress[]>(answers.Select(answer => answer.Select(IPAddress.Parse).ToArray()));
        return this;
    }

    /// <summary>What is answered to a path, whatever host was asked for; every other path has a page with the title "secret".</summary>
    public TestInternet Page(string path, Func<TestAnswer, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public TestInternet Page(string path, string html, string type = "text/html; charset=utf-8") => Page(path, answer => answer.PageAsync(html, type));

    public TestInternet Redirect(string path, string to) =>
        Page(path, answer => answer.WriteAsync($"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n"));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        await Task.WhenAll(_answering).WaitAsync(Patience);
        _stop.Dispose();
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Resolved.Enqueue(host);
        if (!_names.TryGetValue(host, out var answers))
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        return Task.FromResult((answers.Count > 1 && answers.TryDequeue(out var next)) || answers.TryPeek(out next) ? next : []);
    }

    private async Task<Connection> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        Connected.Enqueue(to);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_listener.LocalEndpoint, cancellationToken);
        return new Connection(new NetworkStream(socket, ownsSocket: true), Impostor ?? to);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _answering.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, leaveOpen: true);
            List<string> head = [];
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
            {
                head.Add(line);
            }

            if (head.Count == 0)
            {
                return;
            }

            Requests.Enqueue(string.Join('\n', head));
            var answer = new TestAnswer(stream, _stop.Token);
            await (_pages.TryGetValue(head[0].Split(' ')[1], out var page) ? page(answer) : answer.PageAsync("<title>secret</title>"));
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Whoever asked went away, or the test is over.
        }
    }
}
