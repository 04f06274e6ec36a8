using LiveChat.EndToEnd.People;
using LiveChat.Testing;

namespace LiveChat.EndToEnd.Journeys;

public sealed class FactorJourneys(Stage stage) : Journey(stage)
{
    private static readonly Look Desk = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Home = new UriBuilder(Home) { Host = "localhost" }.Uri; // Passkeys need a name, not an address.
    }

    /// <summary>The browser at the desk offers the passkey by itself, and the finger takes it; the one of the phone cannot, and there is a button.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_passkey_is_added_and_opens_the_account_without_a_password(bool phone)
    {
        var ada = await Member("Ada", phone ? Look.Phone : Desk);
        await VirtualAuthenticator.PlugInAsync(ada);
        await ada.Page.AddInitScriptAsync($"PublicKeyCredential.isConditionalMediationAvailable = async () => {(phone ? "false" : "true")}");
        await ada.Page.GotoAsync("/settings/security");

        await ada.Button("Add a passkey").ClickAsync();
        await ada.Dialog.GetByLabel("Name of the passkey").FillAsync("Finger");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create passkey" }).ClickAsync();
        await Expect(ada.Dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(ada.Page.GetByText("Finger", new() { Exact = true })).ToBeVisibleAsync();
        await ada.Context.ClearCookiesAsync();

        await ada.Page.GotoAsync("/sign-in");
        if (phone)
        {
            await ada.Button("Sign in with a passkey").ClickAsync();
        }

        await ada.IsInAsync();

        await ada.Page.GotoAsync("/settings/security");
        await Expect(ada.Page.GetByText("last used")).ToBeVisibleAsync();
        await ada.Button("Remove Finger").ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(ada.Page.GetByText("You have no passkey yet.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Codes_are_turned_on_and_asked_for_and_a_recovery_code_stands_in(bool phone)
    {
        var ada = await Member("Ada", phone ? Look.Phone : Desk);
        await ada.Page.GotoAsync("/settings/security");
        await ada.Button("Turn on").ClickAsync();
        var secret = (await ada.Dialog.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await ada.Dialog.GetByLabel("Code from your app").FillAsync(Code(secret));
        await Expect(ada.Dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        var recovery = await ada.Dialog.GetByRole(AriaRole.Listitem).First.InnerTextAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(ada.Page.GetByText("10 codes are left.")).ToBeVisibleAsync();

        await LeaveSessionAsync(ada);
        await ada.SignInAsync();
        await ada.Page.GetByLabel("Code from your app").FillAsync(Code(secret, steps: 1));
        await ada.IsInAsync();

        await LeaveSessionAsync(ada);
        await ada.SignInAsync();
        await ada.Button("A recovery code").ClickAsync();
        await ada.Page.GetByLabel("Recovery code").FillAsync(recovery);
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.IsInAsync();

        await LeaveSessionAsync(ada);
        await ada.SignInAsync();
        await ada.Button("A recovery code").ClickAsync();
        await ada.Page.GetByLabel("Recovery code").FillAsync(recovery);
        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not right, or was used before.");
        await ada.Button("Back to the password").ClickAsync();
        await Expect(ada.PasswordField).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_the_server_wants_to_see_once_more_who_it_is_the_page_asks_and_goes_on()
    {
        var ada = await Member("Ada");
        await ada.Page.GotoAsync("/settings/security");
        await ada.Page.RouteAsync(
            "**/account/factors/totp",
            route => route.FulfillAsync(new()
            {
                Status = 403,
                ContentType = "application/problem+json",
                Body = """{"code":"proof-needed","detail":"","status":403}""",
            }),
            new() { Times = 1 });

        await ada.Button("Turn on").ClickAsync();
        await ada.PasswordField.FillAsync("not the password");
        await ada.Button("Confirm").ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The name or the password is wrong.");
        await ada.PasswordField.FillAsync(Person.Password);
        await ada.Button("Confirm").ClickAsync();

        await Expect(ada.Dialog.GetByRole(AriaRole.Img, new() { Name = "Picture with the secret for your app" })).ToBeVisibleAsync();
    }

    private static string Code(string secret, int steps = 0) => AuthenticatorApp.CodeOf(secret, TimeProvider.System.GetUtcNow(), steps);

    /// <summary>Without the menu, which is in a drawer on a phone.</summary>
    private static async Task LeaveSessionAsync(Person person)
    {
        await person.Context.ClearCookiesAsync();
        await person.Page.GotoAsync("/sign-in");
        await Expect(person.Button("Sign in")).ToBeVisibleAsync();
    }
}
