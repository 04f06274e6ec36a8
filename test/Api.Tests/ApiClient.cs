using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LiveChat.Api.Tests;

/// <summary>A program that uses the API as strangers do: by bytes.</summary>
public sealed class ApiClient(ChatServer server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 })
    {
        BaseAddress = server.Address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public string? AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    public string UserId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public ChatServer Server { get; } = server;

    /// <summary>Somebody who is signed in with tokens in the body.</summary>
    public static async Task<ApiClient> SignUpAsync(ChatServer server, string name, string password = "correct horse")
    {
        var client = new ApiClient(server);
        client.Take((await client.PostAsync("/api/v1/session/sign-up", new { name, password, tokens = "body" })).Must(201));
        return client;
    }

    public void Take(JsonElement session)
    {
        AccessToken = session.GetProperty("accessToken").GetString();
        RefreshToken = session.GetProperty("refreshToken").GetString();
        UserId = session.GetProperty("me").GetProperty("id").GetString()!;
        Name = session.GetProperty("me").GetProperty("name").GetString()!;
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<ApiAnswer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<ApiAnswer> PutAsync(string path, object? body = null) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<ApiAnswer> PatchAsync(string path, object? body = null) => SendAsync(HttpMethod.Patch, path, Json(body));

    public static HttpContent? Json(object? body) => body is null ? null : Raw(JsonSerializer.Serialize(body));

    public static HttpContent Raw(string body, string type = "application/json") =>
        new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));

    public async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (AccessToken is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new ApiAnswer
        {
            Status = response.StatusCode,
            Headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase),
            Bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
        };
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back.</summary>
public sealed record ApiAnswer
{
    public required HttpStatusCode Status { get; init; }

    public required IReadOnlyDictionary<string, string[]> Headers { get; init; }

    public required byte[] Bytes { get; init; }

    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Body => JsonDocument.Parse(Bytes).RootElement;

    public string? Code => Headers.TryGetValue("Content-Type", out var type) && type[0].StartsWith("application/problem+json", StringComparison.Ordinal)
        ? Body.GetProperty("code").GetString()
        : null;

    public string[] Cookies => Headers.GetValueOrDefault("Set-Cookie") ?? [];

    /// <summary>The body, once the status is the one expected.</summary>
    public JsonElement Must(int status)
    {
        Assert.True((int)Status == status, $"Expected {status}, got {(int)Status}: {Text}");
        return Bytes.Length == 0 ? default : Body;
    }

    /// <summary>A problem document with the code and its status.</summary>
    public void MustRefuse(int status, string code)
    {
        Assert.True((int)Status == status && Code == code, $"Expected {status} {code}, got {(int)Status}: {Text}");
        Assert.Equal(status, Body.GetProperty("status").GetInt32());
        Assert.NotEmpty(Body.GetProperty("detail").GetString()!);
    }
}
