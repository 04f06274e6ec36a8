using LiveChat.Grains;

namespace LiveChat.Api.Tests.SavedSearches;

/// <summary>Searches that somebody keeps, over HTTP.</summary>
public sealed class SavedSearchTests : IAsyncLifetime
{
    private const string List = "/api/v1/users/me/searches";
    private const string Activity = "/api/v1/users/me/activity";

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
        (await _ben.PutAsync($"/api/v1/rooms/{_room}/members/me", new { })).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task One_is_saved_changed_listed_and_removed()
    {
        var saved = (await _ada.PostAsync(List, new { query = "beans", tells = true, offset = 120 })).Must(200);
        var id = saved.GetProperty("id").GetString()!;
        Assert.Equal($$"""{"id":"{{id}}","name":"beans","query":"beans","tells":true,"offset":120}""", saved.GetRawText());
        Assert.Equal(saved.GetRawText(), (await _ada.PostAsync(List, new { query = "beans", name = "Other" })).Must(200).GetRawText());

        var changed = (await _ada.PatchAsync($"{List}/{id}", new { name = "All about beans", tells = false })).Must(200);

        Assert.Equal(("All about beans", false), (changed.GetProperty("name").GetString(), changed.GetProperty("tells").GetBoolean()));
        Assert.Equal($"[{changed.GetRawText()}]", (await _ada.GetAsync(List)).Must(200).GetRawText());
        Assert.Equal("[]", (await _ben.GetAsync(List)).Must(200).GetRawText());
        (await _ben.DeleteAsync($"{List}/{id}")).Must(204);
        (await _ada.DeleteAsync($"{List}/{id}")).Must(204);
        (await _ada.DeleteAsync($"{List}/{id}")).Must(204);
        Assert.Equal("[]", (await _ada.GetAsync(List)).Must(200).GetRawText());
    }

    [Fact]
    public async Task What_it_tells_stands_in_the_activity_until_it_is_seen()
    {
        var id = (await _ada.PostAsync(List, new { query = "beans", name = "All about beans", tells = true })).Must(200).GetProperty("id").GetString()!;
        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _ben.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = "c1", text = "Beans" })).Must(200);
        await _server.Grains.SavedSearches(new(_ada.UserId)).Look();

        var page = (await _ada.GetAsync(Activity + "?kind=searchMatch")).Must(200);
        var row = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(("searchMatch", "Beans", false), (row.GetProperty("kind").GetString(), row.GetProperty("message").GetProperty("text").GetString(), row.GetProperty("read").GetBoolean()));
        Assert.Equal($$"""[{"id":"{{id}}","name":"All about beans"}]""", row.GetProperty("searches").GetRawText());
        Assert.Equal($$"""[{"search":"{{id}}","unread":1}]""", page.GetProperty("matches").GetRawText());
        (await _ada.PutAsync($"{List}/{id}/seen", new { })).Must(204);
        page = (await _ada.GetAsync(Activity)).Must(200);
        Assert.Equal(0, page.GetProperty("unread").GetInt32());
        Assert.False(page.TryGetProperty("matches", out _));
    }

    [Fact]
    public async Task Bad_wishes_are_refused_and_change_nothing()
    {
        (await _ada.PostAsync(List, new { query = "" })).MustRefuse(400, "search-query-invalid");
        (await _ada.PostAsync(List, new { query = new string('b', 1001) })).MustRefuse(400, "search-query-invalid");
        (await _ada.PostAsync(List, new { query = "beans", name = new string('n', 81) })).MustRefuse(400, "search-name-invalid");
        (await _ada.PostAsync(List, new { query = "beans", offset = 841 })).MustRefuse(400, "bad-request");
        (await _ada.PostAsync(List, new { name = "beans" })).MustRefuse(400, "bad-request");
        (await _ada.PatchAsync($"{List}/nothing", new { name = "beans" })).MustRefuse(404, "not-found");
        Assert.Equal("[]", (await _ada.GetAsync(List)).Must(200).GetRawText());
    }

    [Fact]
    public async Task There_are_no_more_than_one_may_have()
    {
        for (var i = 0; i < 50; i++)
        {
            (await _ada.PostAsync(List, new { query = $"beans{i}", tells = i < 20 })).Must(200);
        }

        (await _ada.PostAsync(List, new { query = "peas" })).MustRefuse(409, "searches-full");
        var last = (await _ada.GetAsync(List)).Must(200)[0].GetProperty("id").GetString();
        (await _ada.PatchAsync($"{List}/{last}", new { tells = true })).MustRefuse(409, "searches-telling-full");
    }
}
