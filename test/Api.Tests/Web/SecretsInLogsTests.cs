using System.Collections.Concurrent;
using LiveChat.Api.Tests.Mail;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Tests.Web;

public sealed class SecretsInLogsTests
{
    private const string Canary = "canary-7f3a";

    private static readonly string[] Reading = ["read"];

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

    /// <summary>Links and access tokens let whoever reads them in.</summary>
    [Fact]
    public async Task No_link_and_no_access_token_is_ever_logged()
    {
        await using var smtp = new TestSmtpServer();
        await using var server = await ChatServer.StartAsync(smtp.Settings);
        var log = new CapturedLog();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        using var ben = await ApiClient.SignUpAsync(server, "ben");
        (await ada.PutAsync("/api/v1/account/mail", new { address = "ada@example.org" })).Must(204);
        var confirming = (await smtp.NextAsync()).Token;
        (await ada.PostAsync("/api/v1/account/mail/confirm", new { token = confirming })).Must(204);
        smtp.RefuseNext(1);
        smtp.Refusal = "550 no";
        (await ada.PostAsync("/api/v1/session/forgot", new { account = "ada" })).Must(204);
        var issued = (await ada.PostAsync($"/api/v1/admin/users/{ben.UserId}/reset-link")).Must(200).GetProperty("token").GetString()!;
        var made = (await ada.PostAsync("/api/v1/account/tokens", new { name = "bot", scopes = Reading, expiresInDays = 1 })).Must(201).GetProperty("token").GetString()!;
        using var bot = new ApiClient(server) { AccessToken = made };
        (await bot.GetAsync("/api/v1/users/me")).Must(200);
        bot.AccessToken = made + "x";
        (await bot.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
        (await ada.PostAsync("/api/v1/session/reset", new { token = issued, password = $"{Canary} password" })).Must(204);

        Assert.NotEmpty(log.Lines);
        foreach (var secret in (string[])[Canary, confirming.Split('.')[1], issued.Split('.')[1], made.Split('_')[^1]])
        {
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    /// <summary>Whoever reads it could put other bytes in the place of that part.</summary>
    [Fact]
    public async Task No_link_into_the_store_of_files_is_ever_logged()
    {
        await using var server = await ChatServer.StartAsync();
        var log = new CapturedLog();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        ((MemoryFileStore)server.Services.GetRequiredService<IFileStore>()).PartOrigin = "https://store.example";
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        var file = (await ada.PostAsync("/api/v1/files", new { name = "a", size = 3 })).Must(201).GetProperty("id").GetString();

        var link = (await ada.PostAsync($"/api/v1/files/{file}/parts/1/link")).Must(200).GetProperty("url").GetString()!;

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(link.Split('/')[^1], StringComparison.Ordinal));
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
