namespace LiveChat.Api.Tests.Accounts.Factors;

public sealed class SecondStepTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_factor_the_password_is_enough()
    {
        using var phone = _ada.Elsewhere();

        (await phone.SignInAsync()).Must(200);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing_and_says_what_to_show()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();

        var answer = await phone.SignInAsync();

        answer.MustRefuse(401, "factor-needed");
        var factor = answer.Body.GetProperty("factor");
        Assert.Equal(["totp", "recoveryCode"], factor.GetProperty("factors").EnumerateArray().Select(kind => kind.GetString()!));
        Assert.DoesNotContain(answer.Cookies, cookie => cookie.Contains("access", StringComparison.Ordinal) || cookie.Contains("refresh", StringComparison.Ordinal));
        (await phone.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_code_finishes_signing_in()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();

        var session = (await phone.SignInWithCodeAsync()).Must(200);

        Assert.Equal("ada", session.GetProperty("me").GetProperty("name").GetString());
        (await phone.GetAsync("/api/v1/session")).Must(200);
    }

    [Fact]
    public async Task A_recovery_code_finishes_signing_in_once()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();

        (await phone.PostAsync("/api/v1/session/factor", new { ticket = await phone.TicketAsync(), recoveryCode = _ada.RecoveryCodes[3] })).Must(200);

        (await phone.PostAsync("/api/v1/session/factor", new { ticket = await phone.TicketAsync(), recoveryCode = _ada.RecoveryCodes[3] }))
            .MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task A_code_that_was_seen_is_refused_to_whoever_saw_it()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();
        using var thief = _ada.Elsewhere();
        var code = _ada.Code();
        (await phone.PostAsync("/api/v1/session/factor", new { ticket = await phone.TicketAsync(), totp = code })).Must(200);

        (await thief.PostAsync("/api/v1/session/factor", new { ticket = await thief.TicketAsync(), totp = code })).MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task A_ticket_opens_nothing_in_another_browser()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();
        using var thief = _ada.Elsewhere();
        var ticket = await phone.TicketAsync();
        await thief.TicketAsync();

        (await thief.PostAsync("/api/v1/session/factor", new { ticket, totp = _ada.Code() })).MustRefuse(410, "flow-spent");
        (await thief.PostAsync("/api/v1/session/factor", new { ticket, totp = _ada.Code(), tokens = "body" })).MustRefuse(410, "flow-spent");
        (await phone.PostAsync("/api/v1/session/factor", new { ticket, totp = _ada.Code() })).Must(200);
    }

    [Fact]
    public async Task A_ticket_is_no_token()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();
        var ticket = await phone.TicketAsync();

        (await phone.PostAsync("/api/v1/session/refresh", new { refreshToken = ticket })).MustRefuse(401, "signed-out");
        phone.Client.AccessToken = ticket;
        (await phone.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await phone.PostAsync("/api/v1/session/proof", new { totp = _ada.Code() })).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Signing_up_again_asks_for_the_factor_too()
    {
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();

        (await phone.PostAsync("/api/v1/session/sign-up", new { name = "ada", password = FactorPerson.Password })).MustRefuse(401, "factor-needed");
    }

    [Fact]
    public async Task A_program_without_cookies_goes_on_from_the_same_network()
    {
        await _ada.AddTotpAsync();
        using var bot = new ApiClient(_server);
        var begun = await bot.PostAsync("/api/v1/session", new { name = "ada", password = FactorPerson.Password, tokens = "body" });
        begun.MustRefuse(401, "factor-needed");
        Assert.Empty(begun.Cookies);

        var ticket = begun.Body.GetProperty("factor").GetProperty("ticket").GetString();
        bot.Take((await bot.PostAsync("/api/v1/session/factor", new { ticket, totp = _ada.Code(), tokens = "body" })).Must(200));

        (await bot.GetAsync("/api/v1/session")).Must(200);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"ticket\":\"a.b\"}")]
    [InlineData("{\"ticket\":\"a.b\",\"totp\":\"123456\",\"recoveryCode\":\"x\"}")]
    [InlineData("{\"ticket\":\"a.b\",\"totp\":123456}")]
    [InlineData("{\"ticket\":{\"$ne\":1},\"totp\":\"123456\"}")]
    [InlineData("{\"ticket\":\"a.b\",\"passkey\":{\"ceremony\":\"x\"}}")]
    public async Task A_factor_of_the_wrong_shape_is_a_bad_request(string body)
    {
        var answer = await _ada.Client.SendAsync(HttpMethod.Post, "/api/v1/session/factor", ApiClient.Raw(body));

        answer.MustRefuse(400, "bad-request");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    [InlineData("../x.y")]
    [InlineData("01jznobody.00000000000000000000000000")]
    public async Task A_made_up_ticket_is_spent(string ticket)
    {
        (await _ada.PostAsync("/api/v1/session/factor", new { ticket, totp = "123456" })).MustRefuse(410, "flow-spent");
        (await _ada.PostAsync("/api/v1/session/factor/passkey", new { ticket })).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task Wrong_factors_count_as_failures_of_the_address()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Accounts:FailuresPerAddress", "3"));
        using var ben = await FactorPerson.SignUpAsync(server, "ben");
        for (var i = 0; i < 3; i++)
        {
            (await ben.PostAsync("/api/v1/session/factor", new { ticket = "a.b", totp = "123456" })).MustRefuse(410, "flow-spent");
        }

        (await ben.PostAsync("/api/v1/session/factor", new { ticket = "a.b", totp = "123456" })).MustRefuse(429, "rate-limited");
    }
}
