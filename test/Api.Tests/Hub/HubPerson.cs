using System.Text.Json;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Somebody with an account and one session.</summary>
internal sealed class HubPerson(HubServer server, JsonElement session)
{
    public UserId Id { get; } = UserId.From(session.GetProperty("me").GetProperty("id").GetString()!);

    public Actor Actor => new(Id, ServerRole.Member);

    public SessionId Session { get; } = SessionId.From(session.GetProperty("session").GetString()!);

    public string Token { get; } = session.GetProperty("accessToken").GetString()!;

    public Task<RawHub> ConnectAsync(bool handshake = true)
    {
        return RawHub.ConnectAsync(
            server.HubAddress, options => options.SetRequestHeader("Authorization", "Bearer " + Token), handshake);
    }

    /// <summary>A socket that hears the rooms.</summary>
    public async Task<RawHub> SyncedAsync(Dictionary<string, long>? cursors = null)
    {
        var hub = await ConnectAsync();
        await hub.SyncAsync(cursors);
        return hub;
    }
}

/// <summary>What clients do all the time.</summary>
internal static class Chatting
{
    public static Task<JsonElement> SyncAsync(this RawHub hub, Dictionary<string, long>? cursors = null) =>
        hub.ValueAsync("Sync", cursors ?? []);

    public static Task<JsonElement> SendAsync(this RawHub hub, RoomId room, string clientId, string text) =>
        hub.ValueAsync("Send", room.Value, clientId, text);

    /// <summary>The value of an answer.</summary>
    public static async Task<JsonElement> ValueAsync(this RawHub hub, string method, params object?[] arguments)
    {
        var answer = await hub.CallAsync(method, arguments);
        Assert.True(answer.TryGetProperty("result", out var result) && result.TryGetProperty("value", out _), answer.GetRawText());
        return result.GetProperty("value");
    }

    /// <summary>The code of a refusal.</summary>
    public static async Task<string?> RefusalAsync(this RawHub hub, string method, params object?[] arguments)
    {
        var answer = await hub.CallAsync(method, arguments);
        Assert.True(answer.TryGetProperty("result", out var result) && result.TryGetProperty("refusal", out _), answer.GetRawText());
        return result.GetProperty("refusal").GetProperty("code").GetString();
    }

    /// <summary>Reads pushed events of a room up to a seq; fails on a hole or a repetition.</summary>
    public static async Task<List<JsonElement>> ReadEventsAsync(this RawHub hub, RoomId room, long from, long to)
    {
        var events = new List<JsonElement>();
        while (from <= to)
        {
            var batch = (await hub.ReadPushAsync("Events"))[0];
            if (batch.GetProperty("room").GetString() != room.Value)
            {
                continue;
            }

            Assert.Equal(from, batch.GetProperty("from").GetInt64());
            events.AddRange(batch.GetProperty("events").EnumerateArray());
            from = batch.GetProperty("to").GetInt64() + 1;
        }

        return events;
    }

    public static string? Text(this JsonElement happened) =>
        happened.TryGetProperty("text", out var text) ? text.GetString() : null;
}
