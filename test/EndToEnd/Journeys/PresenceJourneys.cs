namespace LiveChat.EndToEnd.Journeys;

public sealed class PresenceJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Who_writes_and_who_is_there_is_shown_to_the_others()
    {
        var (ada, ben, _) = await Two("lobby");
        await ada.OpenMembersAsync();
        await Expect(ada.MemberRow("Ben")).ToContainTextAsync("online");
        await Expect(ada.MemberRow("Ada")).ToContainTextAsync("Owner");

        await ben.Composer.PressSequentiallyAsync("I am just about to say");
        await Expect(ada.Page.GetByText("Ben is writing…")).ToBeVisibleAsync();
        await ben.Composer.PressAsync("Enter");
        await ada.SeesAsync("I am just about to say");
        await Expect(ada.Page.GetByText("Ben is writing…")).ToHaveCountAsync(0);

        await ben.Page.CloseAsync();
        await Expect(ada.MemberRow("Ben")).ToContainTextAsync("offline");
    }

    [Fact]
    public async Task The_members_can_be_searched()
    {
        var room = Own("crowd");
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        foreach (var name in (string[])["Ben", "Cleo"])
        {
            await (await Member(name)).JoinAsync(room);
        }

        await ada.OpenMembersAsync();
        await Expect(ada.Members.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await ada.Members.GetByLabel("Find a member").FillAsync("cle");
        await Expect(ada.Members.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(ada.MemberRow("Cleo")).ToBeVisibleAsync();
        await ada.Members.GetByLabel("Find a member").FillAsync("zoe");
        await Expect(ada.Members.GetByText("Nobody is called “zoe”.")).ToBeVisibleAsync();
    }
}
