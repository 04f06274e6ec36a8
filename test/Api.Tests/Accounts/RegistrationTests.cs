namespace LiveChat.Api.Tests.Accounts;

/// <summary>Who may make an account: open, with an invitation, nobody.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _nobody = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Server:Registration", "Closed"), ("LiveChat:Server:Name", "Garden"));
        _ada = await ApiClient.SignUpAsync(_server, "ada"); // The first is let in whatever the settings.
        _nobody = new ApiClient(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _nobody.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_configuration_holds_until_an_administrator_changes_it()
    {
        var info = (await _nobody.GetAsync("/api/v1/server")).Must(200);
        Assert.Equal(("Garden", "closed"), (info.GetProperty("name").GetString(), info.GetProperty("registration").GetString()));
        (await SignUp("ben")).MustRefuse(403, "registration-closed");

        var changed = (await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "open", name = "Orchard" })).Must(200);

        Assert.Equal("open", changed.GetProperty("registration").GetString());
        Assert.Equal("members", changed.GetProperty("roomCreators").GetString());
        info = (await _nobody.GetAsync("/api/v1/server")).Must(200);
        Assert.Equal(("Orchard", "open"), (info.GetProperty("name").GetString(), info.GetProperty("registration").GetString()));
        (await SignUp("ben")).Must(201);
    }

    [Fact]
    public async Task Of_two_who_want_to_be_first_on_a_closed_server_one_gets_in()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Server:Registration", "Closed"));
        using var client = new ApiClient(server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            client.PostAsync("/api/v1/session/sign-up", new { name = $"name{i}", password = "correct horse" })));

        Assert.Single(answers, answer => (int)answer.Status == 201);
        Assert.Equal(7, answers.Count(answer => answer.Code == "registration-closed"));
    }

    [Fact]
    public async Task Whoever_was_refused_leaves_the_name_free()
    {
        (await SignUp("ben")).MustRefuse(403, "registration-closed");
        await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "open" });

        (await SignUp("Ben")).Must(201);
    }

    [Fact]
    public async Task With_an_invitation_one_becomes_what_it_says_and_is_in_its_rooms()
    {
        var room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Beans", visibility = "private" })).Must(201).GetProperty("id").GetString();
        await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "invitation" });
        var code = await InviteAsync(new { role = "guest", maxUses = 1, expiresInSeconds = 3600, rooms = new[] { room } });

        (await SignUp("ben")).MustRefuse(403, "invitation-needed");
        (await SignUp("ben", "0123456789abcdefghjkmnpqrs")).MustRefuse(404, "not-found");
        var preview = (await _nobody.GetAsync($"/api/v1/invitations/{code}")).Must(200);
        Assert.Equal(("Garden", "ada", "guest"), (preview.GetProperty("server").GetString(), preview.GetProperty("by").GetString(), preview.GetProperty("role").GetString()));

        var session = (await SignUp("ben", code)).Must(201);

        Assert.Equal("guest", session.GetProperty("me").GetProperty("role").GetString());
        using var ben = new ApiClient(_server);
        ben.Take(session);
        Assert.Equal("Beans", (await ben.GetAsync($"/api/v1/rooms/{room}")).Must(200).GetProperty("name").GetString());
        (await SignUp("ben", code)).Must(201); // The answer was lost: this signs in.
        (await SignUp("eve", code)).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_code_that_is_spent_expired_revoked_or_made_up_gets_the_same_answer()
    {
        await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "invitation" });
        var spent = await InviteAsync(new { maxUses = 1 });
        (await SignUp("ben", spent)).Must(201);
        var expired = await InviteAsync(new { expiresInSeconds = 60 });
        var revoked = (await _ada.PostAsync("/api/v1/admin/invitations", new { })).Must(201);
        (await _ada.DeleteAsync($"/api/v1/admin/invitations/{revoked.GetProperty("id").GetString()}")).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));

        var made = await _nobody.GetAsync("/api/v1/invitations/0123456789abcdefghjkmnpqrs");
        made.MustRefuse(404, "not-found");
        foreach (var code in (string?[])[spent, expired, revoked.GetProperty("code").GetString()])
        {
            Assert.Equal(made.Bytes, (await _nobody.GetAsync($"/api/v1/invitations/{code}")).Bytes);
            (await SignUp("eve", code)).MustRefuse(404, "not-found");
        }
    }

    [Fact]
    public async Task Of_ten_thousand_guesses_few_are_looked_at_and_none_is_right()
    {
        await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "invitation" });
        var code = (await InviteAsync(new { }))!;
        string[] signs = ["a", "b"];
        var near = Enumerable.Range(0, code.Length).Select(at => code[..at] + Array.Find(signs, sign => sign[0] != code[at]) + code[(at + 1)..]);
        string[] guesses = [.. near, .. Enumerable.Range(code.Length, 10_000 - code.Length).Select(i => $"{i:d5}" + code[5..])];
        var answers = new ApiAnswer[guesses.Length];

        await Parallel.ForAsync(0, guesses.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
            answers[i] = await _nobody.GetAsync($"/api/v1/invitations/{guesses[i]}"));

        Assert.Equal(600, answers.Count(answer => answer.Code == "not-found")); // LiveChat:SignIn:FlowsPerAddress
        Assert.Equal(9_400, answers.Count(answer => answer.Code == "rate-limited"));
        (await _nobody.GetAsync($"/api/v1/invitations/{code}")).MustRefuse(429, "rate-limited");
        _server.Clock.Advance(TimeSpan.FromMinutes(15));
        (await _nobody.GetAsync($"/api/v1/invitations/{code}")).Must(200);
    }

    [Fact]
    public async Task Of_a_hundred_who_come_at_once_with_one_link_ten_get_in()
    {
        await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "invitation" });
        var code = await InviteAsync(new { maxUses = 10 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => SignUp($"name{i}", code)));

        Assert.Equal(10, answers.Count(answer => (int)answer.Status == 201));
        Assert.Equal(90, answers.Count(answer => answer.Code == "not-found"));
    }

    [Fact]
    public async Task Who_comes_without_an_invitation_is_what_the_settings_say()
    {
        await _ada.PatchAsync("/api/v1/admin/settings", new { registration = "open", newAccounts = "guest" });

        Assert.Equal("guest", (await SignUp("ben")).Must(201).GetProperty("me").GetProperty("role").GetString());
        Assert.Equal("member", (await SignUp("eve", await InviteAsync(new { }))).Must(201).GetProperty("me").GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("""{"registration":"maybe"}""")]
    [InlineData("""{"registration":1}""")]
    [InlineData("""{"newAccounts":"administrator"}""")]
    [InlineData("""{"roomCreators":"nobody"}""")]
    public async Task Settings_that_make_no_sense_are_refused(string body)
    {
        (await _ada.SendAsync(HttpMethod.Patch, "/api/v1/admin/settings", ApiClient.Raw(body))).MustRefuse(400, "bad-request");
        (await _ada.PatchAsync("/api/v1/admin/settings", new { name = "" })).MustRefuse(400, "name-invalid");
    }

    [Theory]
    [InlineData("""{"maxUses":0}""")]
    [InlineData("""{"maxUses":1001}""")]
    [InlineData("""{"expiresInSeconds":-1}""")]
    [InlineData("""{"expiresInSeconds":99999999999}""")]
    [InlineData("""{"role":"moderator"}""")]
    [InlineData("""{"rooms":["A!"]}""")]
    [InlineData("""{"rooms":"r1"}""")]
    public async Task Invitations_that_make_no_sense_are_refused(string body)
    {
        (await _ada.SendAsync(HttpMethod.Post, "/api/v1/admin/invitations", ApiClient.Raw(body))).MustRefuse(400, "bad-request");
        Assert.Empty((await _ada.GetAsync("/api/v1/admin/invitations")).Must(200).GetProperty("items").EnumerateArray());
    }

    private Task<ApiAnswer> SignUp(string name, string? invitation = null) =>
        _nobody.PostAsync("/api/v1/session/sign-up", new { name, password = "correct horse", invitation, tokens = "body" });

    private async Task<string?> InviteAsync(object wish) =>
        (await _ada.PostAsync("/api/v1/admin/invitations", wish)).Must(201).GetProperty("code").GetString();
}
