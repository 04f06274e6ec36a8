using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Tests.WebPush;

/// <summary>A push service as browsers have one: takes what is well formed and proven, and answers what a test says.</summary>
internal sealed class PushService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PushService(WebApplication app) => _app = app;

    /// <summary>What it took, whatever it answered.</summary>
    public ConcurrentQueue<TakenPush> Taken { get; } = [];

    /// <summary>What was wrong with what it did not take.</summary>
    public ConcurrentQueue<string> Wrong { get; } = [];

    public Func<HttpContext, Task> Answer { get; set; } = context => Status(context, 201);

    public string Address => _app.Urls.Single();

    public static async Task<PushService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var service = new PushService(app);
        app.Run(service.TakeAsync);
        await app.StartAsync();
        return service;
    }

    public static Task Status(HttpContext context, int status, string? retryAfter = null, string? location = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        var authorization = headers.Authorization.ToString();
        if (!authorization.StartsWith("vapid t=", StringComparison.Ordinal) || authorization.Split(", k=") is not [var token, var key]
            || headers.ContentEncoding != "aes128gcm" || context.Request.Method != "POST")
        {
            Wrong.Enqueue($"{context.Request.Method} {authorization} {headers.ContentEncoding}");
            context.Response.StatusCode = 400;
            return;
        }

        var claims = Verify(token["vapid t=".Length..], key);
        Taken.Enqueue(new TakenPush(
            context.Request.Path, body.ToArray(), claims, key, long.Parse(headers["TTL"]!, System.Globalization.CultureInfo.InvariantCulture), headers["Topic"]!, headers["Urgency"]!));
        await Answer(context);
    }

    private static JsonElement Verify(string token, string key)
    {
        var parts = token.Split('.');
        using var pair = ECDsa.Create(P256.Of(Base64Url.DecodeFromChars(key)));
        Assert.True(pair.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        Assert.Equal(
            [("alg", "ES256"), ("typ", "JWT")],
            JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetString())).Order());
        return JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
    }
}

/// <summary>What came to a push service.</summary>
internal sealed record TakenPush(string Path, byte[] Body, JsonElement Claims, string Key, long Ttl, string? Topic, string Urgency);
