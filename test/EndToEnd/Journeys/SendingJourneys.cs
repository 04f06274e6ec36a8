using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Lines break; what was said is said once, in one order.</summary>
public sealed class SendingJourneys(Stage stage) : Journey(stage)
{
    private CutLine _line = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _line = Keep(new CutLine(await Stage.SharedServerAsync()));
    }

    [Fact]
    public async Task One_goes_offline_both_keep_writing_and_both_see_the_same_once()
    {
        var (ada, ben, _) = await Two("offline", Look.Tall, _line.Url);
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
    public async Task A_message_whose_answer_is_lost_is_not_confirmed_first_and_then_there_once()
    {
        var (ada, ben, _) = await Two("lost-answer", Look.Tall, _line.Url);

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
        var (ada, ben, _) = await Two("reload", Look.Tall, _line.Url);
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
}
