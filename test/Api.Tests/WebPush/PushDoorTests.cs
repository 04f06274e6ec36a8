using System.Text.Json;
using LiveChat.Api.WebPush;
using LiveChat.Grains;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.WebPush;

/// <summary>The doors, and the way of a notification from them to a push service that the test runs.</summary>
public sealed class PushDoorTests : IAsyncLifetime
{
    private const string Devices = "/api/v1/users/me/push-devices";
    private const string Content = "/api/v1/users/me/push-content";

    private readonly TestBrowser _browser = new();
    private PushService _service = null!;
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _service = await PushService.StartAsync();
        _server = await ChatServer.StartAsync(
            services => services.AddSingleton<IPushSender, PushSender>(),
            ("LiveChat:WebPush:AllowLoopback", "true"), ("LiveChat:WebPush:Subject", "mailto:ada@example.org"), ("LiveChat:Accounts:AccessLife", "02:00:00"));
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!;
        (await _ben.PutAsync($"/api/v1/rooms/{_room}/members/me", new { })).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        _browser.Dispose();
        await _server.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_message_comes_to_the_browser_and_only_it_can_read_it()
    {
        var key = (await _ada.GetAsync("/api/v1/push/key")).Must(200).GetProperty("key").GetString();
        await Add(_ada);

        await Tell("Beans 🌱");

        var taken = Assert.Single(_service.Taken);
        var said = JsonDocument.Parse(_browser.Read(taken.Body)).RootElement;
        Assert.Equal(("ben", "Garden", "Beans 🌱", "mention"), (Text(said, "by"), Text(said, "place"), Text(said, "text"), Text(said, "reason")));
        Assert.Equal((key, "/ada", 43_200L, "high"), (taken.Key, taken.Path, taken.Ttl, taken.Urgency));
        Assert.Equal(32, taken.Topic!.Length);
        Assert.Equal((_service.Address, "mailto:ada@example.org"), (Text(taken.Claims, "aud"), Text(taken.Claims, "sub")));
        Assert.InRange(taken.Claims.GetProperty("exp").GetInt64() - _server.Clock.GetUtcNow().ToUnixTimeSeconds(), 60, 86_400);
        Assert.Empty(_service.Wrong);
    }

    [Fact]
    public async Task A_browser_is_listed_tried_and_removed()
    {
        var added = await Add(_ada);
        var id = Text(added, "id");
        Assert.True(added.GetProperty("current").GetBoolean());
        Assert.Equal(id, Text(await Add(_ada), "id"));
        (await _ada.PutAsync(Content, new { content = "sender" })).Must(204);

        var listed = (await _ada.GetAsync(Devices)).Must(200);
        Assert.Equal(("sender", id), (Text(listed, "content"), Text(Assert.Single(listed.GetProperty("devices").EnumerateArray()), "id")));
        Assert.DoesNotContain("127.0.0.1", listed.GetRawText(), StringComparison.Ordinal); // The address is a secret of the browser.
        (await _ada.PostAsync($"{Devices}/{id}/test")).Must(204);
        Assert.True(JsonDocument.Parse(_browser.Read(Assert.Single(_service.Taken).Body)).RootElement.GetProperty("test").GetBoolean());
        (await _ben.DeleteAsync($"{Devices}/{id}")).Must(204);
        (await _ben.PostAsync($"{Devices}/{id}/test")).MustRefuse(404, "not-found");
        (await _ada.DeleteAsync($"{Devices}/{id}")).Must(204);
        (await _ada.DeleteAsync($"{Devices}/{id}")).Must(204);
        await Tell("Beans");

        Assert.Single(_service.Taken);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await Add(_ada);
        (await _ada.DeleteAsync("/api/v1/session")).Must(204);

        await Tell("Beans");

        Assert.Empty(_service.Taken);
    }

    [Fact]
    public async Task Who_signs_in_on_the_same_browser_has_it()
    {
        await Add(_ada);
        await Add(_ben);

        await Tell("Beans");

        Assert.Empty(_service.Taken);
        Assert.Equal(0, (await _ada.GetAsync(Devices)).Must(200).GetProperty("devices").GetArrayLength());
        Assert.Equal(1, (await _ben.GetAsync(Devices)).Must(200).GetProperty("devices").GetArrayLength());
    }

    [Theory]
    [InlineData(404, 410)]
    [InlineData(410, 410)]
    [InlineData(500, 503)]
    [InlineData(400, 503)]
    [InlineData(302, 503)]
    public async Task A_trial_says_what_came_of_it(int answer, int status)
    {
        var id = Text(await Add(_ada), "id");
        _service.Answer = context => PushService.Status(context, answer, location: $"{_service.Address}/elsewhere");

        (await _ada.PostAsync($"{Devices}/{id}/test")).MustRefuse(status, status == 410 ? "push-gone" : "push-failed");

        Assert.Equal("/ada", Assert.Single(_service.Taken).Path);
        Assert.Equal(status == 410 ? 0 : 1, (await _ada.GetAsync(Devices)).Must(200).GetProperty("devices").GetArrayLength());
    }

    [Fact]
    public async Task Bad_wishes_are_refused()
    {
        var good = Target();
        (await _ada.PostAsync(Devices, new { endpoint = "https://10.0.0.1/x", p256dh = good.P256dh, auth = good.Auth })).MustRefuse(400, "push-endpoint-invalid");
        (await _ada.PostAsync(Devices, new { endpoint = "http://push.example.org/x", p256dh = good.P256dh, auth = good.Auth })).MustRefuse(400, "push-endpoint-invalid");
        (await _ada.PostAsync(Devices, new { endpoint = good.Endpoint, p256dh = good.P256dh, auth = "AAAA" })).MustRefuse(400, "push-keys-invalid");
        (await _ada.PostAsync(Devices, new { endpoint = good.Endpoint })).MustRefuse(400, "bad-request");
        (await _ada.PutAsync(Content, new { content = "all" })).MustRefuse(400, "bad-request");
    }

    private async Task<JsonElement> Add(ApiClient client)
    {
        var target = Target();
        return (await client.PostAsync(Devices, new { endpoint = target.Endpoint, p256dh = target.P256dh, auth = target.Auth })).Must(200);
    }

    private LiveChat.Grains.WebPush.PushTarget Target() => _browser.Target(_service.Address + "/ada");

    /// <summary>Ben says it, and Ada is to be told.</summary>
    private async Task Tell(string text)
    {
        var room = new RoomId(_room);
        var seq = (await _ben.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = Guid.NewGuid().ToString("N"), text })).Must(200).GetProperty("seq").GetInt64();
        var push = _server.Grains.WebPush(new(_ada.UserId));
        await push.Offer(new Notice { Id = Notice.IdOf(room, seq), Room = room, Seq = seq, By = new UserId(_ben.UserId), At = _server.Clock.GetUtcNow(), Reason = NoticeReason.Mention });
        await push.Wake();
    }

    private static string? Text(JsonElement body, string name) => body.GetProperty(name).GetString();
}
