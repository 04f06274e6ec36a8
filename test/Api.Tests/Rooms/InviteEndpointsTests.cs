namespace LiveChat.Api.Tests.Rooms;

public sealed class InviteEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _bob = await ApiClient.SignUpAsync(_server, "bob");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Cellar", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_shows_where_it_leads_and_lets_in()
    {
        var code = Code((await Invite(new { expiresInSeconds = 3600, maxUses = 1 })).Must(201));

        var preview = (await _bob.GetAsync($"/api/v1/invites/{code}")).Must(200);
        Assert.Equal("Cellar", preview.GetProperty("room").GetProperty("name").GetString());
        Assert.Equal("ada", preview.GetProperty("by").GetProperty("name").GetString());
        Assert.False(preview.GetProperty("member").GetBoolean());

        var room = (await _bob.PostAsync($"/api/v1/invites/{code}/accept")).Must(200);
        Assert.Equal(_room, room.GetProperty("id").GetString());
        Assert.Equal("member", room.GetProperty("role").GetString());
    }

    [Fact]
    public async Task Its_times_are_numbers_and_what_it_does_not_have_is_left_out()
    {
        var bounded = (await Invite(new { expiresInSeconds = 3600, maxUses = 5 })).Must(201);
        var endless = (await Invite(null)).Must(201);

        Assert.Equal(ChatServer.Start.AddHours(1).ToUnixTimeMilliseconds(), bounded.GetProperty("expiresAt").GetInt64());
        Assert.Equal(5, bounded.GetProperty("maxUses").GetInt32());
        Assert.Equal(0, bounded.GetProperty("uses").GetInt32());
        Assert.False(endless.TryGetProperty("expiresAt", out _));
        Assert.False(endless.TryGetProperty("maxUses", out _));
        Assert.Equal(2, (await _ada.GetAsync($"/api/v1/rooms/{_room}/invites")).Must(200).GetArrayLength());
    }

    [Fact]
    public async Task It_ends_when_it_is_used_up_expired_or_revoked()
    {
        var once = Code((await Invite(new { maxUses = 1 })).Must(201));
        var hour = Code((await Invite(new { expiresInSeconds = 3600 })).Must(201));
        var revoked = (await Invite(new { })).Must(201);
        using var eve = await ApiClient.SignUpAsync(_server, "eve");

        (await _bob.PostAsync($"/api/v1/invites/{once}/accept")).Must(200);
        (await eve.PostAsync($"/api/v1/invites/{once}/accept")).MustRefuse(410, "invite-spent");

        (await _ada.DeleteAsync($"/api/v1/rooms/{_room}/invites/{revoked.GetProperty("id").GetString()}")).Must(204);
        (await eve.PostAsync($"/api/v1/invites/{Code(revoked)}/accept")).MustRefuse(404, "not-found");

        (await eve.GetAsync($"/api/v1/invites/{hour}")).Must(200);
        _server.Clock.Advance(TimeSpan.FromHours(1));
        eve.Take((await eve.PostAsync("/api/v1/session/refresh", new { refreshToken = eve.RefreshToken })).Must(200));
        (await eve.PostAsync($"/api/v1/invites/{hour}/accept")).MustRefuse(410, "invite-spent");
    }

    [Fact]
    public async Task A_code_with_one_other_character_is_no_code()
    {
        var code = Code((await Invite(new { })).Must(201))!;

        for (var at = 0; at < code.Length; at += 5)
        {
            var other = code[..at] + (code[at] == 'a' ? 'b' : 'a') + code[(at + 1)..];
            (await _bob.GetAsync($"/api/v1/invites/{other}")).MustRefuse(404, "not-found");
            (await _bob.PostAsync($"/api/v1/invites/{other}/accept")).MustRefuse(404, "not-found");
        }
    }

    private Task<ApiAnswer> Invite(object? wish) => _ada.PostAsync($"/api/v1/rooms/{_room}/invites", wish);

    private static string? Code(System.Text.Json.JsonElement invite) => invite.GetProperty("code").GetString();
}
