using System.Text.Json;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Permissions;
using LiveChat.Api.Tests.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Tokens;

namespace LiveChat.Api.Tests.Accounts;

public sealed class TokenTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Accounts:AccessLife", "02:00:00"));
        using var administrator = await ApiClient.SignUpAsync(_server, "root");
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_program_does_with_a_token_what_it_was_made_for()
    {
        using var bot = await Bot("read", "write", "rooms");

        var room = (await bot.PostAsync("/api/v1/rooms", new { name = "Builds", visibility = "public" })).Must(201).GetProperty("id").GetString();
        (await bot.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "b-1", text = "green" })).Must(200);
        (await bot.GetAsync($"/api/v1/rooms/{room}/messages")).Must(200);

        Assert.Equal("ada", (await bot.GetAsync("/api/v1/users/me")).Must(200).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_token_opens_the_doors_of_its_scopes_and_no_other()
    {
        string[] scopes = ["read", "write", "rooms", "profile"];
        foreach (var scope in scopes)
        {
            using var bot = await Bot(scope);
            foreach (var row in PermissionTable.Rows.Where(row => row.Who != Who.Anonymous && row.Door.Contains(" /api", StringComparison.Ordinal)))
            {
                var parts = row.Door.Split(' ');
                var path = parts[1].Replace("{room}", "r1").Replace("{conversation}", "g1").Replace("{user}", "u1").Replace("{id}", "i1").Replace("{code}", "c1");
                var answer = await bot.SendAsync(new HttpMethod(parts[0]), path, parts[0] == "GET" ? null : ApiClient.Raw("{}"));

                var opens = TokenDoors.ScopeOf(row.Door)?.ToString().Equals(scope, StringComparison.OrdinalIgnoreCase) == true;
                Assert.True(opens != (answer.Code == "scope-missing"), $"{row.Door} with {scope}: {(int)answer.Status} {answer.Text}");
            }
        }
    }

    [Fact]
    public async Task Not_even_a_token_of_an_administrator_administers()
    {
        using var root = new ApiClient(_server);
        root.Take((await root.PostAsync("/api/v1/session", new { name = "root", password = "correct horse", tokens = "body" })).Must(200));
        using var bot = await Bot(root, "read", "write", "rooms", "profile");

        (await bot.GetAsync("/api/v1/admin/audit")).MustRefuse(403, "scope-missing");
        (await bot.GetAsync("/health/details")).MustRefuse(403, "scope-missing");
        (await Make(bot, ["read"], 1)).MustRefuse(403, "scope-missing");
        (await bot.PostAsync("/api/v1/account/password", new { password = "a new horse" })).MustRefuse(403, "scope-missing");
    }

    [Fact]
    public async Task A_token_is_shown_once_and_then_recognised_by_how_it_begins()
    {
        var shown = (await Make(_ada, ["read"], 30)).Must(201);
        var token = shown.GetProperty("token").GetString()!;

        var listed = (await _ada.GetAsync("/api/v1/account/tokens")).Must(200);

        var row = Assert.Single(listed.EnumerateArray());
        Assert.StartsWith("lc_pat_", token, StringComparison.Ordinal);
        Assert.StartsWith(row.GetProperty("hint").GetString()!, token.Split('_')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('_')[^1], listed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(26, token.Split('_')[^1].Length - row.GetProperty("hint").GetString()!.Length); // 130 bits nobody sees.
    }

    [Fact]
    public async Task The_last_use_is_known_to_an_hour()
    {
        using var bot = await Bot("read");
        Assert.False((await Row()).TryGetProperty("lastUsedAt", out _));
        (await bot.GetAsync("/api/v1/users/me")).Must(200);
        var first = _server.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        _server.Clock.Advance(TimeSpan.FromMinutes(59));
        (await bot.GetAsync("/api/v1/users/me")).Must(200);
        Assert.Equal(first, (await Row()).GetProperty("lastUsedAt").GetInt64());
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await bot.GetAsync("/api/v1/users/me")).Must(200);

        Assert.Equal(first + 3_600_000, (await Row()).GetProperty("lastUsedAt").GetInt64());
    }

    [Fact]
    public async Task A_token_ends_when_it_expires_and_when_it_is_revoked()
    {
        using var bot = await Bot("read");
        using var other = await Bot("read");
        var id = (await Row()).GetProperty("id").GetString();
        (await _ada.DeleteAsync("/api/v1/account/tokens/" + id)).Must(204);
        (await _ada.DeleteAsync("/api/v1/account/tokens/" + id)).MustRefuse(404, "not-found");

        var answers = new[] { await bot.GetAsync("/api/v1/users/me"), await other.GetAsync("/api/v1/users/me") };
        Assert.Single(answers, answer => answer.Code == "signed-out");
        _server.Clock.Advance(TimeSpan.FromDays(30));

        (await bot.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
        (await other.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
    }

    [Theory]
    [InlineData("lc_pat_")]
    [InlineData("lc_pat_a")]
    [InlineData("lc_pat_a_b_c")]
    [InlineData("lc_pat_01jznobody_00000000000000000000000000")]
    [InlineData("lc_pat_../../etc_passwd")]
    public async Task A_made_up_token_is_no_token(string token)
    {
        using var bot = new ApiClient(_server) { AccessToken = token };

        (await bot.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task The_secret_of_one_account_opens_no_other()
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");
        using var bot = await Bot("read");
        using var thief = new ApiClient(_server) { AccessToken = $"lc_pat_{ben.UserId}_{bot.AccessToken!.Split('_')[^1]}" };

        (await thief.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_token_in_a_cookie_or_in_the_address_is_not_looked_at()
    {
        using var bot = await Bot("read");
        var token = bot.AccessToken!;
        bot.AccessToken = null;

        (await bot.SendAsync(HttpMethod.Get, "/api/v1/users/me", null, ("Cookie", "livechat-access=" + token), ("Origin", _server.Origin))).MustRefuse(401, "signed-out");
        (await bot.GetAsync("/api/v1/users/me?access_token=" + token)).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Making_one_asks_for_a_fresh_proof()
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(11));

        (await Make(_ada, ["read"], 30)).MustRefuse(403, "proof-needed");
    }

    [Theory]
    [InlineData("", "read", 30, "name-invalid")]
    [InlineData("bot", "", 30, "bad-request")]
    [InlineData("bot", "admin", 30, "bad-request")]
    [InlineData("bot", "read", 0, "bad-request")]
    [InlineData("bot", "read", -1, "bad-request")]
    [InlineData("bot", "read", 367, "bad-request")]
    [InlineData("bot", "read", int.MaxValue, "bad-request")]
    public async Task A_token_has_a_name_a_scope_and_an_end(string name, string scope, int expiresInDays, string code)
    {
        var answer = await _ada.PostAsync("/api/v1/account/tokens", new { name, scopes = scope.Length == 0 ? [] : new[] { scope }, expiresInDays });

        answer.MustRefuse(400, code);
        Assert.Empty((await _ada.GetAsync("/api/v1/account/tokens")).Must(200).EnumerateArray());
    }

    [Fact]
    public async Task An_account_has_fifty_at_most_and_expired_ones_make_room()
    {
        for (var i = 0; i < 50; i++)
        {
            (await Make(_ada, ["read"], 1)).Must(201);
        }

        (await Make(_ada, ["read"], 1)).MustRefuse(409, "too-many");
        _server.Clock.Advance(TimeSpan.FromDays(1));
        using var later = new ApiClient(_server);
        later.Take((await later.PostAsync("/api/v1/session", new { name = "ada", password = "correct horse", tokens = "body" })).Must(200));
        (await Make(later, ["read"], 1)).Must(201);

        Assert.Single((await later.GetAsync("/api/v1/account/tokens")).Must(200).EnumerateArray());
    }

    [Fact]
    public async Task On_the_hub_a_token_does_what_it_is_for_and_is_cut_when_it_is_revoked()
    {
        await using var server = await HubServer.StartAsync();
        var person = await server.SignUpAsync("ada");
        var account = server.Grains.Account(person.Id);
        var made = (await account.AddToken(person.Session, new TokenDraft { Name = "bot", Scopes = [TokenScope.Read], Lifetime = TimeSpan.FromDays(1) })).Value!;
        var bearer = "Bearer " + new TokenText(person.Id, made.Secret).Text;
        await using var hub = await RawHub.ConnectAsync(server.HubAddress, options => options.SetRequestHeader("Authorization", bearer), handshake: true);
        await hub.SyncAsync();

        Assert.Equal("scope-missing", await hub.RefusalAsync("Send", "r1", "b-1", "no"));
        var cut = hub.ReadCloseAsync();
        Assert.True((await account.RevokeToken(made.Token.Id)).Succeeded);

        Assert.Equal("signed-out", await cut);
    }

    [Fact]
    public async Task A_token_of_a_disabled_owner_opens_nothing()
    {
        using var bot = await Bot("read");
        using var root = new ApiClient(_server);
        root.Take((await root.PostAsync("/api/v1/session", new { name = "root", password = "correct horse", tokens = "body" })).Must(200));

        (await root.PutAsync($"/api/v1/admin/users/{_ada.UserId}/disabled", new { reason = "Spam" })).Must(204);

        (await bot.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Setting_a_password_by_a_link_revokes_tokens_and_changing_it_does_not()
    {
        using var bot = await Bot("read");
        (await _ada.PostAsync("/api/v1/account/password", new { password = "a new horse", currentPassword = "correct horse" })).Must(204);
        (await bot.GetAsync("/api/v1/users/me")).Must(200);
        using var root = new ApiClient(_server);
        root.Take((await root.PostAsync("/api/v1/session", new { name = "root", password = "correct horse", tokens = "body" })).Must(200));
        var token = (await root.PostAsync($"/api/v1/admin/users/{_ada.UserId}/reset-link")).Must(200).GetProperty("token").GetString();

        (await root.PostAsync("/api/v1/session/reset", new { token, password = "another horse" })).Must(204);

        (await bot.GetAsync("/api/v1/users/me")).MustRefuse(401, "signed-out");
    }

    private async Task<JsonElement> Row() => (await _ada.GetAsync("/api/v1/account/tokens")).Must(200).EnumerateArray().First();

    private Task<ApiClient> Bot(params string[] scopes) => Bot(_ada, scopes);

    private static async Task<ApiClient> Bot(ApiClient owner, params string[] scopes) =>
        new(owner.Server) { AccessToken = (await Make(owner, scopes, 30)).Must(201).GetProperty("token").GetString() };

    private static Task<ApiAnswer> Make(ApiClient owner, string[] scopes, int expiresInDays) =>
        owner.PostAsync("/api/v1/account/tokens", new { name = "Build bot", scopes, expiresInDays });
}
