using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>Somebody who makes an account and a room, listens to it, and says something there.</summary>
internal static class Traffic
{
    /// <summary>Done when two messages have been delivered to the socket, and measured.</summary>
    public static async Task RunAsync(Uri server)
    {
        var cancelled = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = server };
        var session = await AskAsync(http, "/api/v1/session/sign-up", new { name = "ada", password = "correct horse", tokens = "body" });
        var token = session.GetProperty("accessToken").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var room = (await AskAsync(http, "/api/v1/rooms", new { name = "Garden", visibility = "public" })).GetProperty("id").GetString();
        var messages = $"/api/v1/rooms/{room}/messages";

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, cancelled);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        await SendAsync(socket, """{"type":1,"invocationId":"1","target":"Sync","arguments":[{}]}""");
        await ReadUntilAsync(socket, "\"invocationId\":\"1\"");

        await MeasuredAsync("livechat.push.latency", () => AskAsync(http, messages, new { clientId = "a", text = "hello" }));
        await MeasuredAsync("livechat.push.latency", () => AskAsync(http, messages, new { clientId = "b", text = "hello again" }));
        using var refused = await http.PostAsJsonAsync(messages, new { clientId = "c", text = "" }, cancelled);
        await MeasuredAsync("livechat.hub.closes", () => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancelled));
    }

    private static async Task<JsonElement> AskAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static Task SendAsync(ClientWebSocket socket, string record) => socket.SendAsync(
        Encoding.UTF8.GetBytes(record + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task ReadUntilAsync(ClientWebSocket socket, string text)
    {
        var (read, buffer) = ("", new byte[16 * 1024]);
        while (!read.Contains(text, StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            read += Encoding.UTF8.GetString(buffer, 0, part.Count);
        }
    }

    /// <summary>Does something, and waits until it has been measured.</summary>
    private static async Task MeasuredAsync(string name, Func<Task> act)
    {
        var measured = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => measured.TrySetResult());
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measured.TrySetResult());
        listener.Start();
        await act();
        await measured.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
