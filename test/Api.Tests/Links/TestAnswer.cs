using System.Text;

namespace LiveChat.Api.Tests.Links;

/// <summary>What a host of the test says, byte by byte as it likes.</summary>
internal sealed class TestAnswer(Stream stream, CancellationToken stop)
{
    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public Task WriteAsync(byte[] bytes) => stream.WriteAsync(bytes, stop).AsTask();

    public Task PageAsync(string html, string type = "text/html; charset=utf-8") => PageAsync(Encoding.UTF8.GetBytes(html), type);

    public async Task PageAsync(byte[] html, string type, string more = "")
    {
        await WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {html.Length}\r\n{more}Connection: close\r\n\r\n");
        await WriteAsync(html);
    }

    /// <summary>The same bytes until the other side has had enough.</summary>
    public async Task ForeverAsync(string head, byte[] again)
    {
        await WriteAsync(head);
        while (true)
        {
            await WriteAsync(again);
        }
    }

    /// <summary>Says nothing more until the test is over.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, stop);
}
