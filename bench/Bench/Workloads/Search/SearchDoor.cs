using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LiveChat.Bench.Load;

namespace LiveChat.Bench.Workloads.Search;

/// <summary>Searches as the client does, one question after the other.</summary>
internal sealed class SearchDoor : IDisposable
{
    private readonly HttpClient _http;

    public SearchDoor(Uri server, string token)
    {
        _http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>How much was found, whether every room was looked through to its end, and how long it took in microseconds.</summary>
    public async Task<(int Found, bool IsWhole, long Micros)> AskAsync(string query, string? room, bool byRelevance, CancellationToken cancellationToken)
    {
        var began = Clock.Micros;
        var address = $"api/v1/search?sort={(byRelevance ? "relevance" : "newest")}&q={Uri.EscapeDataString(query)}{(room is null ? "" : $"&room={room}")}";
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var took = Clock.Micros - began;
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"The search for {query} after {took / 1000} ms: {Encoding.UTF8.GetString(body)}");
        }

        using var page = JsonDocument.Parse(body);
        var isWhole = !page.RootElement.TryGetProperty("incomplete", out _) && !page.RootElement.TryGetProperty("failed", out _);
        return (page.RootElement.GetProperty("items").GetArrayLength(), isWhole, took);
    }

    public void Dispose() => _http.Dispose();
}
