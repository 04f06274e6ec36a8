using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What strangers write waits apart until it is answered.</summary>
public sealed class RequestJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_stranger_waits_until_accepted()
    {
        var (ada, ben) = await AdaWroteToBen("May I ask you something?");

        await ben.Requests.ClickAsync();
        await ben.HasNothingUnreadAsync("Ada");
        await ben.RoomLink("Ada").ClickAsync();
        await ben.SeesAsync("May I ask you something?");
        await Expect(ben.Composer).ToHaveCountAsync(0);
        await Expect(ben.RequestBar).ToContainTextAsync("Ada wants to write to you.");

        await ben.RequestBar.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await ben.SayAsync("Of course");
        await ada.SeesAsync("Of course");
        await Expect(ben.Requests).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_declined_request_is_gone_and_nobody_is_told()
    {
        var (ada, ben) = await AdaWroteToBen("Buy my things");

        await ben.Requests.ClickAsync();
        await ben.RoomLink("Ada").ClickAsync();
        await ben.RequestBar.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await Expect(ben.Requests).ToHaveCountAsync(0);
        await Expect(ben.RoomLink("Ada")).ToHaveCountAsync(0);

        await ada.SayAsync("Are you there?");
        await ada.SeesAsync("Are you there?");
        await Expect(ada.Message("Not sent")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_blocked_writes_no_more_and_reads_why()
    {
        var (ada, ben) = await AdaWroteToBen("Buy my things");

        await ben.Requests.ClickAsync();
        await ben.RoomLink("Ada").ClickAsync();
        await ben.RequestBar.GetByRole(AriaRole.Button, new() { Name = "Block" }).ClickAsync();
        await Expect(ben.Requests).ToHaveCountAsync(0);

        await ada.SayAsync("Now?");
        await Expect(ada.Message("Now?")).ToContainTextAsync("This person does not take messages from you.");
    }

    [Fact]
    public async Task On_a_phone_a_request_is_answered_and_a_conversation_begun()
    {
        var phone = new Look { Width = 390, Height = 844, Touch = true };
        var (ada, ben) = await AdaWroteToBen("Hello from my desk", phone);

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of rooms" }).TapAsync();
        await ben.Requests.TapAsync();
        await ben.RoomLink("Ada").TapAsync();
        await ben.SeesAsync("Hello from my desk");
        await ben.RequestBar.GetByRole(AriaRole.Button, new() { Name = "Accept" }).TapAsync();
        await ben.Composer.FillAsync("Hello from the train");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).TapAsync();
        await ada.SeesAsync("Hello from the train");

        var cleo = await Member("Cleo");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of rooms" }).TapAsync();
        await ben.WriteToAsync(cleo);
        await Expect(ben.RoomTitle).ToHaveTextAsync("Cleo");
    }

    private async Task<(Person Ada, Person Ben)> AdaWroteToBen(string text, Look? bens = null)
    {
        var ben = await Member("Ben", bens);
        var ada = await Member("Ada");
        await ada.WriteToAsync(ben);
        await ada.SayAsync(text);
        await Expect(ben.Requests).ToHaveCountAsync(1);
        return (ada, ben);
    }
}
