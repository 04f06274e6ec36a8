using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

public sealed class ResetJourneys(Stage stage) : Journey(stage)
{
    /// <summary>A server of its own: whoever comes first administers it.</summary>
    public override async ValueTask InitializeAsync() => Home = Keep(await LiveServer.StartAsync()).Url;

    [Fact]
    public async Task Whoever_forgot_the_password_sets_a_new_one_by_a_link_of_the_administrator()
    {
        var root = await Member("Root");
        var ada = await Member("Ada");
        await ada.SignOutAsync();
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
        await Expect(ada.Page.GetByText("This server sends no mail. Ask its administrator for a link to set a new password.")).ToBeVisibleAsync();

        var link = await LinkAsync(root, ada);
        await ada.Page.GotoAsync(link);
        await ada.Page.GetByLabel("New password").FillAsync("another horse entirely");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Your password is set" })).ToBeVisibleAsync();
        Assert.DoesNotContain("token", ada.Page.Url, StringComparison.Ordinal);

        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Back to sign in" }).ClickAsync();
        await ada.SignInAsync("another horse entirely");
        await ada.IsInAsync();

        await ada.Page.GotoAsync("/");
        await ada.Page.GotoAsync(link); // Signed in or not: a link is a link.
        await ada.Page.GetByLabel("New password").FillAsync("a third horse");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "This link no longer works" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_token_is_made_in_the_settings_works_for_a_program_and_is_revoked()
    {
        var ada = await Member("Ada");
        await ada.OpenSettingsAsync("Access tokens");
        await ada.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Build bot");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make token" }).ClickAsync();
        var token = await ada.Page.GetByLabel("Your new token").InputValueAsync();

        using var program = new HttpClient { BaseAddress = Home };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.True((await program.GetAsync("/api/v1/users/me", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke: Build bot" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke for good: Build bot" }).ClickAsync();
        await Expect(ada.Page.GetByText("You have none.")).ToBeVisibleAsync();

        Assert.Equal(401, (int)(await program.GetAsync("/api/v1/users/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<string> LinkAsync(Person root, Person who)
    {
        await root.Page.GotoAsync("/admin/users");
        await root.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {who.DisplayName}" }).ClickAsync();
        await root.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Link for a new password" }).ClickAsync();
        await root.Button("Make the link").ClickAsync();
        return await root.Page.GetByLabel("The link").InputValueAsync();
    }
}
