using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Tests.Web;

public sealed class SecretsInLogsTests
{
    private const string Canary = "canary-7f3a";

    [Fact]
    public async Task No_password_token_or_text_is_ever_logged_even_at_the_finest_level()
    {
        await using var server = await ChatServer.StartAsync();
        var log = new CapturedLog();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var ada = await ApiClient.SignUpAsync(server, "ada", $"{Canary} password");

        await ada.PostAsync("/api/v1/session", new { name = "ada", password = $"{Canary} wrong" });
        await ada.SendAsync(HttpMethod.Post, "/api/v1/session", ApiClient.Raw($"{{\"name\":\"{Canary}\",\"password\":[\"{Canary}\"]}}"));
        await ada.PostAsync("/api/v1/session/refresh", new { refreshToken = $"{Canary}.a.b" });
        var room = (await ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString();
        await ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a", text = $"{Canary} text" });
        server.Log.FailAppends();
        await ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "b", text = $"{Canary} text" });
        await ada.PostAsync("/api/v1/session/refresh", new { refreshToken = ada.RefreshToken });
        using var forged = new ApiClient(server) { AccessToken = ada.AccessToken + "x" };
        await forged.GetAsync("/api/v1/session");

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(ada.AccessToken!, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(ada.AccessToken!.Split('.')[2], StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(ada.RefreshToken!.Split('.')[2], StringComparison.Ordinal));
    }

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
