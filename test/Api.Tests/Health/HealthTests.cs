using System.Net;
using LiveChat.Api.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Api.Tests.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly FakeCheck _store = new();
    private ChatServer _server = null!;
    private ApiClient _watcher = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(_store.AddTo);
        _watcher = new ApiClient(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _watcher.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_has_started_and_sees_its_store_is_ready()
    {
        var answer = await _watcher.GetAsync("/readyz");

        Assert.Equal((HttpStatusCode.OK, "ready"), (answer.Status, answer.Text));
        Assert.Equal(["no-store"], answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_server_whose_store_is_away_lives_but_is_not_ready()
    {
        _store.Answer = HealthCheckResult.Unhealthy("disk sda1 is full");

        var (ready, alive) = (await _watcher.GetAsync("/readyz"), await _watcher.GetAsync("/healthz"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unwell"), (ready.Status, ready.Text));
        Assert.Equal((HttpStatusCode.OK, "alive"), (alive.Status, alive.Text));
    }

    [Fact]
    public async Task A_store_that_is_only_slow_does_not_make_the_server_unready()
    {
        _store.Answer = HealthCheckResult.Degraded();

        Assert.Equal("ready", (await _watcher.GetAsync("/readyz")).Text);
    }

    [Fact]
    public async Task Many_probes_ask_the_store_once_a_second()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _watcher.GetAsync("/readyz")));
        Assert.Equal(1, _store.Asked);

        _server.Clock.Advance(ReadyCheck.Fresh);
        _store.Answer = HealthCheckResult.Unhealthy();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _watcher.GetAsync("/readyz")));

        Assert.Equal(2, _store.Asked);
        Assert.Equal("unwell", (await _watcher.GetAsync("/readyz")).Text);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_away_and_is_not_asked_again_meanwhile()
    {
        _store.Hang();
        var waits = _server.Clock.WaitBegins(ReadyCheck.Patience, times: 2); // The check itself, and who asks for it.
        var first = _watcher.GetAsync("/readyz");
        await _store.Hangs;
        await waits;
        _server.Clock.Advance(ReadyCheck.Patience);

        Assert.Equal("unwell", (await first).Text);
        Assert.Equal("unwell", (await _watcher.GetAsync("/readyz")).Text);
        Assert.Equal(1, _store.Asked);

        _store.Recover(); // The answer that was waited for still has to arrive.
        var ready = "";
        for (var i = 0; i < 1000 && ready != "ready"; i++)
        {
            _server.Clock.Advance(ReadyCheck.Fresh);
            ready = (await _watcher.GetAsync("/readyz")).Text;
        }

        Assert.Equal("ready", ready);
    }

    [Fact]
    public async Task Life_is_not_a_question_for_the_store()
    {
        _store.Hang();

        Assert.Equal("alive", (await _watcher.GetAsync("/healthz")).Text);
        Assert.Equal(0, _store.Asked);
    }

    [Fact]
    public async Task A_server_that_drains_lives_but_is_not_ready()
    {
        _server.Services.GetRequiredService<Readiness>().Drain();

        var (ready, alive) = (await _watcher.GetAsync("/readyz"), await _watcher.GetAsync("/healthz"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "draining"), (ready.Status, ready.Text));
        Assert.Equal("alive", alive.Text);
        Assert.Equal(0, _store.Asked);
    }

    [Fact]
    public async Task Administrators_are_told_the_details()
    {
        using var ada = await ApiClient.SignUpAsync(_server, "ada");
        _store.Answer = HealthCheckResult.Unhealthy("The store cannot write.");
        _server.Clock.Advance(TimeSpan.FromMinutes(2));

        var answer = await ada.GetAsync("/health/details");

        var details = answer.Must(200);
        Assert.Equal("unwell", details.GetProperty("state").GetString());
        Assert.StartsWith(".NET 10.", details.GetProperty("runtime").GetString(), StringComparison.Ordinal);
        Assert.Contains(details.GetProperty("shape").GetString(), (string[])["embedded", "cluster"]);
        Assert.NotEqual("0", details.GetProperty("version").GetString());
        Assert.Equal(120_000, details.GetProperty("uptimeMs").GetInt64());
        Assert.False(details.GetProperty("draining").GetBoolean());
        Assert.Equal(0, details.GetProperty("connections").GetInt32());
        var check = Assert.Single(details.GetProperty("checks").EnumerateArray(), each => each.GetProperty("name").GetString() == "store");
        Assert.Equal("unhealthy", check.GetProperty("status").GetString());
        Assert.Equal("The store cannot write.", check.GetProperty("detail").GetString());
        Assert.InRange(check.GetProperty("durationMs").GetDouble(), 0, 60_000);
        Assert.Equal(["no-store"], answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Nothing_that_everybody_may_read_names_what_is_inside()
    {
        _store.Answer = HealthCheckResult.Unhealthy("secret detail", new IOException("secret reason"));

        var answer = await _watcher.GetAsync("/readyz");

        Assert.Equal("unwell", answer.Text);
    }
}
