using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Api.Tests;

/// <summary>Requests that no well-meaning client sends.</summary>
internal static class RawHttp
{
    /// <summary>Sends lines as they are (<c>{host}</c> is the server) and reads until the server closes, or has answered and says no more.</summary>
    public static Task<string> SendAsync(ChatServer server, params string[] lines) =>
        SendBytesAsync(server, Encoding.Latin1.GetBytes(
            string.Join("\r\n", lines).Replace("{host}", server.Address.Authority, StringComparison.Ordinal) + "\r\nConnection: close\r\n\r\n"));

    public static async Task<string> SendBytesAsync(ChatServer server, byte[] request)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port, timeout.Token);
        var stream = socket.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(request, timeout.Token);
            await stream.CopyToAsync(answer, timeout.Token);
        }
        catch (IOException)
        {
            // The server has cut a connection that it could make no sense of, perhaps before it was sent all; what it said before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
