using System.Net;
using System.Net.Http.Headers;

namespace LiveChat.Api.Tests.Hub;

/// <summary>A request for a socket, and what the door answers.</summary>
internal sealed record Upgrade(HttpStatusCode Status, TimeSpan? RetryAfter, string? ContentType)
{
    public static async Task<Upgrade> AskAsync(HubServer server, Action<HttpRequestMessage> with, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hub" + query);
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "AAECAwQFBgcICQoLDA0ODw==");
        with(request);
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Http.BaseAddress };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new Upgrade(answer.StatusCode, answer.Headers.RetryAfter?.Delta, answer.Content.Headers.ContentType?.MediaType);
    }

    public static Task<Upgrade> AskAsync(HubServer server, HubPerson person) =>
        AskAsync(server, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token));
}
