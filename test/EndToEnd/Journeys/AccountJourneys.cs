namespace LiveChat.EndToEnd.Journeys;

public sealed class AccountJourneys(Stage stage) : Journey(stage)
{
    private const string Refused = "The name or the password is wrong.";

    [Fact]
    public async Task Someone_signs_up_signs_out_and_signs_in_again()
    {
        var ada = await Visitor("Ada");
        await ada.Page.GotoAsync("/sign-up");
        await ada.SignUpAsync();
        await ada.IsInAsync();

        await ada.SignOutAsync();
        await Expect(ada.Button("Sign in")).ToBeVisibleAsync();
        await ada.Page.ReloadAsync();
        await Expect(ada.Button("Sign in")).ToBeVisibleAsync();

        await ada.SignInAsync();
        await ada.IsInAsync();
        await Expect(ada.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Ada" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var ada = await Member("Ada");
        await ada.SignOutAsync();

        await ada.SignInAsync("not the password");
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Refused);

        var nobody = await Visitor("Nobody");
        await nobody.Page.GotoAsync("/sign-in");
        await nobody.SignInAsync();
        await Expect(nobody.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Refused);

        await ada.SignInAsync();
        await ada.IsInAsync();
    }

    [Fact]
    public async Task A_name_in_use_and_a_short_password_are_said_at_their_fields()
    {
        await Member("Ada");
        var other = await Visitor("Ada");
        await other.Page.GotoAsync("/sign-up");
        await other.SignUpAsync("a password of one's own");
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This name is in use. Try another one.");
        await Expect(other.Page.GetByLabel("User name")).ToHaveAttributeAsync("aria-invalid", "true");

        await other.Page.GetByLabel("User name").FillAsync(Own("adele"));
        await other.PasswordField.FillAsync("short");
        await other.Button("Create account").ClickAsync();
        await Expect(other.PasswordField).ToHaveAttributeAsync("aria-invalid", "true");

        await other.PasswordField.FillAsync("long enough now");
        await other.Button("Create account").ClickAsync();
        await other.IsInAsync();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_signs_out_the_other()
    {
        var ada = await Member("Ada");
        var second = await ada.SecondTabAsync();

        await ada.SignOutAsync();

        await Expect(second.Button("Sign in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_changed_display_name_is_what_others_see()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("names"));
        await ada.SayAsync("before the change");
        var ben = await Member("Ben");
        await ben.JoinAsync(Own("names"));

        var room = ada.Page.Url;
        await ada.Page.GotoAsync("/settings/account");
        await ada.Page.GetByLabel("Display name").FillAsync("Ada Lovelace");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Expect(ada.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Ada Lovelace" })).ToBeVisibleAsync();
        await ada.Page.GotoAsync(room);
        await Expect(ada.Message("before the change")).ToContainTextAsync("Ada Lovelace");

        await ben.Page.ReloadAsync();
        await Expect(ben.Message("before the change")).ToContainTextAsync("Ada Lovelace");
    }
}
