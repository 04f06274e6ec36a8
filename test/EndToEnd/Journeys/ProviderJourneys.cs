using LiveChat.Api.Tests.Accounts.Providers;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>On a server of their own, with a provider that says yes to everybody.</summary>
public sealed class ProviderJourneys(Stage stage) : Journey(stage)
{
    private TestProvider _provider = null!;

    public override async ValueTask InitializeAsync()
    {
        _provider = Keep(await TestProvider.StartAsync(TimeProvider.System));
        var settings = _provider.Settings("company").Select(setting => (setting.Item1["LiveChat:".Length..], setting.Item2));
        Home = Keep(await LiveServer.StartAsync([.. settings])).Url;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_new_signs_up_with_a_provider_comes_back_that_way_and_sets_a_password(bool phone)
    {
        var ada = await Visitor("Ada", phone ? Look.Phone : null);
        await ada.Page.GotoAsync("/sign-up");
        await ada.Button("Sign up with The company").ClickAsync();
        await Expect(ada.Page.GetByLabel("User name")).ToHaveValueAsync("Ada-L");
        await ada.Page.GetByLabel("User name").FillAsync(ada.Name);
        await ada.Button("Create account").ClickAsync();
        await ada.IsInAsync();

        await ada.Context.ClearCookiesAsync();
        await ada.Page.GotoAsync("/sign-in?next=/settings/security");
        await ada.Button("Sign in with The company").ClickAsync();
        await Expect(ada.Page.GetByText("Ada.L")).ToBeVisibleAsync();

        await AskForProofOnceAsync(ada, "**/account/factors/totp");
        await ada.Button("Turn on").ClickAsync();
        await Expect(ada.Dialog.GetByRole(AriaRole.Button)).ToHaveCountAsync(2); // Nothing but the provider and the way out.
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Confirm at The company" }).ClickAsync();
        await Expect(ada.Page.GetByText("You have shown that it is you.")).ToBeVisibleAsync();
        Assert.Equal("/settings/security", new Uri(ada.Page.Url).PathAndQuery);

        await ada.Page.GotoAsync("/settings/account");
        await ada.Page.GetByLabel("New password").FillAsync("another horse entirely");
        await ada.Button("Set a password").ClickAsync();
        await Expect(ada.Page.GetByLabel("Current password")).ToBeVisibleAsync();
        await ada.Context.ClearCookiesAsync();
        await ada.Page.GotoAsync("/sign-in");
        await ada.SignInAsync("another horse entirely");
        await ada.IsInAsync();
    }

    [Fact]
    public async Task A_provider_is_linked_after_a_proof_opens_the_account_and_is_unlinked()
    {
        var ada = await Member("Ada");
        await ada.Page.GotoAsync("/settings/security");
        await AskForProofOnceAsync(ada, "**/account/identities/company");
        await ada.Button("Link The company").ClickAsync();
        await ada.PasswordField.FillAsync(Person.Password);
        await ada.Button("Confirm").ClickAsync();
        await Expect(ada.Button("Unlink The company")).ToBeVisibleAsync();

        await ada.Context.ClearCookiesAsync();
        await ada.Page.GotoAsync("/sign-in?next=/settings/security");
        await ada.Button("Sign in with The company").ClickAsync();
        await ada.Button("Unlink The company").ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Unlink" }).ClickAsync();
        await Expect(ada.Button("Link The company")).ToBeVisibleAsync();

        await ada.Context.ClearCookiesAsync();
        await ada.Page.GotoAsync("/sign-in");
        await ada.Button("Sign in with The company").ClickAsync();
        await Expect(ada.Page.GetByText("The company knows you as Ada.L.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_breaks_off_at_the_provider_reads_so_where_they_were()
    {
        var ada = await Member("Ada");
        await ada.Page.GotoAsync("/settings/security");
        await ada.Button("Link The company").ClickAsync();
        await Expect(ada.Button("Unlink The company")).ToBeVisibleAsync();
        _provider.Denies = true;

        await AskForProofOnceAsync(ada, "**/account/factors/totp");
        await ada.Button("Turn on").ClickAsync();
        await ada.Button("Confirm at The company").ClickAsync();

        await Expect(ada.Page.GetByText("You stopped at the provider.")).ToBeVisibleAsync();
        await Expect(ada.Button("Unlink The company")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_invitation_is_carried_to_the_provider_and_back()
    {
        var root = await Member("Root");
        await root.AskAsync("PATCH", "/admin/settings", new { registration = "invitation" });
        var invitation = (await root.AskAsync("POST", "/admin/invitations", new { maxUses = 1, expiresInSeconds = 3600, role = "guest" }))!.Value;
        var ben = await Visitor("Ben");
        await ben.Page.GotoAsync("/sign-in");
        await ben.Button("Sign in with The company").ClickAsync();
        await ben.Button("Create account").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("New accounts are made here with an invitation.");

        await ben.Page.GotoAsync($"/join/{invitation.GetProperty("code").GetString()}");
        await ben.Button("Sign up with The company").ClickAsync();
        await ben.Page.GetByLabel("User name").FillAsync(ben.Name);
        await ben.Button("Create account").ClickAsync();

        await ben.IsInAsync();
    }

    /// <summary>As if the last proof were over ten minutes ago.</summary>
    private static async Task AskForProofOnceAsync(Person person, string door)
    {
        await person.Page.RouteAsync(
            door,
            route => route.FulfillAsync(new()
            {
                Status = 403,
                ContentType = "application/problem+json",
                Body = """{"code":"proof-needed","detail":"","status":403}""",
            }),
            new() { Times = 1 });
    }
}
