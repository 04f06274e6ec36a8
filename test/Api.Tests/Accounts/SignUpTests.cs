namespace LiveChat.Api.Tests.Accounts;

public sealed class SignUpTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _client = new ApiClient(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_first_account_administers_the_server_and_no_other()
    {
        Assert.True((await _client.GetAsync("/api/v1/server")).Must(200).GetProperty("fresh").GetBoolean());

        var first = (await SignUp("ada")).Must(201);
        var second = (await SignUp("bob")).Must(201);

        Assert.Equal("administrator", first.GetProperty("me").GetProperty("role").GetString());
        Assert.Equal("member", second.GetProperty("me").GetProperty("role").GetString());
        Assert.False((await _client.GetAsync("/api/v1/server")).Must(200).GetProperty("fresh").GetBoolean());
    }

    [Theory]
    [InlineData("Ada")]
    [InlineData("ADA")]
    [InlineData("аdа")] // Cyrillic
    [InlineData("ａｄａ")] // full width
    [InlineData("ádä")]
    public async Task A_name_that_reads_the_same_is_taken(string name)
    {
        (await SignUp("ada")).Must(201);

        (await SignUp(name, "another password")).MustRefuse(409, "name-taken");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a b")]
    [InlineData(".ada")]
    [InlineData("ada.")]
    [InlineData("a..da")]
    [InlineData("a/da")]
    [InlineData("<script>")]
    [InlineData("a\u0000da")]
    [InlineData("a\u202Eda")]
    [InlineData("a\u200Bda")]
    [InlineData("123456789012345678901234567890123")]
    public async Task A_name_has_letters_and_digits(string name)
    {
        (await SignUp(name)).MustRefuse(400, "name-invalid");
    }

    [Theory]
    [InlineData("short12")]
    [InlineData("margaret")] // the name itself
    [InlineData("")]
    public async Task A_weak_password_is_refused_and_the_name_stays_free(string password)
    {
        (await SignUp("margaret", password)).MustRefuse(400, "password-weak");

        (await SignUp("margaret")).Must(201);
    }

    [Fact]
    public async Task Signing_up_again_because_the_answer_was_lost_signs_in()
    {
        var first = (await SignUp("ada")).Must(201);
        var again = (await SignUp("ada")).Must(201);

        Assert.Equal(Id(first), Id(again));
        (await SignUp("ada", "another password")).MustRefuse(409, "name-taken");
    }

    [Fact]
    public async Task Of_ten_who_want_one_name_at_once_one_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => SignUp("ada", $"password {i}")));

        var made = Assert.Single(answers, answer => (int)answer.Status == 201);
        Assert.All(answers.Where(answer => answer != made), answer => answer.MustRefuse(409, "name-taken"));
    }

    [Fact]
    public async Task The_display_name_is_what_was_asked_for_or_the_name()
    {
        var plain = (await SignUp("ada")).Must(201);
        var shown = (await _client.PostAsync(
            "/api/v1/session/sign-up", new { name = "bob", password = "correct horse", displayName = "  Bob   the Builder " })).Must(201);

        Assert.Equal("ada", plain.GetProperty("me").GetProperty("displayName").GetString());
        Assert.Equal("Bob the Builder", shown.GetProperty("me").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task One_address_makes_only_so_many_accounts()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Limits:SignUpsPerAddress", "2"));
        using var client = new ApiClient(server);
        foreach (var name in (string[])["ada", "bob"])
        {
            (await client.PostAsync("/api/v1/session/sign-up", new { name, password = "correct horse" })).Must(201);
        }

        var third = await client.PostAsync("/api/v1/session/sign-up", new { name = "eve", password = "correct horse" });
        third.MustRefuse(429, "rate-limited");
        Assert.Equal(["1800"], third.Headers["Retry-After"]);
        Assert.Equal(1_800_000, third.Body.GetProperty("retryAfterMs").GetInt64());

        server.Clock.Advance(TimeSpan.FromMinutes(30));
        (await client.PostAsync("/api/v1/session/sign-up", new { name = "eve", password = "correct horse" })).Must(201);
    }

    private Task<ApiAnswer> SignUp(string name, string password = "correct horse") =>
        _client.PostAsync("/api/v1/session/sign-up", new { name, password, tokens = "body" });

    private static string? Id(System.Text.Json.JsonElement session) => session.GetProperty("me").GetProperty("id").GetString();
}
