using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Who may do what in a room, keeping order there, and its end.</summary>
public sealed class OrderJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task In_a_room_for_announcements_members_read_why_they_do_not_write()
    {
        var (ada, ben, room) = await Two("news");
        await ben.Composer.FillAsync("Something I began");

        await ada.ChooseInRoomMenuAsync("Name and topic");
        await ada.Dialog.GetByLabel("Who writes").SelectOptionAsync("moderator");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(ben.Page.GetByText("Only moderators and owners write in this room.")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Something I began")).ToBeVisibleAsync();
        await Expect(ben.Composer).ToHaveCountAsync(0);
        await ada.SayAsync("Hear, hear");
        await ben.SeesAsync("Hear, hear");
    }

    [Fact]
    public async Task Who_is_muted_reads_why_and_writes_again_when_it_is_lifted()
    {
        var room = Own("calm");
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        var ben = await Member("Ben", new Look { Width = 360, Height = 740, Touch = true });
        var link = await ada.InviteAsync();
        await ben.Page.GotoAsync(link);
        await ben.Button("Join the room").ClickAsync();
        await ben.IsInRoomAsync(room);

        await RestrainAsync(ada, "Mute…", "Mute", "Slow down");

        await Expect(ben.Page.GetByText("Reason: Slow down")).ToBeVisibleAsync();
        await Expect(ben.Composer).ToHaveCountAsync(0);
        await Expect(ada.MemberRow("Ben")).ToContainTextAsync("Muted until");
        await Expect(ada.MemberRow("Ben")).ToContainTextAsync("Slow down");
        await ben.Page.ReloadAsync();
        await Expect(ben.Page.GetByText("Reason: Slow down")).ToBeVisibleAsync();

        await ada.ChooseInRoomMenuAsync("Banned and muted…");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Lift for Ben" }).ClickAsync();
        await Expect(ada.Dialog.GetByText("Nobody is muted.")).ToBeVisibleAsync();
        await Expect(ben.Composer).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.MemberRow("Ben")).Not.ToContainTextAsync("Muted until");
    }

    [Fact]
    public async Task Who_is_muted_is_let_write_again_from_the_list_of_members()
    {
        var (ada, ben, _) = await Two("soft");
        await RestrainAsync(ada, "Mute…", "Mute", "Slow down");
        await Expect(ben.Composer).ToHaveCountAsync(0);

        await ada.Button("Options for Ben").ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Mute…" })).ToHaveCountAsync(0);
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Let write again" }).ClickAsync();

        await Expect(ben.Composer).ToBeVisibleAsync();
        await Expect(ada.MemberRow("Ben")).Not.ToContainTextAsync("Muted");
    }

    [Fact]
    public async Task Who_is_banned_is_told_so_and_why_and_has_the_room_no_more()
    {
        var (ada, ben, room) = await Two("quiet");

        await RestrainAsync(ada, "Ban…", "Ban", "Spam");

        await Expect(ben.Page.GetByText($"You were banned from #{room}")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Reason: Spam")).ToBeVisibleAsync();
        await Expect(ben.RoomLink(room)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_room_is_archived_put_to_use_again_and_deleted()
    {
        var (ada, ben, room) = await Two("attic");

        await ada.ChooseInRoomMenuAsync("Archive");
        await Expect(ben.Page.GetByText("This room is archived.")).ToBeVisibleAsync();
        await ada.Button("Undo").ClickAsync();
        await Expect(ben.Composer).ToBeVisibleAsync();

        await ada.ChooseInRoomMenuAsync("Delete…");
        var confirm = ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete the room" });
        await Expect(confirm).ToBeDisabledAsync();
        await ada.Dialog.GetByLabel("Type the name of the room").FillAsync(room);
        await confirm.ClickAsync();

        await Expect(ben.Page.GetByText($"#{room} was deleted")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText($"#{room} was deleted")).ToBeVisibleAsync();
        await Expect(ben.RoomLink(room)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_room_is_handed_over()
    {
        var (ada, ben, room) = await Two("heir");

        await ada.ChooseInRoomMenuAsync("Hand over…");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();

        await Expect(ben.Timeline).ToContainTextAsync("Ada handed the room over to Ben");
        await ben.ChooseInRoomMenuAsync("Archive");
        await Expect(ada.Page.GetByText("This room is archived.")).ToBeVisibleAsync();
    }

    private static async Task RestrainAsync(Person by, string item, string confirm, string reason)
    {
        await by.OpenMembersAsync();
        await by.Button("Options for Ben").ClickAsync();
        await by.Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
        await by.Dialog.GetByLabel("Reason").FillAsync(reason);
        await by.Dialog.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();
        await Expect(by.Dialog).ToHaveCountAsync(0);
    }
}
