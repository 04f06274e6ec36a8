using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>On a server of their own: its first account is the administrator.</summary>
public sealed class AdministrationJourneys(Stage stage) : Journey(stage)
{
    private Person _ada = null!;

    public override async ValueTask InitializeAsync()
    {
        Home = Keep(await LiveServer.StartAsync()).Url;
        _ada = await Member("Ada");
    }

    [Fact]
    public async Task Whoever_is_disabled_sees_the_open_page_end_and_is_told_why()
    {
        var ben = await Member("Ben");
        await _ada.Page.GotoAsync("/admin/users");
        await ActAsync(_ada, "Ben", "Disable…");
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await Expect(_ada.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say why.");
        await _ada.Dialog.GetByLabel("Reason").FillAsync("Advertising");
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();

        var told = ben.Page.GetByText("Reason: Advertising");
        await Expect(told).ToBeVisibleAsync(new() { Timeout = 5000 });
        await Expect(Row(_ada, "Ben")).ToContainTextAsync("Disabled");
        await ben.SignInAsync();
        await Expect(ben.Page.GetByText("This account is disabled for ever.")).ToBeVisibleAsync();
        await Expect(told).ToBeVisibleAsync();

        await ActAsync(_ada, "Ben", "Enable");
        await Expect(Row(_ada, "Ben")).Not.ToContainTextAsync("Disabled");
        await ben.SignInAsync();
        await ben.IsInAsync();

        await _ada.Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        var entries = _ada.Page.GetByRole(AriaRole.List, new() { Name = "Audit log" }).GetByRole(AriaRole.Listitem);
        await Expect(entries).ToHaveCountAsync(2);
        await Expect(entries.Nth(0)).ToContainTextAsync("Ada enabled Ben again");
        await Expect(entries.Nth(1)).ToContainTextAsync("Ada disabled Ben for ever");
        await Expect(entries.Nth(1)).ToContainTextAsync("Advertising");
    }

    [Fact]
    public async Task On_a_server_by_invitation_one_comes_in_with_a_link_and_not_without()
    {
        await _ada.Page.GotoAsync("/admin/settings");
        await _ada.Page.GetByLabel("Name of the server").FillAsync("Our garden");
        await _ada.Page.GetByLabel("Whoever has an invitation").CheckAsync();
        await _ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(_ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToBeDisabledAsync();
        await _ada.Page.GetByRole(AriaRole.Link, new() { Name = "Invitations" }).ClickAsync();
        await _ada.Button("New invitation").ClickAsync();
        await _ada.Dialog.GetByLabel("Note").FillAsync("For Ben");
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "New invitation" }).ClickAsync();
        var link = await _ada.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();

        var eve = await Visitor("Eve");
        await eve.Page.GotoAsync("/sign-up");
        await Expect(eve.Page.GetByRole(AriaRole.Heading, new() { Name = "By invitation" })).ToBeVisibleAsync();
        await Expect(eve.Page.GetByLabel("User name")).ToHaveCountAsync(0);

        var ben = await Visitor("Ben");
        await ben.Page.GotoAsync(link);
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "Join Our garden" })).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Ada invites you.")).ToBeVisibleAsync();
        await ben.SignUpAsync();
        await ben.IsInAsync();

        eve.Faults.LineMayFail = true;
        await eve.Page.GotoAsync(link);
        await Expect(eve.Page.GetByRole(AriaRole.Heading, new() { Name = "This invitation does not work" })).ToBeVisibleAsync();
        await _ada.Page.ReloadAsync();
        await Expect(_ada.Page.GetByText("used up")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_only_administrator_is_offered_no_way_out_and_a_moderator_sees_three_tabs()
    {
        await Member("Ben");
        await _ada.Page.GotoAsync("/admin/users");
        await Expect(Row(_ada, "Ada (you)").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await ActAsync(_ada, "Ben", "Change role…");
        await _ada.Dialog.GetByLabel("Moderator").CheckAsync();
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Change role" }).ClickAsync();
        await Expect(Row(_ada, "Ben")).ToContainTextAsync("Moderator");

        var ben = await Visitor("Ben");
        await ben.ReturnAsync();
        await ben.ServerMenu.ClickAsync();
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Administration" }).ClickAsync();
        var tabs = ben.Page.GetByRole(AriaRole.Navigation, new() { Name = "Administration" }).GetByRole(AriaRole.Link);
        await Expect(tabs).ToHaveTextAsync(["People", "Reports", "Invitations"]);
        await Expect(Row(ben, "Ada").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Rooms_of_others_are_archived_and_deleted_and_those_without_an_owner_stand_out()
    {
        var ben = await Member("Ben");
        await ben.CreateRoomAsync("attic");
        await ben.CreateRoomAsync("cellar");
        await ben.ChooseInRoomMenuAsync("Leave the room");
        await Expect(ben.RoomLink("cellar")).ToHaveCountAsync(0);
        await _ada.Page.GotoAsync("/admin/rooms");
        await Expect(RoomRow("cellar")).ToContainTextAsync("No owner");
        await Expect(RoomRow("attic")).ToContainTextAsync("1 owner");

        await ActOnRoomAsync("attic", "Archive…");
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Archive" }).ClickAsync();
        await Expect(RoomRow("attic")).ToContainTextAsync("Archived");
        await ben.RoomLink("attic").ClickAsync();
        await Expect(ben.Page.GetByText("This room is archived.")).ToBeVisibleAsync();
        await ActOnRoomAsync("attic", "Put to use again");
        await Expect(ben.Composer).ToBeVisibleAsync();

        await ActOnRoomAsync("cellar", "Delete…");
        var sure = _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete the room" });
        await Expect(sure).ToBeDisabledAsync();
        await _ada.Dialog.GetByLabel("Type the name of the room").FillAsync("cellar");
        await sure.ClickAsync();
        await Expect(RoomRow("cellar")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_invitation_leads_into_the_rooms_that_were_picked()
    {
        await _ada.CreateRoomAsync("garden", isPrivate: true);
        await _ada.CreateRoomAsync("orchard");
        await _ada.CreateRoomAsync("kitchen");
        await _ada.Page.GotoAsync("/admin/invitations");
        await _ada.Button("New invitation").ClickAsync();
        var rooms = _ada.Dialog.GetByRole(AriaRole.Combobox, new() { Name = "Rooms to put them in" });
        await rooms.FillAsync("gard");
        await _ada.Page.Keyboard.PressAsync("Enter");
        await _ada.Dialog.GetByRole(AriaRole.Option, new() { Name = "orchard" }).ClickAsync();
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "New invitation" }).ClickAsync();
        await Expect(_ada.Page.GetByText("#garden, #orchard")).ToBeVisibleAsync();
        var link = await _ada.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();

        var ben = await Visitor("Ben");
        await ben.Page.GotoAsync(link);
        await ben.SignUpAsync();
        await ben.IsInAsync();

        await Expect(ben.RoomLink("garden")).ToBeVisibleAsync();
        await Expect(ben.RoomLink("orchard")).ToBeVisibleAsync();
        await Expect(ben.RoomLink("kitchen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_new_key_signs_when_the_administrator_says_so_and_nobody_is_signed_out()
    {
        await _ada.Page.GotoAsync("/admin/health");
        var keys = _ada.Page.GetByRole(AriaRole.List, new() { Name = "Keys of access tokens" }).GetByRole(AriaRole.Listitem);
        await Expect(keys).ToHaveCountAsync(1);
        var first = await keys.Nth(0).Locator("code").InnerTextAsync();

        await _ada.Button("Rotate signing keys…").ClickAsync();
        await _ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Rotate" }).ClickAsync();

        await Expect(keys).ToHaveCountAsync(2);
        await Expect(keys.Nth(0)).ToContainTextAsync("Signs");
        await Expect(keys.Nth(1)).ToContainTextAsync(first);
        await Expect(keys.Nth(1)).ToContainTextAsync("Only verifies");
        await _ada.Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Expect(_ada.Page.GetByText("had a new key sign access tokens")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_has_no_role_finds_no_administration()
    {
        var eve = await Member("Eve");

        await eve.Page.GotoAsync("/admin/settings");

        await Expect(eve.Page.GetByRole(AriaRole.Heading, new() { Name = "This page is for those who keep order here" })).ToBeVisibleAsync();
        await eve.ServerMenu.ClickAsync();
        await Expect(eve.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" })).ToBeVisibleAsync();
        await Expect(eve.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Administration" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_the_list_of_tabs_leads_to_cards_and_nothing_is_wider_than_the_page()
    {
        await Member("Ben");
        var phone = await Person.ArriveAsync(Stage.Chrome, Home, _ada.Name, "Ada", new Look { Width = 360, Height = 740, Touch = true });
        await phone.ReturnAsync();
        foreach (var tab in (string[])["People", "Reports", "Rooms", "Invitations", "Audit log", "Server settings", "Health"])
        {
            await phone.Page.GotoAsync("/admin");
            await phone.Page.GetByRole(AriaRole.Link, new() { Name = tab }).ClickAsync();
            await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = tab })).ToBeVisibleAsync();
            var tooWide = await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
            Assert.False(tooWide, tab);
        }

        await phone.Page.GotoAsync("/admin/users");
        await ActAsync(phone, "Ben", "Mute…");
        await phone.Dialog.GetByLabel("Reason").FillAsync("Loud");
        await phone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Mute" }).ClickAsync();
        await Expect(Row(phone, "Ben")).ToContainTextAsync("Muted");
        var faults = phone.Faults;
        await phone.LeaveAsync(null);
        Assert.Empty(faults.All);
    }

    private static ILocator Row(Person person, string name) =>
        person.Page.GetByRole(AriaRole.List, new() { Name = "People" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private ILocator RoomRow(string name) =>
        _ada.Page.GetByRole(AriaRole.List, new() { Name = "Rooms" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private async Task ActOnRoomAsync(string room, string act)
    {
        await RoomRow(room).GetByRole(AriaRole.Button, new() { Name = $"Actions for #{room}" }).ClickAsync();
        await _ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    private static async Task ActAsync(Person person, string name, string act)
    {
        await Row(person, name).GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }
}
