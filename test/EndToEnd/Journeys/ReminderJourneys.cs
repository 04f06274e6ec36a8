using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Messages that come back when one wants them.</summary>
public sealed class ReminderJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_reminder_is_set_with_a_note_seen_on_both_devices_given_another_time_and_done()
    {
        var laptop = await Member("Ada");
        await laptop.CreateRoomAsync(Own("garden"));
        await laptop.SayAsync("Water the beans");
        var phone = await Visitor("Ada", Look.Phone);
        await phone.ReturnAsync();
        await phone.Page.GotoAsync(laptop.Page.Url);

        await ChooseAsync(laptop, "Water the beans", "Remind me…");
        await laptop.Dialog.GetByLabel("Note").FillAsync("With the long hose");
        await laptop.Dialog.GetByRole(AriaRole.Button, new() { Name = "Tomorrow morning" }).ClickAsync();
        var bell = phone.Message("Water the beans").GetByRole(AriaRole.Button, new() { Name = "Reminder on" });
        await Expect(bell).ToContainTextAsync("09:00");
        await laptop.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Reminders" }).ClickAsync();
        var row = laptop.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Article);
        await Expect(row).ToContainTextAsync("With the long hose");
        await Expect(row).ToContainTextAsync("Water the beans");

        await bell.ClickAsync();
        await Expect(phone.Dialog.GetByLabel("Note")).ToHaveValueAsync("With the long hose");
        await phone.Dialog.GetByLabel("Or at").FillAsync("2030-05-04T10:30");
        await phone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remind me" }).ClickAsync();
        await Expect(row).ToContainTextAsync("2030");
        await row.GetByRole(AriaRole.Button, new() { Name = "Done, do not remind me" }).ClickAsync();
        await Expect(bell).ToHaveCountAsync(0);
        await Expect(laptop.Page.GetByText("No reminders")).ToBeVisibleAsync();
        await laptop.Button("Undo").ClickAsync();
        await Expect(bell).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_comes_due_while_the_server_is_down_comes_when_it_is_back_also_of_a_message_that_is_gone()
    {
        var server = Keep(await LiveServer.StartAsync());
        Home = server.Url;
        var ada = await Member("Ada");
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("garden"), visibility = "public" });
        await ada.Page.GotoAsync($"/rooms/{room}");
        var (beans, secret) = (await SayAsync("Water the beans"), await SayAsync("A secret"));
        await ada.AskAsync("PUT", $"/rooms/{room}/messages/{secret}/reminder", new { at = Soon() });
        await ada.AskAsync("PUT", $"/rooms/{room}/messages/{beans}/reminder", new { at = Soon(), note = "With the long hose" });
        await ChooseAsync(ada, "A secret", "Delete");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(ada.Dialog).ToBeHiddenAsync();
        await Expect(ada.Message("This message was deleted")).ToBeVisibleAsync();
        await Expect(ada.Message("Water the beans")).ToContainTextAsync("Reminder on");

        ada.Faults.LineMayFail = true;
        await server.KillAsync();
        await server.StartAgainAsync();
        await ada.Page.ReloadAsync(); // Who is not there when it is time finds it among the activity, and is not told: so the third is set when she is.
        await ada.IsInAsync();
        await ada.AskAsync("PUT", $"/rooms/{room}/messages/{await SayAsync("Pick the peas")}/reminder", new { at = Soon(), note = "In the evening" });

        await Expect(ada.Page.GetByText("Reminder: In the evening")).ToBeVisibleAsync(new() { Timeout = 200_000 });
        var activity = ada.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Activity" });
        await Expect(activity).ToContainTextAsync("3 unread");
        await activity.ClickAsync();
        var rows = ada.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Article);
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(rows.Filter(new() { HasText = "With the long hose" })).ToContainTextAsync("Water the beans");
        await Expect(rows.Filter(new() { HasText = "not there any more" })).Not.ToContainTextAsync("A secret");
        await rows.Filter(new() { HasText = "With the long hose" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(ada.Message("Water the beans")).ToBeInViewportAsync();
        await Expect(ada.Message("Water the beans")).Not.ToContainTextAsync("Reminder on");

        // A reminder is at least a minute ahead when it comes to the server, which may be busy.
        static long Soon() => TimeProvider.System.GetUtcNow().AddSeconds(75).ToUnixTimeMilliseconds();

        async Task<long> SayAsync(string text) =>
            (await ada.AskAsync("POST", $"/rooms/{room}/messages", new { clientId = Unique.Word(), text }))!.Value.GetProperty("seq").GetInt64();
    }

    private static async Task ChooseAsync(Person who, string message, string entry)
    {
        await who.Message(message).HoverAsync();
        await who.Message(message).GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await who.Page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
    }
}
