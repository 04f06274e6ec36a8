using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Driver.Tests;

/// <summary>One SignalR connection of the fake server: one JSON record per frame.</summary>
internal sealed class FakeHubConnection(WebSocket socket, HttpContext context)
{
    private readonly Channel<string> _outgoing = Channel.CreateUnbounded<string>();
    private JsonObject? _delayed;

    /// <summary>Of the address that it came by.</summary>
    public required int Port { get; init; }

    public async Task RunAsync(Action<string, string, JsonArray> answer)
    {
        var writing = WriteAsync();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: WebSocketMessageType.Text } frame)
            {
                foreach (var text in Encoding.UTF8.GetString(buffer, 0, frame.Count).Split('\u001e', StringSplitOptions.RemoveEmptyEntries))
                {
                    var record = JsonNode.Parse(text)!;
                    if (record["protocol"] is not null)
                    {
                        _outgoing.Writer.TryWrite("{}");
                    }
                    else if ((int)record["type"]! == 1)
                    {
                        answer((string)record["invocationId"]!, (string)record["target"]!, record["arguments"]!.AsArray());
                    }
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The client, or a fault, cut it.
        }

        _outgoing.Writer.TryComplete();
        await writing;
    }

    public void Send(JsonObject record) => _outgoing.Writer.TryWrite(record.ToJsonString());

    public void SendEvents(JsonObject batch) => Send(new JsonObject
    {
        ["type"] = 1,
        ["target"] = "Events",
        ["arguments"] = new JsonArray(batch.DeepClone()),
    });

    public void Delay(JsonObject batch) => _delayed = batch;

    public void SendDelayed()
    {
        if (_delayed is { } batch)
        {
            _delayed = null;
            SendEvents(batch);
        }
    }

    public void Cut() => context.Abort();

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var record in _outgoing.Reader.ReadAllAsync())
            {
                await socket.SendAsync(
                    Encoding.UTF8.GetBytes(record + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // As above.
        }
    }
}
