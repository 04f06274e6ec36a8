using LiveChat.Api.Tests.Accounts.Factors;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests.Accounts.Providers;

/// <summary>Somebody whose account opens only by a provider shows there once more who they are.</summary>
public sealed class ProviderProofTests : IAsyncLifetime
{
    private const string Proving = "session/proof/providers";
    private const string Page = "/settings/security?tab=1";
    private const string Shown = "/settings/security?tab=1&proof=shown";

    private readonly FakeTimeProvider _providerClock = new(ChatServer.Start);
    private TestProvider _provider = null!;
    private ChatServer _server = null!;
    private FactorPerson _octo = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync(_providerClock);
        _server = await ChatServer.StartAsync([.. _provider.Settings("example"), .. _provider.Settings("other"), ("LiveChat:Accounts:AccessLife", "02:00:00")]);
        _octo = new FactorPerson(_server, "octo");
        (await _octo.SignUpWithAsync(await _octo.VisitAsync(), "octo")).Must(201);
    }

    public async ValueTask DisposeAsync()
    {
        _octo.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_fresh_sign_in_there_opens_what_asks_for_a_proof_for_ten_minutes()
    {
        Pass(minutes: 11);
        await IsUnproven(_octo);

        Assert.Equal(Shown, await ProveAsync(_octo));

        (await _octo.PostAsync("/api/v1/account/password", new { password = "another horse" })).Must(204);
        await IsProven(_octo);
        Pass(minutes: 11);
        await IsUnproven(_octo);
    }

    [Fact]
    public async Task Somebody_else_there_proves_nothing()
    {
        Pass(minutes: 11);
        _provider.Person["sub"] = "subject-2";

        Assert.Equal("/settings/security?tab=1&proof=factor-wrong", await ProveAsync(_octo));

        await IsUnproven(_octo);
    }

    [Fact]
    public async Task It_counts_for_the_session_that_asked()
    {
        using var phone = new FactorPerson(_server, "octo");
        (await phone.ContinueAsync(await phone.VisitAsync())).Must(200);
        Pass(minutes: 11);

        Assert.Equal(Shown, await ProveAsync(_octo));

        await IsProven(_octo);
        await IsUnproven(phone);
    }

    [Fact]
    public async Task Coming_back_twice_or_late_or_in_another_browser_proves_nothing()
    {
        using var phone = new FactorPerson(_server, "octo");
        (await phone.ContinueAsync(await phone.VisitAsync())).Must(200);
        Pass(minutes: 11);
        var callback = await TestProvider.VisitAsync(await LeaveAsync(_octo));
        Assert.Equal("/sign-in?refused=flow-spent", await phone.ReturnAsync(callback));
        Assert.Equal(Shown, await _octo.ReturnAsync(callback));

        Pass(minutes: 11);
        Assert.Equal("/sign-in?refused=flow-spent", await _octo.ReturnAsync(callback));
        var late = await TestProvider.VisitAsync(await LeaveAsync(_octo));
        Pass(minutes: 10);
        Assert.Equal("/sign-in?refused=flow-spent", await _octo.ReturnAsync(late));

        await IsUnproven(_octo);
        await IsUnproven(phone);
    }

    [Fact]
    public async Task Whoever_breaks_off_there_is_told_so_on_the_page_they_came_from()
    {
        Pass(minutes: 11);
        _provider.Denies = true;

        Assert.Equal("/settings/security?tab=1&proof=provider-denied", await ProveAsync(_octo));

        await IsUnproven(_octo);
    }

    [Fact]
    public async Task A_session_that_ended_meanwhile_is_proven_no_more()
    {
        var callback = await TestProvider.VisitAsync(await LeaveAsync(_octo));
        (await _octo.DeleteAsync("/api/v1/session")).Must(204);

        Assert.Equal("/settings/security?tab=1&proof=signed-out", await _octo.ReturnAsync(callback));

        (await _octo.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task An_open_session_at_the_provider_is_no_fresh_sign_in()
    {
        Pass(minutes: 11);
        _provider.SignedInAt = _server.Clock.GetUtcNow() - TimeSpan.FromMinutes(2);
        Assert.Equal("/settings/security?tab=1&proof=provider-failed", await ProveAsync(_octo));

        (_provider.SignedInAt, _provider.HidesSignInTime) = (null, true);
        Assert.Equal("/settings/security?tab=1&proof=provider-failed", await ProveAsync(_octo));

        await IsUnproven(_octo);
    }

    [Fact]
    public async Task A_provider_that_never_tells_the_time_is_believed_when_the_server_is_set_so()
    {
        await using var server = await ChatServer.StartAsync(
            [.. _provider.Settings("example"), ("LiveChat:Providers:example:TellsSignInTime", "false"), ("LiveChat:Accounts:AccessLife", "02:00:00")]);
        using var ada = new FactorPerson(server, "ada");
        (await ada.SignUpWithAsync(await ada.VisitAsync(), "ada")).Must(201);
        server.Clock.Advance(TimeSpan.FromMinutes(11));
        await IsUnproven(ada);
        _provider.HidesSignInTime = true;
        _providerClock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(Shown, await ProveAsync(ada));

        await IsProven(ada);
    }

    [Fact]
    public async Task Only_whoever_is_linked_there_is_sent_there()
    {
        using var stranger = new FactorPerson(_server, "stranger");
        using var ben = await FactorPerson.SignUpAsync(_server, "ben");

        (await stranger.PostAsync("/api/v1/session/proof/providers/example", new { })).MustRefuse(401, "signed-out");
        (await ben.PostAsync("/api/v1/session/proof/providers/example", new { })).MustRefuse(404, "not-found");
        (await _octo.PostAsync("/api/v1/session/proof/providers/other", new { })).MustRefuse(404, "not-found");
        (await _octo.PostAsync("/api/v1/session/proof/providers/nobody", new { })).MustRefuse(404, "not-found");
        Assert.Equal("/?proof=shown", await _octo.VisitAsync(at: Proving, returnUrl: "//evil"));
    }

    /// <summary>Both clocks; the session's access lives longer.</summary>
    private void Pass(int minutes)
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(minutes));
        _providerClock.Advance(TimeSpan.FromMinutes(minutes));
    }

    private static Task<string> LeaveAsync(FactorPerson person) => person.LeaveAsync(returnUrl: Page, at: Proving);

    private static Task<string> ProveAsync(FactorPerson person) => person.VisitAsync(returnUrl: Page, at: Proving);

    private static async Task IsProven(FactorPerson person) =>
        (await person.PostAsync("/api/v1/account/factors/recovery-codes")).MustRefuse(404, "not-found"); // There is no factor to have codes for.

    private static async Task IsUnproven(FactorPerson person) =>
        (await person.PostAsync("/api/v1/account/factors/recovery-codes")).MustRefuse(403, "proof-needed");
}
