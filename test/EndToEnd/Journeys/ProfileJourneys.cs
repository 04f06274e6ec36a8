using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class ProfileJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_profile_edited_in_one_browser_is_seen_in_another()
    {
        var (ada, ben, _) = await TwoInOneRoom();
        await ben.Page.GotoAsync("/settings/profile");
        await ben.Page.GetByLabel("About me").FillAsync("Grows beans\nand roses");
        await ben.Page.GetByLabel("Pronouns").FillAsync("he/him");
        await ben.Page.GetByLabel("Time zone").SelectOptionAsync("Asia/Tokyo");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ben.Page.GetByText("Saved.")).ToBeVisibleAsync();

        await ada.OpenMembersAsync();
        await ada.MemberRow("Ben").GetByRole(AriaRole.Button, new() { Name = "Ben", Exact = true }).ClickAsync();

        await Expect(ada.Dialog).ToContainTextAsync("Grows beans");
        await Expect(ada.Dialog).ToContainTextAsync("he/him");
        await Expect(ada.Dialog).ToContainTextAsync("for them");
    }

    [Fact]
    public async Task Status_and_presence_are_seen_while_they_last()
    {
        var (ada, ben, _) = await TwoInOneRoom();
        await ada.OpenMembersAsync();
        await ada.MemberRow("Ben").GetByRole(AriaRole.Button, new() { Name = "Ben", Exact = true }).ClickAsync();
        await Expect(ada.Dialog).ToContainTextAsync("online");

        await ChooseAtMyName(ben, AriaRole.Menuitem, "Set a status");
        await ben.Dialog.GetByLabel("What is going on?").FillAsync("In the garden");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ada.Dialog).ToContainTextAsync("In the garden");

        await ChooseAtMyName(ben, AriaRole.Menuitemradio, "Do not disturb");
        await Expect(ada.Dialog).ToContainTextAsync("do not disturb");
        await ben.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Invisible" }).ClickAsync();
        await Expect(ada.Dialog).ToContainTextAsync("offline");

        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Clear status" }).ClickAsync();
        await Expect(ada.Dialog).Not.ToContainTextAsync("In the garden");
    }

    [Fact]
    public async Task A_status_is_seen_until_its_time_is_over()
    {
        var (ada, ben, _) = await TwoInOneRoom();
        await ChooseAtMyName(ben, AriaRole.Menuitem, "Set a status");
        await ben.Dialog.GetByLabel("What is going on?").FillAsync("At lunch");
        await ben.Dialog.GetByLabel("Clear after").SelectOptionAsync("30min");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ben.Sidebar.GetByText("At lunch")).ToBeVisibleAsync();
        await SeesStatusAsync(ada, there: true);

        await ada.Page.Clock.SetFixedTimeAsync(TimeProvider.System.GetUtcNow().AddMinutes(31).UtcDateTime);
        await SeesStatusAsync(ada, there: false);
    }

    [Fact]
    public async Task What_somebody_blocked_says_is_folded_until_they_are_free_again()
    {
        var (ada, ben, _) = await TwoInOneRoom();
        await ben.SayAsync("Look at me");
        await ada.Message("Look at me").GetByRole(AriaRole.Button, new() { Name = "Ben", Exact = true }).ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Block" }).ClickAsync();
        await Expect(ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Unblock" })).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");

        await Expect(ada.Message("Look at me")).ToHaveCountAsync(0);
        await ada.Message("Message of somebody you blocked.").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await ada.SeesAsync("Look at me");

        await ada.Page.GotoAsync("/settings/privacy");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Unblock Ben" }).ClickAsync();
        await Expect(ada.Page.GetByText("You have blocked nobody.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Favourites_and_folders_are_the_same_in_a_second_browser()
    {
        var room = Own("lobby");
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        await ada.CreateRoomAsync(Own("office"));
        var second = await ada.SecondTabAsync();

        await ada.OpenAsync(room);
        await ada.ChooseInRoomMenuAsync("Add to favourites");
        await Expect(Section(second, "Favourites").GetByRole(AriaRole.Link, new() { Name = room })).ToBeVisibleAsync();

        await ada.OpenAsync(Own("office"));
        await ada.ChooseInRoomMenuAsync("Move to a new folder");
        await ada.Dialog.GetByLabel("Name of the folder").FillAsync("Work");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Section(second, "Work").GetByRole(AriaRole.Link, new() { Name = Own("office") })).ToBeVisibleAsync();

        await second.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Options of the folder Work" }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete the folder" }).ClickAsync();
        await Expect(Section(ada, "Work")).ToHaveCountAsync(0);
        await Expect(Section(ada, "Rooms").GetByRole(AriaRole.Link, new() { Name = Own("office") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_a_card_is_a_sheet_and_a_status_is_set()
    {
        var room = Own("lobby");
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        await ada.SayAsync("Hello");
        var ben = await Member("Ben", new Look { Width = 390, Height = 844, Touch = true });
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of rooms" }).TapAsync();
        await ben.JoinAsync(room);

        await ben.Message("Hello").GetByRole(AriaRole.Button, new() { Name = "Ada", Exact = true }).TapAsync();
        var sheet = (await ben.Dialog.BoundingBoxAsync())!;
        Assert.Equal((0, 390), (sheet.X, sheet.Width));
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of rooms" }).TapAsync();
        await ChooseAtMyName(ben, AriaRole.Menuitem, "Set a status");
        await ben.Dialog.GetByLabel("What is going on?").FillAsync("On the train");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).TapAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of rooms" }).TapAsync();
        await Expect(ben.Sidebar.GetByText("On the train")).ToBeVisibleAsync();
    }

    /// <summary>Looks at Ben's card, and closes it again.</summary>
    private static async Task SeesStatusAsync(Person person, bool there)
    {
        if (!await person.Members.IsVisibleAsync())
        {
            await person.OpenMembersAsync();
        }

        await person.MemberRow("Ben").GetByRole(AriaRole.Button, new() { Name = "Ben", Exact = true }).ClickAsync();
        await Expect(person.Dialog).ToContainTextAsync("online"); // What is known of them is there.
        await Expect(person.Dialog.GetByText("At lunch")).ToHaveCountAsync(there ? 1 : 0);
        await person.Page.Keyboard.PressAsync("Escape");
        await Expect(person.Dialog).ToHaveCountAsync(0);
    }

    private static ILocator Section(Person person, string name) => person.Sidebar.GetByRole(AriaRole.Region, new() { Name = name });

    private static async Task ChooseAtMyName(Person person, AriaRole role, string item)
    {
        await person.Sidebar.GetByRole(AriaRole.Button, new() { Name = person.DisplayName }).Last.ClickAsync();
        await person.Page.GetByRole(role, new() { Name = item }).ClickAsync();
    }

    private async Task<(Person Ada, Person Ben, string Room)> TwoInOneRoom()
    {
        var (ada, ben, room) = await Two("lobby");
        return (ada, ben, room);
    }
}
