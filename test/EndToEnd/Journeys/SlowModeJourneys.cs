using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class SlowModeJourneys(Stage stage) : Journey(stage)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_a_slow_room_a_member_waits_and_keeps_the_text_and_who_keeps_order_does_not(bool phone)
    {
        var ada = await Member("Ada");
        var ben = await Member("Ben", phone ? Look.Phone : null);
        var name = Own("slow");
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name, visibility = "public" });
        await ben.AskAsync("PUT", $"/rooms/{room}/members/me");
        await ada.Page.GotoAsync($"/rooms/{room}");
        await ben.Page.GotoAsync($"/rooms/{room}");
        await Expect(ben.Composer).ToBeVisibleAsync();

        await ada.ChooseInRoomMenuAsync("Name and topic");
        await ada.Dialog.GetByLabel("Slow mode").SelectOptionAsync("10");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Img, new() { Name = "Slow mode: one message every 10 seconds" })).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Ada turned slow mode on: 10 seconds between two messages")).ToBeVisibleAsync();

        await ben.Composer.FillAsync("first");
        await ben.Composer.PressAsync("Enter");
        await Expect(ben.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("You can write again in 0:");
        await ben.Composer.FillAsync("second");
        await ben.Composer.PressAsync("Enter");
        await Expect(ben.Composer).ToHaveValueAsync("second");
        await Expect(ben.Button("Send")).ToBeDisabledAsync();
        await ada.Composer.FillAsync("one");
        await ada.Composer.PressAsync("Enter");
        await ada.Composer.FillAsync("two");
        await ada.Composer.PressAsync("Enter");
        await Expect(ben.Page.GetByText("two", new() { Exact = true })).ToBeVisibleAsync();

        await ben.Page.ReloadAsync(); // It is the server that counts.
        await Expect(ben.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Timer)).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await ben.Button("Send").ClickAsync();
        await Expect(ada.Page.GetByText("second", new() { Exact = true })).ToBeVisibleAsync();
    }
}
