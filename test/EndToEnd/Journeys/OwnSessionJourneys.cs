using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class OwnSessionJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Who_lost_a_device_signs_it_out_from_another_and_its_page_says_so_by_itself()
    {
        var ada = await Member("Ada");
        var lost = await Visitor("Ada");
        await lost.ReturnAsync();
        await ada.OpenSettingsAsync("Devices and sessions");
        var others = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Other devices" });
        await Expect(others.GetByText("Chrome on Linux")).ToHaveCountAsync(1);

        await others.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await others.GetByRole(AriaRole.Button, new() { Name = "Sign it out" }).ClickAsync();

        await Expect(lost.Page.GetByText("You have been signed out. Sign in to go on; your drafts are kept.")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("You are signed in nowhere else.")).ToBeVisibleAsync();
        await ada.IsInAsync();
    }

    [Fact]
    public async Task The_password_is_changed_and_the_old_one_opens_nothing_any_more()
    {
        var ada = await Member("Ada");
        await ada.OpenSettingsAsync("Account");
        await ada.Page.GetByLabel("Current password").FillAsync(Person.Password);
        await ada.Page.GetByLabel("New password").FillAsync("another horse entirely");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Expect(ada.Page.GetByText("Changed. Your other devices are signed out.")).ToBeVisibleAsync();
        await ada.SignOutAsync();

        await ada.SignInAsync();
        await Expect(ada.Page.GetByText("The name or the password is wrong.")).ToBeVisibleAsync();
        await ada.SignInAsync("another horse entirely");

        await ada.IsInAsync();
    }

    /// <summary>Also on a phone: the list, a section, and back to where one was.</summary>
    [Fact]
    public async Task Settings_open_from_the_keyboard_and_on_a_phone_and_lead_back()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync("somewhere");
        await ada.Page.Keyboard.PressAsync("Control+,");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Account" })).ToBeVisibleAsync();
        await ada.Page.ReloadAsync();
        await Expect(ada.Page.GetByLabel("Display name")).ToBeVisibleAsync();

        await ada.Page.SetViewportSizeAsync(360, 780);
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Appearance" }).ClickAsync();
        await Expect(ada.Page.GetByLabel("High contrast")).ToBeVisibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "All settings" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Appearance" })).ToBeVisibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Close the settings" }).ClickAsync();

        await ada.IsInRoomAsync("somewhere");
    }
}
