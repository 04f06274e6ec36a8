using LiveChat.Grains;

namespace LiveChat.Api.Tests.Reminders;

/// <summary>Messages that somebody wants to be reminded of, over HTTP.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private const string List = "/api/v1/reminders";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Accounts:AccessLife", "02:00:00"));
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!;
        (await _ada.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = "c1", text = "Beans" })).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task One_is_set_changed_listed_and_taken_back()
    {
        (await _ada.PutAsync(Door(2), new { at = In(20), note = "Ask" })).Must(200);
        var set = (await _ada.PutAsync(Door(2), new { at = In(30) })).Must(200);
        Assert.Equal($$"""{"room":"{{_room}}","message":2,"at":{{In(30)}}}""", set.GetRawText());

        Assert.Equal($"[{set.GetRawText()}]", (await _ada.GetAsync(List)).Must(200).GetRawText());
        (await _ada.DeleteAsync(Door(2))).Must(204);
        (await _ada.DeleteAsync(Door(2))).Must(204);
        Assert.Equal("[]", (await _ada.GetAsync(List)).Must(200).GetRawText());
    }

    [Fact]
    public async Task What_is_due_stands_in_the_activity_also_when_the_message_is_not_ones_own_to_read_any_more()
    {
        (await _ben.PutAsync($"/api/v1/rooms/{_room}/members/me", new { })).Must(200);
        (await _ada.PutAsync(Door(2), new { at = In(20), note = "Ask" })).Must(200);
        (await _ben.PutAsync(Door(2), new { at = In(20), note = "Then" })).Must(200);
        (await _ben.DeleteAsync($"/api/v1/rooms/{_room}/members/me")).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(20));
        await Task.WhenAll(_server.Grains.Reminders(new(_ada.UserId)).Wake(), _server.Grains.Reminders(new(_ben.UserId)).Wake());

        var hers = Assert.Single((await _ada.GetAsync("/api/v1/users/me/activity?kind=reminder")).Must(200).GetProperty("items").EnumerateArray());
        Assert.Equal(("Ask", "Beans"), (hers.GetProperty("note").GetString(), hers.GetProperty("message").GetProperty("text").GetString()));
        var his = Assert.Single((await _ben.GetAsync("/api/v1/users/me/activity")).Must(200).GetProperty("items").EnumerateArray());
        Assert.Equal(("reminder", "Then"), (his.GetProperty("kind").GetString(), his.GetProperty("note").GetString()));
        Assert.False(his.TryGetProperty("message", out _));
    }

    [Fact]
    public async Task Bad_wishes_and_messages_of_others_are_refused_and_change_nothing()
    {
        (await _ben.PutAsync(Door(2), new { at = In(20) })).MustRefuse(404, "not-found");
        (await _ada.PutAsync(Door(99), new { at = In(20) })).MustRefuse(404, "message-not-found");
        (await _ada.PutAsync(Door(2), new { at = In(0) })).MustRefuse(400, "bad-request");
        (await _ada.PutAsync(Door(2), new { at = "soon" })).MustRefuse(400, "bad-request");
        (await _ada.PutAsync(Door(2), new { note = "No time" })).MustRefuse(400, "bad-request");
        (await _ada.PutAsync(Door(2), new { at = In(20), note = new string('x', 501) })).MustRefuse(400, "text-too-long");
        (await _ben.DeleteAsync(Door(2))).Must(204);

        Assert.Equal("[]", (await _ada.GetAsync(List)).Must(200).GetRawText());
    }

    private string Door(int message) => $"/api/v1/rooms/{_room}/messages/{message}/reminder";

    private long In(int minutes) => _server.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeMilliseconds();
}
