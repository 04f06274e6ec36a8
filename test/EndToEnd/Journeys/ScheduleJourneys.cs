using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What is said later, whether anybody is there or not.</summary>
public sealed class ScheduleJourneys(Stage stage) : Journey(stage)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_is_put_off_found_in_the_list_changed_and_said_by_hand(bool phone)
    {
        var (ada, room) = await WriterAsync(phone);
        await ada.Composer.FillAsync("good morning");
        await ada.Button("Send later").ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Tomorrow morning" }).ClickAsync();
        await Expect(ada.Page.GetByText("It will be sent:")).ToBeVisibleAsync();
        await Expect(ada.Composer).ToHaveValueAsync("");

        await ada.Page.GotoAsync("/scheduled");
        await ada.Button("Edit").ClickAsync();
        await ada.Dialog.GetByLabel("Message").FillAsync("good evening");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ada.Dialog).ToBeHiddenAsync();
        await Expect(ada.Page.GetByText("good evening")).ToBeVisibleAsync();
        await ada.Button("Send now").ClickAsync();
        await Expect(ada.Page.GetByText("Nothing waits to be sent")).ToBeVisibleAsync();
        await ada.Page.GotoAsync($"/rooms/{room}");
        await ada.SeesAsync("good evening");
    }

    [Fact]
    public async Task What_comes_due_while_the_server_is_down_is_said_when_it_is_back()
    {
        var server = Keep(await LiveServer.StartAsync());
        Home = server.Url;
        var (ada, room) = await WriterAsync(phone: false);
        var at = TimeProvider.System.GetUtcNow().AddSeconds(4).ToUnixTimeMilliseconds();
        await ada.AskAsync("POST", "/users/me/scheduled", new { room, at, message = new { clientId = "c1", text = "on time" } });
        await ada.AskAsync("POST", "/users/me/scheduled", new { room, at = at + 1000, message = new { clientId = "c2", text = "a little later" } });
        await Expect(ada.Message("on time")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await ada.AskAsync("POST", "/users/me/scheduled", new { room, at = TimeProvider.System.GetUtcNow().AddSeconds(2).ToUnixTimeMilliseconds(), message = new { clientId = "c3", text = "after the crash" } });

        ada.Faults.LineMayFail = true;
        await server.KillAsync();
        await Expect(ada.Message("after the crash")).ToHaveCountAsync(0);
        await server.StartAgainAsync();

        await Expect(ada.Message("after the crash")).ToBeVisibleAsync(new() { Timeout = 100_000 });
        await Expect(ada.Message("a little later")).ToHaveCountAsync(1);
    }

    private async Task<(Person, string)> WriterAsync(bool phone)
    {
        var ada = await Member("Ada", phone ? Look.Phone : null);
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("garden"), visibility = "public" });
        await ada.Page.GotoAsync($"/rooms/{room}");
        await Expect(ada.Composer).ToBeVisibleAsync();
        return (ada, room);
    }
}
