using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class ReadingJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Unread_messages_are_counted_and_the_new_line_stands_before_the_first()
    {
        var (news, other) = (Own("news"), Own("other"));
        var (ada, ben) = await TwoIn(news);
        await ada.SayAsync("You have read this");
        await ben.SeesAsync("You have read this");
        await ben.CreateRoomAsync(other);

        await ada.SaysAsync("first unread", "second unread", "third unread");

        await ben.HasUnreadAsync(news, 3);
        await Expect(ben.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("3"));
        await ben.OpenAsync(news);
        await ben.SeesInOrderAsync("You have read this", "first unread", "second unread", "third unread");
        var line = await Top(ben.Timeline.GetByText("New", new() { Exact = true }));
        Assert.InRange(line, await Top(ben.Message("You have read this")), await Top(ben.Message("first unread")));
        await ben.HasNothingUnreadAsync(news);
    }

    [Fact]
    public async Task Two_tabs_of_one_person_agree_on_what_was_read()
    {
        var (news, other) = (Own("news"), Own("other"));
        var (ada, ben) = await TwoIn(news);
        await ben.CreateRoomAsync(other);
        var second = await ben.SecondTabAsync();
        await ada.SaysAsync("one for both", "two for both");
        await ben.HasUnreadAsync(news, 2);
        await second.HasUnreadAsync(news, 2);

        await second.OpenAsync(news);

        await second.HasNothingUnreadAsync(news);
        await ben.HasNothingUnreadAsync(news);
    }

    [Fact]
    public async Task What_came_while_someone_was_away_is_unread_at_the_next_sign_in()
    {
        var (news, other) = (Own("news"), Own("other"));
        var (ada, ben) = await TwoIn(news);
        await ben.CreateRoomAsync(other);
        await ben.SignOutAsync();
        await Expect(ben.Button("Sign in")).ToBeVisibleAsync();

        await ada.SaysAsync("while you were away", "and another");
        await ada.SeesInOrderAsync("while you were away", "and another");
        await ben.SignInAsync();

        await ben.HasUnreadAsync(news, 2);
        await ben.OpenAsync(news);
        await ben.SeesInOrderAsync("while you were away", "and another");
    }

    private async Task<(Person Ada, Person Ben)> TwoIn(string room)
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        var ben = await Member("Ben");
        await ben.JoinAsync(room);
        return (ada, ben);
    }

    private static async Task<float> Top(ILocator thing) => (await thing.BoundingBoxAsync())!.Y;
}
