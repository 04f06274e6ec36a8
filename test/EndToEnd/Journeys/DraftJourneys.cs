using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What was begun and not sent: on two devices of one person.</summary>
public sealed class DraftJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_draft_goes_on_on_another_device_and_is_gone_from_both_when_it_is_sent()
    {
        var (laptop, phone, room) = await TwoDevices("plans");
        await phone.CreateRoomAsync(Own("elsewhere"));
        await laptop.Composer.PressSequentiallyAsync("Half a thou");

        await Expect(phone.RoomLink(room)).ToContainTextAsync("Has a draft");
        await Expect(phone.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Drafts 1 draft" })).ToBeVisibleAsync();
        await phone.RoomLink(room).ClickAsync();
        await Expect(phone.Composer).ToHaveValueAsync("Half a thou");
        await phone.Page.Keyboard.TypeAsync("ght");
        await Expect(laptop.Composer).ToHaveValueAsync("Half a thought");

        await phone.Composer.PressAsync("Enter");
        await laptop.SeesAsync("Half a thought");
        await Expect(laptop.Composer).ToHaveValueAsync("");
        await laptop.Page.ReloadAsync();
        await laptop.IsInAsync();
        await Expect(laptop.Composer).ToHaveValueAsync("");
        await Expect(laptop.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Drafts", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_types_keeps_what_they_type_when_the_draft_is_sent_elsewhere_and_what_is_written_offline_arrives_later()
    {
        var line = Keep(new CutLine(await Stage.SharedServerAsync()));
        var (laptop, phone, _) = await TwoDevices("both", line.Url);
        laptop.Faults.LineMayFail = true;
        await laptop.Composer.FillAsync("To start with");
        await Expect(phone.Composer).ToHaveValueAsync("To start with");

        line.Cut();
        await Expect(laptop.Sidebar.GetByText("Offline", new() { Exact = true })).ToBeVisibleAsync();
        await laptop.Composer.PressAsync("End");
        await laptop.Composer.PressSequentiallyAsync(", and more");
        await phone.Composer.PressAsync("Enter");
        await phone.SeesAsync("To start with");
        await Expect(phone.Composer).ToHaveValueAsync("");
        line.Restore();

        await laptop.SeesAsync("To start with");
        await Expect(laptop.Composer).ToHaveValueAsync("To start with, and more");
        await Expect(phone.Composer).ToHaveValueAsync("To start with, and more");
        await laptop.Composer.PressAsync("Enter");
        await phone.SeesAsync("To start with, and more");
        await Expect(phone.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Drafts_are_listed_opened_deleted_and_brought_back_and_leave_the_device_with_their_person()
    {
        var (laptop, phone, room) = await TwoDevices("list");
        await laptop.Composer.FillAsync("Not done yet");
        await phone.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Drafts" }).ClickAsync();
        var list = phone.Page.GetByRole(AriaRole.Region, new() { Name = "Drafts" });
        await Expect(list).ToContainTextAsync("Not done yet");

        await phone.Button("Delete the draft").ClickAsync();
        await Expect(phone.Page.GetByText("No drafts")).ToBeVisibleAsync();
        await Expect(laptop.Composer).ToHaveValueAsync("");
        await phone.Button("Undo").ClickAsync();
        await Expect(laptop.Composer).ToHaveValueAsync("Not done yet");
        await list.GetByRole(AriaRole.Link, new() { Name = $"#{room}" }).ClickAsync();
        await Expect(phone.Composer).ToHaveValueAsync("Not done yet");
        await phone.Composer.FillAsync("Done in a moment");

        await phone.SignOutAsync();
        await Expect(phone.PasswordField).ToBeVisibleAsync();
        Assert.DoesNotContain("moment", await phone.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
        await Expect(laptop.Composer).ToHaveValueAsync("Done in a moment");
    }

    private async Task<(Person Laptop, Person Phone, string Room)> TwoDevices(string name, Uri? door = null)
    {
        var room = Own(name);
        var laptop = await Member("Ada", door: door);
        await laptop.CreateRoomAsync(room);
        var phone = await Visitor("Ada");
        await phone.ReturnAsync();
        await phone.OpenAsync(room);
        return (laptop, phone, room);
    }
}
