using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class ConversationJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Two_people_who_share_a_room_talk_to_each_other()
    {
        var (ada, ben) = await TwoInOneRoom();

        await ada.OpenMembersAsync();
        await ada.MemberRow("Ben").GetByRole(AriaRole.Button, new() { Name = "Ben", Exact = true }).ClickAsync();
        await Expect(ada.Dialog.GetByText("online")).ToBeVisibleAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Message" }).ClickAsync();
        await Expect(ada.RoomTitle).ToHaveTextAsync("Ben");
        await Expect(ada.RoomLink("Ben")).ToContainTextAsync("online");
        await ada.SayAsync("Just between us");

        await ben.HasUnreadAsync("Ada", 1);
        await ben.OpenAsync("Ada");
        await ben.SeesAsync("Just between us");
        await ben.HasNothingUnreadAsync("Ada");
        await ben.SayAsync("Nobody else hears it");
        await ada.SeesAsync("Nobody else hears it");
    }

    [Fact]
    public async Task Whoever_is_found_by_name_can_be_written_to()
    {
        var (ada, ben) = await TwoInOneRoom();

        await ada.Page.Keyboard.PressAsync("Control+k");
        await ada.Page.GetByRole(AriaRole.Combobox).FillAsync(ben.Name);
        await ada.Page.GetByRole(AriaRole.Option, new() { Name = "Write to Ben" }).ClickAsync();
        await ada.IsInRoomAsync("Ben");
        await ada.SayAsync("Found you");
        await ben.HasUnreadAsync("Ada", 1);

        await ben.OpenAsync("Ada");
        await ben.Message("Found you").GetByRole(AriaRole.Button, new() { Name = "Ada", Exact = true }).ClickAsync();
        await Expect(ben.Dialog).ToContainTextAsync($"@{ada.Name}");
        await ben.Page.Keyboard.PressAsync("Escape");
        await Expect(ben.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_group_is_named_grows_and_is_left()
    {
        var (ada, ben) = await TwoInOneRoom();
        var cleo = await Member("Cleo");
        var group = Own("trip");

        await ada.WriteToAsync(ben, cleo);
        await Expect(ada.RoomTitle).ToHaveTextAsync("Ben, Cleo");
        await ada.SayAsync("Shall we go?");
        await ada.ChooseInConversationMenuAsync("Rename the group");
        await ada.Dialog.GetByLabel("Name of the group").FillAsync(group);
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await ada.IsInRoomAsync(group);

        await ben.OpenAsync(group);
        await ben.SeesAsync("Shall we go?");
        await Expect(ben.Timeline).ToContainTextAsync($"Ada named the group {group}");

        var dan = await Member("Dan");
        await ben.ChooseInConversationMenuAsync("Add people");
        await ben.ChooseAsync(dan);
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(ada.Timeline).ToContainTextAsync("Ben added Dan");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "4 people" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);

        await ben.ChooseInConversationMenuAsync("Leave the group");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(ben.RoomLink(group)).ToHaveCountAsync(0);
        await Expect(ada.Timeline).ToContainTextAsync("Ben left");
    }

    [Fact]
    public async Task What_is_hidden_comes_back_with_a_message()
    {
        var (ada, ben) = await TwoInOneRoom();
        await ada.WriteToAsync(ben);
        await ada.SayAsync("First");
        await ben.OpenAsync("Ada");
        await ben.SeesAsync("First");

        await ben.ChooseInConversationMenuAsync("Hide");
        await Expect(ben.RoomLink("Ada")).ToHaveCountAsync(0);
        await ada.SayAsync("Second");

        await ben.HasUnreadAsync("Ada", 1);
    }

    [Fact]
    public async Task Notes_are_for_oneself()
    {
        var ada = await Member("Ada");

        await ada.Sidebar.GetByRole(AriaRole.Button, new() { Name = "New message" }).ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Notes to self" }).ClickAsync();

        await ada.IsInRoomAsync("Notes to self");
        await ada.SayAsync("Buy milk");
        await ada.SeesAsync("Buy milk");
        await ada.HasNothingUnreadAsync("Notes to self");
    }

    private async Task<(Person Ada, Person Ben)> TwoInOneRoom()
    {
        var (ada, ben, _) = await Two("lobby");
        return (ada, ben);
    }
}
