using System.Diagnostics.Metrics;
using System.Globalization;
using LiveChat.Api.Accounts;
using LiveChat.Api.Health;
using LiveChat.Api.Links;
using LiveChat.Api.Server;
using LiveChat.Api.Tests.Links;
using LiveChat.Api.WebPush;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.WebPush;

/// <summary>What push services answer, and what is not sent anywhere.</summary>
public sealed class PushSenderTests : IAsyncLifetime
{
    private readonly ServiceProvider _metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly WatchedClock _clock = new(ChatServer.Start);
    private readonly TestBrowser _browser = new();
    private readonly TestInternet _internet = new();
    private PushService _service = null!;

    public async ValueTask InitializeAsync() => _service = await PushService.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _service.DisposeAsync();
        await _internet.DisposeAsync();
        await _metrics.DisposeAsync();
    }

    [Theory]
    [InlineData(200, PushOutcome.Taken)]
    [InlineData(201, PushOutcome.Taken)]
    [InlineData(301, PushOutcome.Refused)]
    [InlineData(307, PushOutcome.Refused)]
    [InlineData(400, PushOutcome.Refused)]
    [InlineData(403, PushOutcome.Refused)]
    [InlineData(404, PushOutcome.Gone)]
    [InlineData(408, PushOutcome.Failed)]
    [InlineData(410, PushOutcome.Gone)]
    [InlineData(413, PushOutcome.TooLarge)]
    [InlineData(429, PushOutcome.Busy)]
    [InlineData(500, PushOutcome.Failed)]
    [InlineData(503, PushOutcome.Failed)]
    public async Task Each_answer_means_something_and_nothing_is_followed(int status, PushOutcome expected)
    {
        _service.Answer = context => PushService.Status(context, status, location: _service.Address + "/elsewhere");
        using var sender = Sender(loopback: true);

        Assert.Equal(expected, (await SendAsync(sender)).Outcome);

        Assert.Equal("/here", Assert.Single(_service.Taken).Path);
    }

    [Fact]
    public async Task A_service_says_when_to_come_back()
    {
        using var sender = Sender(loopback: true);
        _service.Answer = context => PushService.Status(context, 429, "120");
        Assert.Equal(TimeSpan.FromMinutes(2), (await SendAsync(sender)).RetryAfter);

        _service.Answer = context => PushService.Status(context, 429, _clock.GetUtcNow().AddMinutes(5).ToString("R", CultureInfo.InvariantCulture));

        Assert.InRange((await SendAsync(sender)).RetryAfter!.Value.TotalSeconds, 299, 300);
    }

    [Fact]
    public async Task One_that_never_answers_is_left()
    {
        var never = new TaskCompletionSource();
        _service.Answer = _ => never.Task;
        using var sender = Sender(loopback: true);
        var waits = _clock.WaitBegins(TimeSpan.FromSeconds(10));

        var sending = SendAsync(sender);
        await waits;
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(PushOutcome.Failed, (await sending).Outcome);
        never.SetResult();
    }

    [Fact]
    public async Task An_endless_answer_is_not_read()
    {
        _service.Answer = async context =>
        {
            var junk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(junk, context.RequestAborted);
            }
        };
        using var sender = Sender(loopback: true);

        Assert.Equal(PushOutcome.Taken, (await SendAsync(sender)).Outcome);
    }

    [Fact]
    public async Task Names_of_inner_hosts_are_not_connected_to()
    {
        using var sender = Sender(loopback: false);
        _internet.Name("inside.test", ["10.0.0.1"]).Name("mixed.test", ["93.184.215.14", "127.0.0.1"]);

        Assert.Equal(PushOutcome.Refused, (await SendAsync(sender, "https://inside.test/x")).Outcome);
        Assert.Equal(PushOutcome.Refused, (await SendAsync(sender, "https://mixed.test/x")).Outcome);
        Assert.Equal(PushOutcome.Refused, (await SendAsync(sender, _service.Address + "/here")).Outcome);

        Assert.Empty(_internet.Connected);
        Assert.Empty(_service.Taken);
    }

    [Theory]
    [InlineData("https://push.example.net/x", true)]
    [InlineData("https://push.example.net:8443/x", true)]
    [InlineData("https://93.184.215.14/x", true)]
    [InlineData("https://push.example.net:444/x", false)]
    [InlineData("http://push.example.net/x", false)]
    [InlineData("https://chat.example.org/x", false)]
    [InlineData("https://CHAT.example.org./x", false)]
    [InlineData("https://ada@push.example.net/x", false)]
    [InlineData("https://push.example.net/x#y", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://0x7f.1/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://[::ffff:10.0.0.1]/x", false)]
    [InlineData("https://169.254.169.254/x", false)]
    [InlineData("https://192.168.1.1/x", false)]
    [InlineData("ftp://push.example.net/x", false)]
    [InlineData("push.example.net", false)]
    [InlineData("", false)]
    public void Some_addresses_are_taken(string address, bool expected)
    {
        using var sender = Sender(loopback: false);

        Assert.Equal(expected, sender.Takes(address));
    }

    [Fact]
    public void A_key_pair_of_the_configuration_fits_together()
    {
        const string Public = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
        const string Private = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

        Assert.True(VapidKey.AreAPair(Public, Private));
        Assert.False(VapidKey.AreAPair(Public, "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"));
        Assert.False(VapidKey.AreAPair(Public, ""));
        Assert.False(VapidKey.AreAPair("", Private));
        Assert.False(VapidKey.AreAPair("?", Private));
    }

    private Task<PushAnswer> SendAsync(PushSender sender, string? endpoint = null)
    {
        var letter = new PushLetter { To = _browser.Target(endpoint ?? _service.Address + "/here"), Text = "{}"u8.ToArray(), Life = TimeSpan.FromHours(1), Urgency = PushUrgency.Low };
        return sender.SendAsync(letter, TestContext.Current.CancellationToken);
    }

    private PushSender Sender(bool loopback)
    {
        var options = Options.Create(new WebPushOptions
        {
            AllowLoopback = loopback,
            Ports = [8443],
            PublicKey = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            PrivateKey = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
        });
        var origins = Options.Create(new OriginOptions { PublicOrigins = ["https://chat.example.org"] });
        var readiness = new Readiness(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), _clock);
        return new PushSender(
            options,
            loopback ? Outside.Real : _internet.Outside,
            new PushAddresses(options, origins),
            new VapidTokens(new VapidKeys(null!, options), options, origins, _clock),
            new ChatInstruments(_metrics.GetRequiredService<IMeterFactory>(), readiness),
            _clock);
    }
}
