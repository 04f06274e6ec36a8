using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Users;

public sealed class ProfileEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _bob = await ApiClient.SignUpAsync(_server, "bob");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_profile_is_seen_by_others_without_what_is_ones_own()
    {
        var me = (await _ada.PatchAsync("/api/v1/users/me", new { bio = "Writes\nprograms", pronouns = "she/her", timeZone = "Europe/London", hidesLastSeen = true })).Must(200);
        (await _ada.PutAsync("/api/v1/users/me/status", new { emoji = "🌱", text = "In the garden" })).Must(200);

        var seen = (await _bob.GetAsync($"/api/v1/users/{_ada.UserId}")).Must(200);

        Assert.True(me.GetProperty("hidesLastSeen").GetBoolean());
        Assert.Equal("Writes\nprograms", seen.GetProperty("bio").GetString());
        Assert.Equal("she/her", seen.GetProperty("pronouns").GetString());
        Assert.Equal("Europe/London", seen.GetProperty("timeZone").GetString());
        Assert.Equal("In the garden", seen.GetProperty("status").GetProperty("text").GetString());
        Assert.Equal("offline", seen.GetProperty("presence").GetString());
        Assert.All((string[])["hidesLastSeen", "mode", "settings"], name => Assert.False(seen.TryGetProperty(name, out _)));
    }

    [Fact]
    public async Task Guests_know_the_people_of_their_rooms()
    {
        using var guest = await ApiClient.SignUpAsync(_server, "guest");
        await _server.Grains.Account(new UserId(guest.UserId)).SetRole(ServerRole.Guest);
        guest.Take((await guest.PostAsync("/api/v1/session", new { name = "guest", password = "correct horse", tokens = "body" })).Must(200));
        var room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Cellar", visibility = "private" })).Must(201).GetProperty("id").GetString();

        (await guest.GetAsync($"/api/v1/users/{_ada.UserId}")).MustRefuse(404, "not-found");
        var nobody = await guest.GetAsync("/api/v1/users/01jznobody");
        Assert.Equal(nobody.Bytes, (await guest.GetAsync($"/api/v1/users/{_ada.UserId}")).Bytes);
        (await guest.GetAsync($"/api/v1/users/{guest.UserId}")).Must(200);

        var code = (await _ada.PostAsync($"/api/v1/rooms/{room}/invites", new { })).Must(201).GetProperty("code").GetString();
        (await guest.PostAsync($"/api/v1/invites/{code}/accept")).Must(200);
        (await guest.GetAsync($"/api/v1/users/{_ada.UserId}")).Must(200);
        (await guest.GetAsync($"/api/v1/users/{_bob.UserId}")).MustRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("{\"bio\":\"\\u0007\"}", "profile-invalid")]
    [InlineData("{\"timeZone\":\"Mars/Olympus\"}", "profile-invalid")]
    [InlineData("{\"displayName\":\"\"}", "name-invalid")]
    [InlineData("{\"bio\":7}", "bad-request")]
    [InlineData("{\"bio\":\"\\ud800\"}", "bad-request")]
    public async Task What_cannot_be_in_a_profile_is_refused_and_changes_nothing(string body, string code)
    {
        var before = (await _ada.GetAsync("/api/v1/users/me")).Bytes;

        (await _ada.SendAsync(HttpMethod.Patch, "/api/v1/users/me", ApiClient.Raw(body))).MustRefuse(400, code);

        Assert.Equal(before, (await _ada.GetAsync("/api/v1/users/me")).Bytes);
    }

    [Fact]
    public async Task A_status_and_a_presence_are_set_and_taken_away()
    {
        var until = _server.Clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds();
        var set = (await _ada.PutAsync("/api/v1/users/me/status", new { emoji = "🌱", text = "", until })).Must(200);
        Assert.Equal(until, set.GetProperty("status").GetProperty("until").GetInt64());
        Assert.False((await _ada.DeleteAsync("/api/v1/users/me/status")).Must(200).TryGetProperty("status", out _));

        var hidden = (await _ada.PutAsync("/api/v1/users/me/presence", new { mode = "doNotDisturb", until })).Must(200);
        Assert.Equal(("doNotDisturb", until), (hidden.GetProperty("mode").GetString(), hidden.GetProperty("modeUntil").GetInt64()));
        Assert.False((await _ada.PutAsync("/api/v1/users/me/presence", new { mode = "automatic" })).Must(200).TryGetProperty("mode", out _));

        (await _ada.PutAsync("/api/v1/users/me/presence", new { mode = "asleep" })).MustRefuse(400, "bad-request");
        (await _ada.PutAsync("/api/v1/users/me/presence", new { mode = "invisible", until = 1 })).MustRefuse(400, "profile-invalid");
        (await _ada.PutAsync("/api/v1/users/me/status", new { emoji = "ab", text = "" })).MustRefuse(400, "profile-invalid");
        (await _ada.PutAsync("/api/v1/users/me/status", new { text = "no emoji" })).MustRefuse(400, "bad-request");
    }

    [Fact]
    public async Task Whom_one_blocks_is_ones_own_list()
    {
        (await _ada.PutAsync($"/api/v1/users/me/blocks/{_bob.UserId}")).Must(204);
        (await _ada.PutAsync($"/api/v1/users/me/blocks/{_bob.UserId}")).Must(204);
        (await _ada.PutAsync("/api/v1/users/me/blocks/01jznobody")).MustRefuse(404, "not-found");

        Assert.Equal(_bob.UserId, Assert.Single((await _ada.GetAsync("/api/v1/users/me/blocks")).Must(200).EnumerateArray()).GetString());
        Assert.Equal(0, (await _bob.GetAsync("/api/v1/users/me/blocks")).Must(200).GetArrayLength());
        (await _bob.PostAsync("/api/v1/conversations", new { people = new[] { _ada.UserId } })).MustRefuse(403, "takes-no-messages");
        (await _ada.DeleteAsync($"/api/v1/users/me/blocks/{_bob.UserId}")).Must(204);
        Assert.Equal(0, (await _ada.GetAsync("/api/v1/users/me/blocks")).Must(200).GetArrayLength());
    }

    [Fact]
    public async Task The_order_of_rooms_is_kept_and_an_outdated_change_refused()
    {
        var room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!;
        object Order(int version, string name = "Work") => new
        {
            version, favourites = new[] { room }, folders = new[] { new { name, collapsed = true, rooms = new[] { room } } }, muted = Array.Empty<string>(), rooms = "unread", conversations = "unset",
        };

        Assert.Equal(0, (await _ada.GetAsync("/api/v1/users/me/sidebar")).Must(200).GetProperty("version").GetInt64());
        Assert.Equal(1, (await _ada.PutAsync("/api/v1/users/me/sidebar", Order(0))).Must(200).GetProperty("version").GetInt64());
        (await _ada.PutAsync("/api/v1/users/me/sidebar", Order(0))).MustRefuse(409, "outdated");
        (await _ada.PutAsync("/api/v1/users/me/sidebar", Order(1, name: ""))).MustRefuse(400, "name-invalid");
        (await _ada.SendAsync(HttpMethod.Put, "/api/v1/users/me/sidebar", ApiClient.Raw("{\"version\":1}"))).MustRefuse(400, "bad-request");

        var kept = (await _ada.GetAsync("/api/v1/users/me/sidebar")).Must(200);
        Assert.Equal("unread", kept.GetProperty("rooms").GetString());
        Assert.Equal(room, kept.GetProperty("folders")[0].GetProperty("rooms")[0].GetString());
    }
}
