using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.EndToEnd.Server;

/// <summary>Another site on this machine, with pages that people link to.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Dictionary<string, string> _pages;
    private readonly Task _serving;

    /// <param name="pages">What is in the head of which path.</param>
    public PageHost(Dictionary<string, string> pages)
    {
        _pages = pages;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address(string path) => $"http://127.0.0.1:{Port}{path}";

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _serving;
        _over.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_over.Token);
                using var reader = new StreamReader(client.GetStream());
                var path = (await reader.ReadLineAsync(_over.Token))?.Split(' ')[1] ?? "";
                while (await reader.ReadLineAsync(_over.Token) is { Length: > 0 })
                {
                    // The rest of the head.
                }

                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Answer(path)), _over.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Over.
        }
    }

    private string Answer(string path)
    {
        var html = $"<!doctype html><html><head>{_pages.GetValueOrDefault(path, "")}</head><body></body></html>";
        return $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(html)}\r\nConnection: close\r\n\r\n{html}";
    }
}
