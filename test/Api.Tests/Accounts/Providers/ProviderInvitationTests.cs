using LiveChat.Api.Tests.Accounts.Factors;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests.Accounts.Providers;

/// <summary>A provider is no way around what is asked of new accounts.</summary>
public sealed class ProviderInvitationTests : IAsyncLifetime
{
    private TestProvider _provider = null!;
    private ChatServer _server = null!;
    private FactorPerson _root = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync(new FakeTimeProvider(ChatServer.Start));
        _server = await ChatServer.StartAsync(_provider.Settings("example"));
        _root = await FactorPerson.SignUpAsync(_server, "root"); // The first account is the administrator.
        _ada = new FactorPerson(_server, "ada");
        await SettleAsync("invitation");
    }

    public async ValueTask DisposeAsync()
    {
        _root.Dispose();
        _ada.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task The_invitation_that_one_came_with_is_used_when_the_account_is_made()
    {
        var code = await InviteAsync(role: "guest");
        var page = await VisitAsync(code);
        (await _ada.ContinueAsync(page)).MustRefuse(409, "sign-up-needed");
        (await _ada.SignUpWithAsync(page, "root")).MustRefuse(409, "name-taken");
        Assert.Equal(0, await UsesAsync());

        var made = (await _ada.SignUpWithAsync(page, "ada")).Must(201);

        Assert.Equal("guest", made.GetProperty("me").GetProperty("role").GetString());
        Assert.Equal(1, await UsesAsync());
    }

    [Fact]
    public async Task It_makes_as_many_accounts_as_it_says()
    {
        var code = await InviteAsync();
        (await _ada.SignUpWithAsync(await VisitAsync(code), "ada")).Must(201);
        _provider.Person["sub"] = "subject-2";
        using var ben = new FactorPerson(_server, "ben");

        (await ben.SignUpWithAsync(await ben.VisitWithAsync(code), "ben")).MustRefuse(404, "not-found");

        (await ben.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        Assert.Equal(1, await UsesAsync());
    }

    [Fact]
    public async Task Whoever_has_an_account_comes_in_and_the_invitation_is_not_used()
    {
        var code = await InviteAsync(uses: 2);
        (await _ada.SignUpWithAsync(await VisitAsync(code), "ada")).Must(201);
        using var phone = new FactorPerson(_server, "ada");

        (await phone.ContinueAsync(await phone.VisitWithAsync(code))).Must(200);

        Assert.Equal(1, await UsesAsync());
    }

    [Fact]
    public async Task Without_one_or_with_one_that_is_made_up_nobody_new_comes_in()
    {
        (await _ada.SignUpWithAsync(await _ada.VisitAsync(), "ada")).MustRefuse(403, "invitation-needed");
        (await _ada.SignUpWithAsync(await VisitAsync("0123456789abcdefghjkmnpqrs"), "ada")).MustRefuse(404, "not-found");
        (await _ada.PostAsync("/api/v1/session/providers/example", new { invitation = new string('x', 65) })).MustRefuse(400, "bad-request");

        await SettleAsync("open");
        (await _ada.SignUpWithAsync(await _ada.VisitAsync(), "ada")).Must(201); // The name was left free.
    }

    [Fact]
    public async Task Where_no_accounts_are_made_an_invitation_does_not_help_either()
    {
        var code = await InviteAsync();
        await SettleAsync("closed");

        (await _ada.SignUpWithAsync(await VisitAsync(code), "ada")).MustRefuse(403, "registration-closed");

        Assert.Equal(0, await UsesAsync());
    }

    private Task<string> VisitAsync(string code) => _ada.VisitWithAsync(code);

    private async Task SettleAsync(string registration) =>
        (await _root.SendAsync(HttpMethod.Patch, "/api/v1/admin/settings", new { registration })).Must(200);

    private async Task<string> InviteAsync(string role = "member", int uses = 1) =>
        (await _root.PostAsync("/api/v1/admin/invitations", new { role, maxUses = uses, expiresInSeconds = 3600 })).Must(201).GetProperty("code").GetString()!;

    private async Task<int> UsesAsync() =>
        (await _root.GetAsync("/api/v1/admin/invitations")).Must(200).GetProperty("items")[0].GetProperty("uses").GetInt32();
}
