using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveChat.Driver.Wire;

/// <summary>
/// The HTTP door. An answer that is a refusal is a <see cref="RefusedException"/>; no answer is an <see cref="HttpRequestException"/>, or a
/// <see cref="TaskCanceledException"/> when it took too long. After no answer the next request goes to another address, if there is one.
/// </summary>
internal sealed class ChatApi(Home home) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http =
        new(new SocketsHttpHandler { UseCookies = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30) }) { Timeout = Patience };

    public ChatApi(Uri server)
        : this(new Home([server], new Random(0)))
    {
    }

    public Task<SessionInfo> SignUpAsync(string name, string password, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, "session/sign-up", null, Credentials(name, password), WireJson.Default.SessionInfo, cancellationToken);

    public Task<SessionInfo> SignInAsync(string name, string password, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, "session", null, Credentials(name, password), WireJson.Default.SessionInfo, cancellationToken);

    public Task<RoomView> CreateRoomAsync(string token, string name, string visibility, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Post, "rooms", token, Body(("name", name), ("topic", ""), ("visibility", visibility)),
            WireJson.Default.RoomView, cancellationToken);

    public Task<RoomView> JoinAsync(string token, string room, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, $"rooms/{room}/members/me", token, null, WireJson.Default.RoomView, cancellationToken);

    public Task LeaveAsync(string token, string room, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, $"rooms/{room}/members/me", token, cancellationToken);

    public Task RemoveAsync(string token, string room, string user, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, $"rooms/{room}/members/{user}", token, cancellationToken);

    public Task<RoomView> GetRoomAsync(string token, string room, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, $"rooms/{room}", token, null, WireJson.Default.RoomView, cancellationToken);

    public Task<Posted> SendAsync(string token, string room, string clientId, string text, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Post, $"rooms/{room}/messages", token, Body(("clientId", clientId), ("text", text)),
            WireJson.Default.Posted, cancellationToken);

    /// <summary>Asks a poll.</summary>
    public Task<Posted> AskAsync(string token, string room, string clientId, string question, string[] options, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Post, $"rooms/{room}/messages", token,
            JsonSerializer.SerializeToUtf8Bytes(new PollDraft(clientId, question, new PollOptions(options)), WireJson.Default.PollDraft),
            WireJson.Default.Posted, cancellationToken);

    public Task<HistoryPage> HistoryAsync(string token, string room, string range, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, $"rooms/{room}/messages?{range}", token, null, WireJson.Default.HistoryPage, cancellationToken);

    /// <param name="token">Whose.</param>
    /// <param name="room">Which room.</param>
    /// <param name="time">In ms since 1970.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The first message from then on, or the last.</returns>
    public Task<MessagePlace> FindAtAsync(string token, string room, long time, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, $"rooms/{room}/messages/at?time={time}", token, null, WireJson.Default.MessagePlace, cancellationToken);

    /// <summary>A page of what a search finds, the newest first.</summary>
    /// <param name="token">Whose.</param>
    /// <param name="query">As people type it.</param>
    /// <param name="room">Null: in all rooms.</param>
    /// <param name="cursor">From the page before.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<FoundPage> SearchAsync(string token, string query, string? room, string? cursor, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Get,
            $"search?sort=newest&limit=50&q={Uri.EscapeDataString(query)}{(room is null ? "" : $"&room={room}")}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}",
            token, null, WireJson.Default.FoundPage, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static byte[] Credentials(string name, string password) =>
        Body(("name", name), ("password", password), ("tokens", "body"));

    private static byte[] Body(params (string Name, string Value)[] fields) => JsonSerializer.SerializeToUtf8Bytes(
        fields.ToDictionary(field => field.Name, field => field.Value), WireJson.Default.DictionaryStringString);

    private async Task<T> CallAsync<T>(
        HttpMethod method, string path, string? token, byte[]? body, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using var answer = await RequestAsync(method, path, token, body, cancellationToken);
        return await answer.Content.ReadFromJsonAsync(shape, cancellationToken)
            ?? throw new HttpRequestException($"{method} {path} answered null.");
    }

    private async Task CallAsync(HttpMethod method, string path, string token, CancellationToken cancellationToken)
    {
        using var answer = await RequestAsync(method, path, token, null, cancellationToken);
    }

    private async Task<HttpResponseMessage> RequestAsync(
        HttpMethod method, string path, string? token, byte[]? body, CancellationToken cancellationToken)
    {
        var server = home.Current;
        using var request = new HttpRequestMessage(method, new Uri(server, "/api/v1/" + path));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        var answer = await AnswerAsync(server, request, cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw await RefusalAsync(answer, $"{method} {path}", cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(Uri server, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (Exception nothing) when (nothing is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            home.Leave(server);
            throw;
        }
    }

    private static async Task<Exception> RefusalAsync(HttpResponseMessage answer, string call, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        Refusal? refusal = null;
        try
        {
            refusal = JsonSerializer.Deserialize(text, WireJson.Default.Refusal);
        }
        catch (JsonException)
        {
            // Not one of the server's own words: told as it is, below.
        }

        return refusal?.Code is null
            ? new HttpRequestException($"{call} answered {(int)answer.StatusCode}: {Encoding.UTF8.GetString(text)}")
            : new RefusedException(call, refusal);
    }
}
