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
        await ada.Page.GotoAsync("/settings/account");
        await Expect(ada.Page.GetByText("You are an administrator of this server.")).ToBeVisibleAsync();

        var ben = await Visitor("Ben");
        await ben.Page.GotoAsync("/");
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Create account" }).ClickAsync();
        await Expect(ben.Button("Create account")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("You will be the administrator")).ToHaveCountAsync(0);
        await ben.SignUpAsync();
        await ben.IsInAsync();
        await ben.Page.GotoAsync("/settings/account");
        await Expect(ben.Page.GetByText($"You are signed in as {ben.Name}.")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("You are an administrator")).ToHaveCountAsync(0);
    }
}
