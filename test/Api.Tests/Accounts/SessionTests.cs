using System.Text.Json;

namespace LiveChat.Api.Tests.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_session_says_whose_it_is()
    {
        var session = (await _ada.GetAsync("/api/v1/session")).Must(200);

        Assert.Equal("ada", session.GetProperty("me").GetProperty("name").GetString());
        Assert.False(session.TryGetProperty("accessToken", out _));
        Assert.False(session.TryGetProperty("refreshToken", out _));
    }

    [Fact]
    public async Task An_access_token_ends_after_ten_minutes_and_the_refresh_token_gets_the_next()
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(6));
        (await _ada.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");

        _ada.Take((await Refresh(_ada.RefreshToken)).Must(200));

        (await _ada.GetAsync("/api/v1/session")).Must(200);
    }

    [Fact]
    public async Task A_refresh_token_whose_answer_was_lost_works_for_another_half_minute()
    {
        var lost = (await Refresh(_ada.RefreshToken)).Must(200);
        _server.Clock.Advance(TimeSpan.FromSeconds(29));

        var again = (await Refresh(_ada.RefreshToken)).Must(200);

        Assert.NotEqual(Token(lost), Token(again));
        (await Refresh(Token(again))).Must(200);
    }

    [Fact]
    public async Task A_stolen_refresh_token_ends_the_whole_session()
    {
        var next = (await Refresh(_ada.RefreshToken)).Must(200);
        _server.Clock.Advance(TimeSpan.FromSeconds(31));

        (await Refresh(_ada.RefreshToken)).MustRefuse(401, "signed-out");

        (await Refresh(Token(next))).MustRefuse(401, "signed-out");
        _ada.AccessToken = next.GetProperty("accessToken").GetString();
        (await _ada.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_once_and_no_other()
    {
        using var phone = new ApiClient(_server);
        phone.Take((await phone.PostAsync("/api/v1/session", new { name = "ada", password = "correct horse", tokens = "body" })).Must(200));

        (await _ada.DeleteAsync("/api/v1/session")).Must(204);

        (await _ada.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await Refresh(_ada.RefreshToken)).MustRefuse(401, "signed-out");
        (await phone.GetAsync("/api/v1/session")).Must(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("A.B.C")]
    [InlineData("../../etc.passwd.x")]
    [InlineData("01jz.01jz.00000000000000000000000000")]
    public async Task A_made_up_refresh_token_is_no_token(string token)
    {
        (await Refresh(token)).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Tabs_that_refresh_at_once_all_stay_signed_in()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Refresh(_ada.RefreshToken)));

        Assert.All(answers, answer => answer.Must(200));
        (await Refresh(Token(answers[0].Body))).Must(200);
    }

    private Task<ApiAnswer> Refresh(string? refreshToken) => _ada.PostAsync("/api/v1/session/refresh", new { refreshToken });

    private static string? Token(JsonElement session) => session.GetProperty("refreshToken").GetString();
}
