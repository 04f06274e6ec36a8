using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Lines break and servers die; what was said is said once, in one order.</summary>
public sealed class SendingJourneys(Stage stage) : Journey(stage)
{
    private static readonly Look Tall = new() { Height = 1800 };

    private LiveServer _server = null!;
    private CutLine _line = null!;

    public override async ValueTask InitializeAsync()
    {
        _server = Keep(await LiveServer.StartAsync());
        _line = Keep(new CutLine(_server));
        Home = _server.Url;
    }

    [Fact]
    public async Task One_goes_offline_both_keep_writing_and_both_see_the_same_once()
    {
        var (ada, ben) = await TwoIn("offline");
        await ada.SayAsync("before");
        await ben.SeesAsync("before");

        await GoOffline(ben);
        await ben.SaysAsync("ben-1", "ben-2", "ben-3");
        await ada.SaysAsync("ada-1", "ada-2", "ada-3");
        await Expect(ben.Message("ben-1")).ToContainTextAsync("Waiting for the connection");
        await Expect(ben.Page.GetByText("Offline – 3 messages queued.")).ToBeVisibleAsync();
        await ada.SeesInOrderAsync("before", "ada-1", "ada-2", "ada-3");
        await ComeBack(ben);

        string[] all = ["before", "ada-1", "ada-2", "ada-3", "ben-1", "ben-2", "ben-3"];
        await ada.SeesInOrderAsync(all);
        await ben.SeesInOrderAsync(all);
    }

    [Fact]
    public async Task The_server_is_killed_twice_under_two_people_who_go_on_writing()
    {
        var (ada, ben) = await TwoIn("killed");
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
    public async Task A_message_whose_answer_is_lost_is_not_confirmed_first_and_then_there_once()
    {
        var (ada, ben) = await TwoIn("lost-answer");

        ben.Faults.LineMayFail = true;
        _line.LoseAnswers();
        await ben.SayAsync("did this arrive");
        await ada.SeesAsync("did this arrive");
        await Expect(ben.Message("did this arrive")).ToContainTextAsync("Not confirmed, retrying…");
        _line.Cut();
        await ComeBack(ben);
        await ben.SayAsync("after it");

        await ada.SeesInOrderAsync("did this arrive", "after it");
        await ben.SeesInOrderAsync("did this arrive", "after it");
    }

    [Fact]
    public async Task A_reload_keeps_the_draft_and_what_was_not_sent()
    {
        var (ada, ben) = await TwoIn("reload");
        await ben.Composer.FillAsync("half a thought");
        await ben.Page.ReloadAsync();
        await Expect(ben.Composer).ToHaveValueAsync("half a thought");

        await GoOffline(ben);
        await ben.SaysAsync("unsent-1", "unsent-2");
        await ben.Composer.FillAsync("and a new draft");
        await Expect(ben.Message("unsent-2")).ToContainTextAsync("Waiting for the connection");
        _line.Restore();
        await ben.Page.ReloadAsync();

        await ben.IsInAsync();
        await Expect(ben.Composer).ToHaveValueAsync("and a new draft");
        await ada.SeesInOrderAsync("unsent-1", "unsent-2");
        await ben.SeesInOrderAsync("unsent-1", "unsent-2");
    }

    [Fact]
    public async Task A_refused_message_says_so_and_can_be_edited_retried_and_deleted()
    {
        var (ada, ben) = await TwoIn("refused");
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

    private async Task<(Person Ada, Person Ben)> TwoIn(string room)
    {
        var ada = await Member("Ada", Tall);
        await ada.CreateRoomAsync(room);
        var ben = await Member("Ben", Tall, _line.Url);
        await ben.JoinAsync(room);
        return (ada, ben);
    }

    private async Task GoOffline(Person person)
    {
        person.Faults.LineMayFail = true;
        _line.Cut();
        await Expect(person.Sidebar.GetByText("Offline", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task ComeBack(Person person)
    {
        _line.Restore();
        await person.IsInAsync();
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
