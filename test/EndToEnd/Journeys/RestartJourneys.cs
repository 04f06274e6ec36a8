using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Servers die; what was said is said once, in one order.</summary>
public sealed class RestartJourneys(Stage stage) : Journey(stage)
{
    private LiveServer _server = null!;

    public override async ValueTask InitializeAsync()
    {
        _server = Keep(await LiveServer.StartAsync());
        Home = _server.Url;
    }

    [Fact]
    public async Task The_server_is_killed_twice_under_two_people_who_go_on_writing()
    {
        var (ada, ben, _) = await Two("killed", Look.Tall);
        (ada.Faults.LineMayFail, ben.Faults.LineMayFail) = (true, true);
        string[] texts = [.. from round in Enumerable.Range(1, 3) from number in Enumerable.Range(1, 4) from who in "ab" select $"{who}{round}-{number}"];

        for (var round = 1; round <= 3; round++)
        {
            var writing = Task.WhenAll(Write(ada, 'a', round), Write(ben, 'b', round));
            if (round < 3)
            {
                await _server.KillAsync();
                await writing;
                await _server.StartAgainAsync();
                await Task.WhenAll(ada.IsInAsync(), ben.IsInAsync());
            }

            await writing;
        }

        var order = await ada.OrderOfAsync(texts);
        Assert.Equal(texts.Order(), order.Order());
        Assert.Equal(order, await ben.OrderOfAsync(texts));
        Assert.Equal(order.Where(text => text[0] == 'a'), texts.Where(text => text[0] == 'a'));
        Assert.Equal(order.Where(text => text[0] == 'b'), texts.Where(text => text[0] == 'b'));
        await ada.Page.ReloadAsync();
        Assert.Equal(order, await ada.OrderOfAsync(texts));

        static Task Write(Person who, char mark, int round) =>
            who.SaysAsync(Enumerable.Range(1, 4).Select(number => $"{mark}{round}-{number}"));
    }

    [Fact]
    public async Task A_refused_message_says_so_and_can_be_edited_retried_and_deleted()
    {
        var (ada, ben, _) = await Two("refused", Look.Tall);
        await ben.Page.RouteAsync("**/api/v1/server", route => route.FulfillAsync(new()
        {
            Json = new { name = "LiveChat", version = "1", fresh = false, messageBytes = 16_384 },
        }));
        await Restart(("Limits:MessageBytes", "40"), ada, ben);
        await ben.SaysAsync("retry-me " + new string('x', 60), "edit-me " + new string('y', 60), "delete-me " + new string('z', 60));
        foreach (var text in (string[])["retry-me", "edit-me", "delete-me"])
        {
            await Expect(ben.Message(text)).ToContainTextAsync("Not sent. This message is too long.");
        }

        await ben.Message("delete-me").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(ben.Message("delete-me")).ToHaveCountAsync(0);
        await ben.Message("edit-me").GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Expect(ben.Composer).ToHaveValueAsync("edit-me " + new string('y', 60));
        await ben.SayAsync("edit-me shorter");
        await ada.SeesAsync("edit-me shorter");

        await Restart(("Limits:MessageBytes", "16384"), ada, ben);
        await ben.Message("retry-me").GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await ada.SeesInOrderAsync("edit-me", "retry-me");
        await ben.SeesInOrderAsync("edit-me", "retry-me");
    }

    private async Task Restart((string Name, string Value) setting, params Person[] people)
    {
        foreach (var person in people)
        {
            person.Faults.LineMayFail = true;
        }

        await _server.KillAsync();
        foreach (var person in people)
        {
            await Expect(person.Sidebar.GetByText("Offline", new() { Exact = true })).ToBeVisibleAsync();
        }

        await _server.StartAgainAsync(setting);
        foreach (var person in people)
        {
            await person.IsInAsync();
        }
    }
}
