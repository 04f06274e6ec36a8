using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

public sealed class FirstStartJourneys(Stage stage) : Journey(stage)
{
    public override async ValueTask InitializeAsync()
    {
        Home = Keep(await LiveServer.StartAsync()).Url;
    }

    [Fact]
    public async Task The_first_account_becomes_the_administrator_and_the_second_does_not()
    {
        var ada = await Visitor("Ada");
        await ada.Page.GotoAsync("/");
        await Expect(ada.Page.GetByText("This server is new. You will be the administrator.")).ToBeVisibleAsync();
        await ada.SignUpAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome, Ada" })).ToBeVisibleAsync();
        await ada.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Ada" }).ClickAsync();
        await Expect(ada.Dialog).ToContainTextAsync("You are an administrator of this server.");

        var ben = await Visitor("Ben");
        await ben.Page.GotoAsync("/");
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Create account" }).ClickAsync();
        await Expect(ben.Button("Create account")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("You will be the administrator")).ToHaveCountAsync(0);
        await ben.SignUpAsync();
        await ben.IsInAsync();
        await ben.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Ben" }).ClickAsync();
        await Expect(ben.Dialog).ToContainTextAsync($"You are signed in as {ben.Name}.");
        await Expect(ben.Dialog).Not.ToContainTextAsync("administrator");
    }
}
