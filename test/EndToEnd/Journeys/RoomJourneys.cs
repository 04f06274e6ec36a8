namespace LiveChat.EndToEnd.Journeys;

public sealed class RoomJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Two_people_in_two_browsers_meet_in_a_room_and_talk()
    {
        var room = Own("launch");
        var ada = await Member("Ada");
        await ada.CreateRoomByFormAsync(room, "Everything for the launch");
        var ben = await Member("Ben");
        await ben.JoinFromListAsync(room);
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "2 members" })).ToBeVisibleAsync();
        await ada.SayAsync("Hello Ben");
        await ben.SeesAsync("Hello Ben");
        await ben.SayAsync("Hello Ada");
        await ada.SeesAsync("Hello Ada");
        await ada.SayAsync("Shall we start?");

        string[] talk = ["Hello Ben", "Hello Ada", "Shall we start?"];
        await ada.SeesInOrderAsync(talk);
        await ben.SeesInOrderAsync(talk);
        await Expect(ben.Message("Hello Ben")).ToContainTextAsync("Ada");
        await Expect(ada.Message("Hello Ada")).ToContainTextAsync("Ben");
    }

    [Fact]
    public async Task A_link_brings_someone_new_through_sign_up_into_a_private_room()
    {
        var room = Own("board");
        var ada = await Member("Ada");
        await ada.CreateRoomByFormAsync(room, isPrivate: true);
        await ada.SayAsync("Only for us");
        var link = await ada.InviteAsync();

        var cleo = await Visitor("Cleo");
        await cleo.Page.GotoAsync(link);
        await cleo.Page.GetByRole(AriaRole.Link, new() { Name = "Create account" }).ClickAsync();
        await cleo.SignUpAsync();
        await Expect(cleo.Page.GetByText("Ada invites you to")).ToBeVisibleAsync();
        await cleo.Button("Join the room").ClickAsync();
        await cleo.IsInRoomAsync(room);
        await cleo.SayAsync("Thank you for the invitation");
        await ada.SeesAsync("Thank you for the invitation");

        var dan = await Member("Dan");
        await dan.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Browse rooms" }).ClickAsync();
        await dan.Dialog.GetByLabel("Search rooms by name").FillAsync(room);
        await Expect(dan.Dialog.GetByText("No room is called")).ToBeVisibleAsync();
        await dan.Page.GotoAsync(cleo.Page.Url);
        await Expect(dan.Page.GetByText("There is no such room")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_revoked_link_says_that_it_no_longer_works()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("club"), isPrivate: true);
        var link = await ada.InviteAsync();
        await ada.ChooseInRoomMenuAsync("Invite people");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(ada.Dialog.GetByText("No link yet.")).ToBeVisibleAsync();

        var ben = await Member("Ben");
        await ben.Page.GotoAsync(link);

        await Expect(ben.Page.GetByText("This invitation no longer works")).ToBeVisibleAsync();
        await ben.Button("Go to your rooms").ClickAsync();
        await Expect(ben.Page.GetByText("Welcome, Ben")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_name_and_topic_show_for_everyone_at_once()
    {
        var (before, after) = (Own("drafts"), Own("published"));
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(before);
        var ben = await Member("Ben");
        await ben.JoinAsync(before);

        await ada.ChooseInRoomMenuAsync("Name and topic");
        await ada.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(after);
        await ada.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Topic" }).FillAsync("What is finished");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        foreach (var person in (People.Person[])[ada, ben])
        {
            await Expect(person.RoomTitle).ToHaveTextAsync(after);
            await Expect(person.RoomLink(after)).ToBeVisibleAsync();
            await Expect(person.Button("What is finished")).ToBeVisibleAsync();
        }

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Options of #" }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Name and topic" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Leaving_a_public_room_can_be_undone_and_leaving_a_private_one_asks()
    {
        var (open, closed) = (Own("open"), Own("closed"));
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(open);
        await ada.CreateRoomAsync(closed, isPrivate: true);
        var link = await ada.InviteAsync();
        var ben = await Member("Ben");
        await ben.JoinFromListAsync(open);
        await ben.Page.GotoAsync(link);
        await ben.Button("Join the room").ClickAsync();
        await ben.IsInRoomAsync(closed);

        await ben.ChooseInRoomMenuAsync("Leave the room");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await ben.IsInRoomAsync(closed);
        await ben.ChooseInRoomMenuAsync("Leave the room");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(ben.RoomLink(closed)).ToHaveCountAsync(0);

        await ben.OpenAsync(open);
        await ben.ChooseInRoomMenuAsync("Leave the room");
        await Expect(ben.Page.GetByText($"You left #{open}.")).ToBeVisibleAsync();
        await Expect(ben.RoomLink(open)).ToHaveCountAsync(0);
        await ben.Button("Undo").ClickAsync();
        await ben.IsInRoomAsync(open);
        await ben.SayAsync("Back again");
        await ada.OpenAsync(open);
        await ada.SeesAsync("Back again");
    }

    [Fact]
    public async Task Who_is_removed_while_writing_keeps_the_text_and_hears_nothing_more()
    {
        var (ada, ben, room) = await Two("plans");
        await ben.Composer.FillAsync("What I still wanted to say");

        await ada.OpenMembersAsync();
        await ada.Button("Options for Ben").ClickAsync();
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove…" }).ClickAsync();
        await ada.Dialog.GetByLabel("Reason").FillAsync("Too loud");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(ada.MemberRow("Ben")).ToHaveCountAsync(0);

        await Expect(ben.Page.GetByText($"You are no longer in #{room}")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Reason: Too loud")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("What I still wanted to say")).ToBeVisibleAsync();
        await ben.Button("Copy").ClickAsync();
        await Expect(ben.Button("Copied")).ToBeVisibleAsync();
        Assert.Equal("What I still wanted to say", await ben.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await ada.SayAsync("Not for Ben");
        await ada.SeesAsync("Not for Ben");
        await Expect(ben.RoomLink(room)).ToHaveCountAsync(0);
        await Expect(ben.Page.GetByText("Not for Ben")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_role_that_is_given_brings_its_rights()
    {
        var (ada, ben, _) = await Two("team");

        await ada.OpenMembersAsync();
        await ada.Button("Options for Ben").ClickAsync();
        await ada.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Moderator" }).ClickAsync();
        await Expect(ada.MemberRow("Ben")).ToContainTextAsync("Moderator");

        await Expect(ben.Timeline).ToContainTextAsync("Ada made Ben a moderator");
        await ben.ChooseInRoomMenuAsync("Name and topic");
        await ben.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Topic" }).FillAsync("Set by a moderator");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ada.Button("Set by a moderator")).ToBeVisibleAsync();
    }
}
