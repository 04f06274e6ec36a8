namespace LiveChat.Api.Tests.Schedules;

public sealed class ScheduleTests : IAsyncLifetime
{
    private const string Door = "/api/v1/users/me/scheduled";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Accounts:AccessLife", "02:00:00"));
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_put_off_changed_said_and_taken_back()
    {
        var first = (await AddAsync("c1")).Must(201).GetProperty("id").GetString();
        var second = (await AddAsync("c2")).Must(201).GetProperty("id").GetString();
        Assert.Equal(first, (await AddAsync("c1")).Must(201).GetProperty("id").GetString());

        var changed = (await _ada.PatchAsync($"{Door}/{first}", new { text = "sooner", calls = "here", at = In(10) })).Must(200);
        Assert.Equal(("sooner", In(10)), (changed.GetProperty("text").GetString(), changed.GetProperty("at").GetInt64()));
        Assert.Equal("here", changed.GetProperty("calls").GetString());
        (await _ada.PatchAsync($"{Door}/{first}", new { text = "later", calls = "everybody" })).MustRefuse(400, "bad-request");
        Assert.Equal([first, second], (await _ada.GetAsync(Door)).Must(200).EnumerateArray().Select(one => one.GetProperty("id").GetString()));

        (await _ada.PostAsync($"{Door}/{first}/send")).Must(200);
        (await _ada.DeleteAsync($"{Door}/{second}")).Must(204);
        Assert.Empty((await _ada.GetAsync(Door)).Must(200).EnumerateArray());
        var said = (await _ada.GetAsync($"/api/v1/rooms/{_room}/messages")).Must(200).GetProperty("events").EnumerateArray().Last();
        Assert.Equal("sooner", said.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nobody_sees_or_touches_what_another_has_put_off()
    {
        var id = (await AddAsync("c1")).Must(201).GetProperty("id").GetString();

        Assert.Empty((await _ben.GetAsync(Door)).Must(200).EnumerateArray());
        var (foreign, made) = (await _ben.PatchAsync($"{Door}/{id}", new { text = "mine" }), await _ben.PatchAsync($"{Door}/nothing", new { text = "mine" }));
        foreign.MustRefuse(404, "not-found");
        Assert.Equal(made.Body.GetRawText(), foreign.Body.GetRawText());
        (await _ben.PostAsync($"{Door}/{id}/send")).MustRefuse(404, "not-found");
        (await _ben.DeleteAsync($"{Door}/{id}")).Must(204); // Of one's own there is none: nothing happens.
        Assert.Single((await _ada.GetAsync(Door)).Must(200).EnumerateArray());
        using var nobody = new ApiClient(_server);
        (await nobody.GetAsync(Door)).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_room_that_is_not_ones_own_and_bad_wishes_are_refused()
    {
        (await _ben.PostAsync(Door, Wish("c1"))).MustRefuse(404, "not-found");
        (await _ada.PostAsync(Door, new { room = _room, at = In(-1), message = new { clientId = "c1", text = "hello" } })).MustRefuse(400, "bad-request");
        (await _ada.PostAsync(Door, new { room = _room, at = In(20), message = new { clientId = "c1", text = " " } })).MustRefuse(400, "text-empty");
        (await _ada.PostAsync(Door, new { room = _room, at = "tomorrow", message = new { clientId = "c1", text = "hello" } })).MustRefuse(400, "bad-request");
        (await _ada.PostAsync(Door, new { room = _room, at = In(20) })).MustRefuse(400, "bad-request");

        Assert.Empty((await _ada.GetAsync(Door)).Must(200).EnumerateArray());
    }

    private Task<ApiAnswer> AddAsync(string clientId) => _ada.PostAsync(Door, Wish(clientId));

    private object Wish(string clientId) => new { room = _room, at = In(20), message = new { clientId, text = "later" } };

    private long In(int minutes) => _server.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeMilliseconds();
}
