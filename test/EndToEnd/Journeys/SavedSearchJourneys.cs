using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Searches that one keeps, and that tell what is new.</summary>
public sealed class SavedSearchJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_saved_search_tells_what_is_new_on_all_devices_and_leads_to_it()
    {
        var server = Keep(await LiveServer.StartAsync(("Limits:SavedSearchSeconds", "1")));
        Home = server.Url;
        var (ada, ben, room) = await Two("garden");
        await ben.SayAsync("The kohlrabi of last year");
        await ada.SeesAsync("The kohlrabi of last year");
        var phone = await Visitor("Ada", Look.Phone);
        await phone.ReturnAsync();
        await phone.Page.GotoAsync(new Uri(Home, "/search").ToString());

        await ada.Page.GotoAsync(new Uri(Home, "/search?q=kohlrabi").ToString());
        await ada.Button("Save this search").ClickAsync();
        await ada.Dialog.GetByLabel("Name").FillAsync("All about kohlrabi");
        await ada.Dialog.GetByLabel("Tell me about new messages").CheckAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ada.Button("Saved search")).ToBeVisibleAsync();
        var kept = phone.Page.GetByRole(AriaRole.Region, new() { Name = "Saved searches" });
        await Expect(kept).ToContainTextAsync("All about kohlrabi");

        await ben.SaysAsync([.. Enumerable.Range(1, 20).Select(count => $"Row {count} is done"), "Plant the kohlrabi", .. Enumerable.Range(21, 20).Select(count => $"Row {count} is done")]);
        await Expect(kept.GetByRole(AriaRole.Img, new() { Name = "1 new message" })).ToBeVisibleAsync();
        await ada.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Activity" }).ClickAsync();
        var row = ada.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Article);
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync($"A message of Ben in #{room} matches All about kohlrabi");
        await Expect(row).ToContainTextAsync("Plant the kohlrabi");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await ada.IsInRoomAsync(room);
        await Expect(ada.Message("Plant the kohlrabi")).ToBeInViewportAsync();
        await Expect(kept.GetByRole(AriaRole.Img, new() { Name = "1 new message" })).ToHaveCountAsync(0);

        await kept.GetByRole(AriaRole.Button, new() { Name = "Change “All about kohlrabi”" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await Expect(kept).ToHaveCountAsync(0);
        await phone.Button("Undo").ClickAsync();
        await kept.GetByRole(AriaRole.Button, new() { Name = "All about kohlrabi" }).First.ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.List, new() { Name = "What was found" }).GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
    }
}
