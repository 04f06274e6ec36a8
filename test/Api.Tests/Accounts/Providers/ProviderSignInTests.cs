using LiveChat.Api.Tests.Accounts.Factors;
using static LiveChat.Api.Tests.Accounts.Providers.ProviderBrowser;

namespace LiveChat.Api.Tests.Accounts.Providers;

public sealed class ProviderSignInTests : IAsyncLifetime
{
    private TestProvider _provider = null!;
    private TestProvider _other = null!;
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(ChatServer.Start);
        _provider = await TestProvider.StartAsync(clock);
        _other = await TestProvider.StartAsync(clock, promisesIssuer: true);
        _server = await ChatServer.StartAsync(
        [
            .. _provider.Settings("example"),
            .. _other.Settings("other"),
            ("LiveChat:Providers:hub:Kind", "OAuth"),
            ("LiveChat:Providers:hub:ClientId", TestProvider.ClientId),
            ("LiveChat:Providers:hub:ClientSecret", TestProvider.ClientSecret),
            ("LiveChat:Providers:hub:AuthorizationEndpoint", $"{_provider.Issuer}/authorize"),
            ("LiveChat:Providers:hub:TokenEndpoint", $"{_provider.Issuer}/token"),
            ("LiveChat:Providers:hub:UserInfoEndpoint", $"{_provider.Issuer}/user"),
        ]);
        _ada = new FactorPerson(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task The_server_tells_whom_one_can_sign_in_with()
    {
        var providers = (await _ada.GetAsync("/api/v1/server")).Must(200).GetProperty("providers").EnumerateArray();

        Assert.Equal(
            ["example: The example", "hub: hub", "other: The other"],
            providers.Select(provider => $"{provider.GetProperty("id")}: {provider.GetProperty("name")}").Order());
    }

    [Fact]
    public async Task Somebody_new_makes_an_account_without_a_password_and_comes_back_to_it()
    {
        var page = await _ada.VisitAsync();
        var needed = await _ada.ContinueAsync(page);
        needed.MustRefuse(409, "sign-up-needed");
        Assert.Equal("Ada-L", needed.Body.GetProperty("identity").GetProperty("suggestedName").GetString());
        Assert.Equal("Ada Lovelace", needed.Body.GetProperty("identity").GetProperty("displayName").GetString());
        var made = (await _ada.SignUpWithAsync(page, "ada")).Must(201);
        (await _ada.GetAsync("/api/v1/session")).Must(200);

        using var phone = new FactorPerson(_server, "ada");
        var session = (await phone.ContinueAsync(await phone.VisitAsync())).Must(200);

        Assert.Equal(made.GetProperty("me").GetProperty("id").GetString(), session.GetProperty("me").GetProperty("id").GetString());
        (await phone.SignInAsync("")).MustRefuse(401, "sign-in-failed");
    }

    [Fact]
    public async Task A_disabled_account_is_not_opened_by_a_provider_either()
    {
        using var eve = await FactorPerson.SignUpAsync(_server, "eve"); // The first account is the administrator.
        var made = (await _ada.SignUpWithAsync(await _ada.VisitAsync(), "ada")).Must(201);
        var id = made.GetProperty("me").GetProperty("id").GetString();
        (await eve.SendAsync(HttpMethod.Put, $"/api/v1/admin/users/{id}/disabled", new { reason = "Spam" })).Must(204);

        using var phone = new FactorPerson(_server, "ada");
        (await phone.ContinueAsync(await phone.VisitAsync())).MustRefuse(403, "account-disabled");
        (await _ada.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_provider_that_speaks_only_OAuth_does_too()
    {
        var page = await _ada.VisitAsync("hub");
        (await _ada.SignUpWithAsync(page, "octo")).Must(201);

        using var phone = new FactorPerson(_server, "octo");
        (await phone.ContinueAsync(await phone.VisitAsync("hub"))).Must(200);
    }

    [Fact]
    public async Task A_name_in_use_is_refused_and_another_can_be_tried_with_the_same_step()
    {
        using var bob = await FactorPerson.SignUpAsync(_server, "bob");
        var page = await _ada.VisitAsync();

        (await _ada.SignUpWithAsync(page, "bob")).MustRefuse(409, "name-taken");
        (await _ada.SignUpWithAsync(page, "!")).MustRefuse(400, "name-invalid");
        (await _ada.SignUpWithAsync(page, "ada")).Must(201);
        (await _ada.SignUpWithAsync(page, "ada2")).MustRefuse(410, "flow-spent");
    }

    [Theory]
    [InlineData("/rooms/launch?panel=members", "/rooms/launch?panel=members")]
    [InlineData(null, "/")]
    [InlineData("//evil", "/")]
    [InlineData("/\\evil", "/")]
    [InlineData("/\t/evil", "/")]
    [InlineData("https:evil", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task One_goes_on_only_to_pages_of_this_server(string? wanted, string next)
    {
        Assert.Equal(next, In(await _ada.VisitAsync(returnUrl: wanted), "next"));
    }

    [Fact]
    public async Task Whoever_comes_back_without_a_state_or_with_an_old_one_is_refused()
    {
        var callback = await TestProvider.VisitAsync(await _ada.LeaveAsync());
        var code = In(callback.PathAndQuery, "code");

        Assert.Equal("/sign-in?refused=flow-spent", await _ada.ReturnAsync(new Uri(callback, $"?code={code}")));
        Assert.Equal("/sign-in?refused=flow-spent", await _ada.ReturnAsync(new Uri(callback, $"?code={code}&state=made-up")));
        Assert.StartsWith("/sign-in?step=", await _ada.ReturnAsync(callback), StringComparison.Ordinal);
        Assert.Equal("/sign-in?refused=flow-spent", await _ada.ReturnAsync(callback));
    }

    [Fact]
    public async Task A_state_is_good_for_ten_minutes()
    {
        var callback = await TestProvider.VisitAsync(await _ada.LeaveAsync());

        _server.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("/sign-in?refused=flow-spent", await _ada.ReturnAsync(callback));
    }

    [Fact]
    public async Task Neither_the_state_nor_the_step_is_good_in_another_browser()
    {
        using var victim = new FactorPerson(_server, "victim");
        await victim.LeaveAsync();
        var callback = await TestProvider.VisitAsync(await _ada.LeaveAsync());

        Assert.Equal("/sign-in?refused=flow-spent", await victim.ReturnAsync(callback));

        var page = await _ada.ReturnAsync(await TestProvider.VisitAsync(await _ada.LeaveAsync()));
        (await victim.ContinueAsync(page)).MustRefuse(410, "flow-spent");
        (await victim.SignUpWithAsync(page, "victim")).MustRefuse(410, "flow-spent");
        (await _ada.ContinueAsync(page)).MustRefuse(409, "sign-up-needed");
    }

    [Fact]
    public async Task The_code_of_one_flow_is_not_taken_in_another()
    {
        using var thief = new FactorPerson(_server, "thief");
        var stolen = In((await TestProvider.VisitAsync(await _ada.LeaveAsync())).PathAndQuery, "code");
        var own = await TestProvider.VisitAsync(await thief.LeaveAsync());

        var page = await thief.ReturnAsync(new Uri(own, $"?code={stolen}&state={In(own.PathAndQuery, "state")}"));

        Assert.Equal("/sign-in?refused=provider-failed", page);
    }

    [Fact]
    public async Task One_provider_cannot_answer_for_another()
    {
        var callback = await TestProvider.VisitAsync(await _ada.LeaveAsync());
        var mixed = new Uri(callback.ToString().Replace("/example/", "/other/", StringComparison.Ordinal));
        Assert.Equal("/sign-in?refused=flow-spent", await _ada.ReturnAsync(mixed));

        _provider.SaysIssuer = _other.Issuer;
        Assert.Equal("/sign-in?refused=provider-failed", await _ada.VisitAsync());
        _provider.SaysIssuer = _provider.Issuer;
        Assert.StartsWith("/sign-in?step=", await _ada.VisitAsync(), StringComparison.Ordinal);

        Assert.Equal("/sign-in?refused=provider-failed", await _ada.VisitAsync("other"));
        _other.SaysIssuer = _other.Issuer;
        Assert.StartsWith("/sign-in?step=", await _ada.VisitAsync("other"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_breaks_off_at_the_provider_is_told_so()
    {
        var state = In((await TestProvider.VisitAsync(await _ada.LeaveAsync())).PathAndQuery, "state");

        var answer = await _ada.GetAsync($"/api/v1/session/providers/example/callback?error=access_denied&state={state}");

        Assert.Equal("/sign-in?refused=provider-denied", answer.Headers["Location"][0]);
    }

    [Fact]
    public async Task A_provider_that_nobody_has_set_up_does_not_exist()
    {
        (await _ada.PostAsync("/api/v1/session/providers/nobody", new { })).MustRefuse(404, "not-found");
        Assert.Equal("/sign-in?refused=flow-spent", (await _ada.GetAsync("/api/v1/session/providers/nobody/callback?code=1&state=2")).Headers["Location"][0]);
    }
}
