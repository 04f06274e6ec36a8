using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace LiveChat.Bench.Load;

/// <summary>Sends and gets a file as clients do.</summary>
/// <param name="http">The way.</param>
/// <param name="server">Where.</param>
/// <param name="token">Whose file it is.</param>
/// <param name="content">All of it.</param>
/// <param name="partSize">In bytes.</param>
/// <param name="atOnce">How many parts are on their way.</param>
internal sealed class FileSender(HttpClient http, Uri server, string token, byte[] content, int partSize, int atOnce)
{
    /// <summary>Once for all: what a sender reckons is not on the server's machine.</summary>
    private readonly string[] _digests = [.. content.Chunk(partSize).Select(part => Convert.ToBase64String(SHA256.HashData(part)))];

    public async Task<string> SendAsync(string name, CancellationToken cancellationToken)
    {
        using var begun = await CallAsync(HttpMethod.Post, "files", JsonContent.Create(new Dictionary<string, object> { ["name"] = name, ["size"] = content.Length }), cancellationToken);
        var file = (await begun.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString()!;
        await Parallel.ForEachAsync(Enumerable.Range(0, _digests.Length), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (part, cancel) =>
        {
            var (from, length) = (part * partSize, Math.Min(partSize, content.Length - (part * partSize)));
            var body = new ByteArrayContent(content, from, length);
            body.Headers.Add("Content-Digest", $"sha-256=:{_digests[part]}:");
            using var stored = await CallAsync(HttpMethod.Put, $"files/{file}/parts/{part + 1}", body, cancel);
        });
        using var finished = await CallAsync(HttpMethod.Post, $"files/{file}/finish", null, cancellationToken);
        return file;
    }

    public Task ReceiveAsync(string file, CancellationToken cancellationToken) =>
        ReceiveAsync(http, Request(HttpMethod.Get, "files/" + file), content.Length, cancellationToken);

    /// <summary>Reads a whole answer, keeping none of it.</summary>
    public static async Task ReceiveAsync(HttpClient http, HttpRequestMessage request, long length, CancellationToken cancellationToken)
    {
        using var asked = request;
        using var answer = (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)).EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[128 * 1024];
        long read, all = 0;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            all += read;
        }

        if (all != length)
        {
            throw new IOException($"{all} bytes came of {length}.");
        }
    }

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var request = Request(method, path);
        request.Content = body;
        return (await http.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(server, "/api/v1/" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
