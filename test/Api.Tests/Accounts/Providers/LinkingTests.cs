using LiveChat.Api.Tests.Accounts.Factors;
using Microsoft.Extensions.Time.Testing;
using static LiveChat.Api.Tests.Accounts.Providers.ProviderBrowser;

namespace LiveChat.Api.Tests.Accounts.Providers;

public sealed class LinkingTests : IAsyncLifetime
{
    private const string Linking = "account/identities";

    private TestProvider _provider = null!;
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync(new FakeTimeProvider(ChatServer.Start));
        _server = await ChatServer.StartAsync(_provider.Settings("example"));
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_is_signed_in_links_and_then_comes_in_that_way_too()
    {
        Assert.Equal("/settings/security", await _ada.VisitAsync(at: Linking));

        using var phone = _ada.Elsewhere();
        var session = (await phone.ContinueAsync(await phone.VisitAsync())).Must(200);
        Assert.Equal(_ada.UserId, session.GetProperty("me").GetProperty("id").GetString());
        var identity = (await _ada.GetAsync("/api/v1/account/factors")).Must(200).GetProperty("identities")[0];
        Assert.Equal("Ada.L", identity.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Nobody_is_linked_because_of_a_name_or_an_address()
    {
        _provider.Person["preferred_username"] = "ada";
        _provider.Person["email"] = "ada@example.org";
        _provider.Person["email_verified"] = false;
        using var stranger = new FactorPerson(_server, "stranger");

        var page = await stranger.VisitAsync();

        (await stranger.ContinueAsync(page)).MustRefuse(409, "sign-up-needed");
        (await stranger.SignUpWithAsync(page, "ada")).MustRefuse(409, "name-taken");
        (await stranger.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        Assert.Empty((await _ada.GetAsync("/api/v1/account/factors")).Must(200).GetProperty("identities").EnumerateArray());
    }

    [Fact]
    public async Task Linking_needs_a_fresh_proof_and_a_session_that_lives_until_the_end()
    {
        using var stranger = new FactorPerson(_server, "stranger");
        (await stranger.PostAsync("/api/v1/account/identities/example", new { })).MustRefuse(401, "signed-out");
        var late = await TestProvider.VisitAsync(await _ada.LeaveAsync(at: Linking));
        (await _ada.DeleteAsync("/api/v1/session")).Must(204);

        Assert.Equal("/settings/security?refused=signed-out", await _ada.ReturnAsync(late));

        (await _ada.SignInAsync()).Must(200);
        _server.Clock.Advance(TimeSpan.FromMinutes(11));
        (await _ada.PostAsync("/api/v1/session/refresh", new { })).Must(200);
        (await _ada.PostAsync("/api/v1/account/identities/example", new { })).MustRefuse(403, "proof-needed");
    }

    [Fact]
    public async Task A_link_that_one_person_began_does_not_come_to_another()
    {
        using var victim = await FactorPerson.SignUpAsync(_server, "victim");
        await victim.LeaveAsync();
        var callback = await TestProvider.VisitAsync(await _ada.LeaveAsync(at: Linking));

        Assert.Equal("/sign-in?refused=flow-spent", await victim.ReturnAsync(callback));

        Assert.Empty((await victim.GetAsync("/api/v1/account/factors")).Must(200).GetProperty("identities").EnumerateArray());
    }

    [Fact]
    public async Task Who_is_linked_to_one_account_is_not_linked_to_a_second()
    {
        await _ada.VisitAsync(at: Linking);
        using var bob = await FactorPerson.SignUpAsync(_server, "bob");

        Assert.Equal("/settings/security?refused=already-done", await bob.VisitAsync(at: Linking));
    }

    [Fact]
    public async Task Unlinked_the_way_is_shut()
    {
        await _ada.VisitAsync(at: Linking);

        (await _ada.DeleteAsync("/api/v1/account/identities/example")).Must(204);

        using var phone = _ada.Elsewhere();
        (await phone.ContinueAsync(await phone.VisitAsync())).MustRefuse(409, "sign-up-needed");
        (await _ada.DeleteAsync("/api/v1/account/identities/example")).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task The_last_way_in_stays()
    {
        using var octo = new FactorPerson(_server, "octo");
        (await octo.SignUpWithAsync(await octo.VisitAsync(), "octo")).Must(201);

        (await octo.DeleteAsync("/api/v1/account/identities/example")).MustRefuse(409, "last-sign-in");
    }

    [Fact]
    public async Task An_account_with_a_factor_asks_for_it_after_the_provider_too()
    {
        await _ada.VisitAsync(at: Linking);
        await _ada.AddTotpAsync();
        using var phone = _ada.Elsewhere();

        var answer = await phone.ContinueAsync(await phone.VisitAsync());

        answer.MustRefuse(401, "factor-needed");
        var ticket = answer.Body.GetProperty("factor").GetProperty("ticket").GetString();
        (await phone.PostAsync("/api/v1/session/factor", new { ticket, totp = _ada.Code() })).Must(200);
    }

    [Fact]
    public async Task A_step_is_taken_once()
    {
        await _ada.VisitAsync(at: Linking);
        using var phone = _ada.Elsewhere();
        var page = await phone.VisitAsync();
        (await phone.ContinueAsync(page)).Must(200);

        (await phone.ContinueAsync(page)).MustRefuse(410, "flow-spent");
        Assert.NotNull(In(page, "step"));
    }
}
