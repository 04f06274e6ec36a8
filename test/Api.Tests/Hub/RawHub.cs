using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveChat.Api.Tests.Hub;

/// <summary>A client of the hub that can also misbehave. Reads records one at a time.</summary>
internal sealed class RawHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _records = new();
    private int _calls;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public ClientWebSocket Socket => _socket;

    public static async Task<RawHub> ConnectAsync(
        Uri address, Action<ClientWebSocketOptions>? options = null, bool handshake = true)
    {
        var hub = new RawHub();
        hub._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        options?.Invoke(hub._socket.Options);
        using var timeout = Timeout();
        await hub._socket.ConnectAsync(address, timeout.Token);
        if (handshake)
        {
            await hub.SendAsync("{\"protocol\":\"json\",\"version\":1}");
            Assert.Equal("{}", await hub.ReadAsync());
        }

        return hub;
    }

    /// <summary>Sends one record.</summary>
    public Task SendAsync(string json) => SendBytesAsync(Encoding.UTF8.GetBytes(json + "\u001e"));

    /// <summary>Sends one record, unless the connection is closed.</summary>
    public async Task SendQuietlyAsync(string json)
    {
        try
        {
            await SendAsync(json);
        }
        catch (WebSocketException)
        {
            // Closed; whoever reads will see it.
        }
    }

    public async Task SendBytesAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text, bool end = true)
    {
        using var timeout = Timeout();
        await _socket.SendAsync(bytes, type, end, timeout.Token);
    }

    /// <summary>Calls and answers with the invocation id.</summary>
    public async Task<string> StartAsync(string method, params object?[] arguments)
    {
        var id = $"{++_calls}";
        await SendAsync(JsonSerializer.Serialize(new { arguments, invocationId = id, target = method, type = 1 }));
        return id;
    }

    /// <summary>Calls and waits for the answer; pushes that come before it are kept for <see cref="ReadAsync"/>.</summary>
    public async Task<JsonElement> CallAsync(string method, params object?[] arguments)
    {
        var id = await StartAsync(method, arguments);
        return await ReadAnswerAsync(id);
    }

    public async Task<JsonElement> ReadAnswerAsync(string id)
    {
        var pushes = new List<string>();
        while (true)
        {
            var record = await ReadAsync() ?? throw new InvalidOperationException("Closed before the answer.");
            var json = JsonElement.Parse(record);
            if (json.GetProperty("type").GetInt32() == 3 && json.GetProperty("invocationId").GetString() == id)
            {
                pushes.AddRange(_records);
                _records.Clear();
                pushes.ForEach(_records.Enqueue);
                return json;
            }

            pushes.Add(record);
        }
    }

    /// <summary>The next push of this kind; others are dropped.</summary>
    public async Task<JsonElement> ReadPushAsync(string target, Func<JsonElement, bool>? wanted = null)
    {
        while (true)
        {
            var record = await ReadAsync() ?? throw new InvalidOperationException($"Closed before {target}.");
            var json = JsonElement.Parse(record);
            if (json.GetProperty("type").GetInt32() == 1 && json.GetProperty("target").GetString() == target
                && (wanted is null || wanted(json.GetProperty("arguments"))))
            {
                return json.GetProperty("arguments");
            }
        }
    }

    /// <summary>The next record without its end, or null when the server has closed.</summary>
    public async Task<string?> ReadAsync()
    {
        using var timeout = Timeout();
        while (_records.Count == 0)
        {
            var message = new MemoryStream();
            var buffer = new byte[16 * 1024];
            ValueWebSocketReceiveResult part;
            do
            {
                try
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
                }
                catch (WebSocketException)
                {
                    return null;
                }

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await SayGoodbyeAsync();
                    return null;
                }

                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            foreach (var record in Encoding.UTF8.GetString(message.ToArray()).Split('\u001e', StringSplitOptions.RemoveEmptyEntries))
            {
                _records.Enqueue(record);
            }
        }

        return _records.Dequeue();
    }

    /// <summary>Reads up to the end and answers the error of the close message, if there was one.</summary>
    public async Task<string?> ReadCloseAsync()
    {
        string? error = null;
        while (await ReadAsync() is { } record)
        {
            var json = JsonElement.Parse(record);
            error = json.TryGetProperty("type", out var type) && type.GetInt32() == 7 ? json.GetProperty("error").GetString() : error;
        }

        return error;
    }

    /// <summary>Answers the server's close frame, as every client does.</summary>
    private async Task SayGoodbyeAsync()
    {
        try
        {
            using var timeout = Timeout();
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
        }
        catch (WebSocketException)
        {
            // The server was first.
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static CancellationTokenSource Timeout()
    {
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        return timeout;
    }
}
