using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveChat.EndToEnd.Server;

/// <summary>Someone who uses the HTTP API: fills rooms faster than a person can, and checks what is stored.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly HttpClient _http;
    private int _sent;

    private Caller(HttpClient http, string id)
    {
        _http = http;
        Id = id;
    }

    public string Id { get; }

    public static async Task<Caller> SignUpAsync(Uri server, string name, string displayName)
    {
        var http = new HttpClient { BaseAddress = new Uri(server, "/api/v1/") };
        var wish = new { name, displayName, password = People.Person.Password, tokens = "body" };
        var session = await ReadAsync(await http.PostAsJsonAsync("session/sign-up", wish));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return new Caller(http, session.GetProperty("me").GetProperty("id").GetString()!);
    }

    /// <summary>Answers the room's id.</summary>
    public async Task<string> CreateRoomAsync(string name, string topic = "", string visibility = "public")
    {
        var room = await ReadAsync(await _http.PostAsJsonAsync("rooms", new { name, topic, visibility }));
        return room.GetProperty("id").GetString()!;
    }

    public async Task JoinAsync(string room)
    {
        await ReadAsync(await _http.PutAsync($"rooms/{room}/members/me", null));
    }

    public async Task<string> InviteAsync(string room)
    {
        var invite = await ReadAsync(await _http.PostAsJsonAsync($"rooms/{room}/invites", new { }));
        return invite.GetProperty("code").GetString()!;
    }

    public async Task AcceptAsync(string code)
    {
        await ReadAsync(await _http.PostAsJsonAsync($"invites/{code}/accept", new { }));
    }

    public async Task MarkReadAsync(string room, long seq, long ordinal)
    {
        await ReadAsync(await _http.PutAsJsonAsync($"rooms/{room}/read", new { seq, ordinal }));
    }

    /// <summary>Answers the message's place: seq and ordinal.</summary>
    public async Task<(long Seq, long Ordinal)> SayAsync(string room, string text)
    {
        var message = new { clientId = $"{Id}-{Interlocked.Increment(ref _sent)}", text };
        var posted = await ReadAsync(await _http.PostAsJsonAsync($"rooms/{room}/messages", message));
        return (posted.GetProperty("seq").GetInt64(), posted.GetProperty("ordinal").GetInt64());
    }

    /// <summary>Says what the server may refuse. Answers whether it is said.</summary>
    public async Task<bool> OfferAsync(string room, string text)
    {
        var message = new { clientId = $"{Id}-{Interlocked.Increment(ref _sent)}", text };
        using var answer = await _http.PostAsJsonAsync($"rooms/{room}/messages", message);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Says many things, one after the other in the order of the room.</summary>
    public async Task SayManyAsync(string room, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            await SayAsync(room, text);
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {body}");
            return body.Length == 0 ? default : JsonDocument.Parse(body).RootElement;
        }
    }
}
