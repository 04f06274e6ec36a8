using System.Text.RegularExpressions;
using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Answering, calling people, and finding what concerns oneself, seen by who does it and by who is meant.</summary>
public sealed class AnswerJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task An_answer_quotes_what_it_answers_as_it_reads_now_and_leads_there()
    {
        var (ada, ben, _) = await Two("answers");
        await ada.SayAsync("When do we start?");
        await ben.Message("When do we start?").HoverAsync();
        await ben.Message("When do we start?").GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Reply to Ada" })).ToBeVisibleAsync();
        await Expect(ben.Composer).ToBeFocusedAsync();
        for (var i = 0; i < 4; i++)
        {
            await ada.SayAsync(string.Join('\n', Enumerable.Repeat("much talk", 25)));
        }

        await ben.SayAsync("At nine");
        await Expect(ben.Page.GetByText("Reply to Ada", new() { Exact = true })).ToHaveCountAsync(0);

        await Quote(ada, "When do we start?").ClickAsync();
        var question = ada.Message("When do we start?").First;
        await Expect(question).ToBeInViewportAsync();
        await question.HoverAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        var field = ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit the message" });
        await field.FillAsync("When do we begin?");
        await field.PressAsync("Enter");

        await Expect(Quote(ben, "When do we begin?")).ToBeVisibleAsync();
        await ben.Page.ReloadAsync();
        await Quote(ben, "When do we begin?").ClickAsync();
        await Expect(ben.Message("When do we begin?").First).ToBeInViewportAsync();

        static ILocator Quote(Person who, string text) =>
            who.Message("At nine").GetByRole(AriaRole.Button, new() { Name = $"Reply to Ada: {text}" });
    }

    [Fact]
    public async Task What_is_being_answered_stays_with_what_is_being_written_until_it_is_given_up()
    {
        var (ada, ben, _) = await Two("keeps");
        await ada.SayAsync("Who brings cake?");
        await ben.SeesAsync("Who brings cake?");

        await ben.Composer.ClickAsync();
        await ben.Page.Keyboard.PressAsync("Shift+ArrowUp");
        var bar = ben.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Reply to Ada" });
        await Expect(bar).ToBeVisibleAsync();
        await ben.Composer.FillAsync("I do");
        await ben.Page.ReloadAsync();
        await Expect(bar).ToBeVisibleAsync();
        await Expect(ben.Composer).ToHaveValueAsync("I do");

        await ben.Composer.PressAsync("Escape");
        await Expect(bar).ToHaveCountAsync(0);
        await ben.Composer.PressAsync("Enter");
        await ada.SeesAsync("I do");
        await Expect(ada.Message("I do").GetByRole(AriaRole.Button, new() { Name = "Reply to Ada" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_called_sees_it_at_the_room_in_the_title_and_in_the_row()
    {
        var (ada, ben, room) = await Two("calls");
        var other = Own("elsewhere");
        await ben.CreateRoomAsync(other);

        await ada.SayAsync("Nothing for anybody");
        await ben.HasUnreadAsync(room, 1);
        await Expect(ben.RoomLink(room)).Not.ToContainTextAsync("mention");
        await ada.Composer.PressSequentiallyAsync($"Look, @{ben.Name}");
        await ada.Page.GetByRole(AriaRole.Option, new() { Name = ben.DisplayName }).ClickAsync();
        await ada.Composer.PressAsync("Enter");

        await Expect(ben.RoomLink(room)).ToContainTextAsync("1 mention");
        await Expect(ben.Page).ToHaveTitleAsync(new Regex(@"^\(1\) "));
        await ben.RoomLink(room).ClickAsync();
        var row = ben.Message("Look, @Ben");
        await Expect(row).ToContainTextAsync("This message calls you.");
        await Expect(ben.RoomLink(room)).Not.ToContainTextAsync("mention");
        await Expect(ben.Page).ToHaveTitleAsync(new Regex("^[^(]"));
        await row.GetByRole(AriaRole.Button, new() { Name = "@Ben" }).ClickAsync();
        await Expect(ben.Dialog).ToContainTextAsync(ben.Name);
    }

    [Fact]
    public async Task All_are_called_only_after_one_has_read_how_many_that_is()
    {
        var (ada, ben, room) = await Two("all");
        var cleo = await Member("Cleo");
        await cleo.JoinAsync(room);
        await ben.CreateRoomAsync(Own("away"));

        await ada.Composer.FillAsync("@all Lunch!");
        await ada.Composer.PressAsync("Enter");
        await Expect(ada.Dialog).ToContainTextAsync("calls all 2 other people");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(ada.Composer).ToHaveValueAsync("@all Lunch!");
        await ada.Composer.PressAsync("Enter");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Send and call" }).ClickAsync();

        await Expect(ben.RoomLink(room)).ToContainTextAsync("1 mention");
        await Expect(cleo.Message("Lunch!")).ToContainTextAsync("This message calls you.");
        await Expect(ada.Composer).ToHaveValueAsync("");

        await cleo.SayAsync("@all me too");
        await Expect(cleo.Dialog).ToHaveCountAsync(0);
        await Expect(ada.Message("@all me too")).Not.ToContainTextAsync("calls you");
    }

    [Fact]
    public async Task What_concerns_one_is_found_in_one_place_on_every_device()
    {
        var (ada, ben, room) = await Two("mill");
        await ben.CreateRoomAsync(Own("busy"));
        await ben.OpenAsync(room);
        await ben.SayAsync("The plan is ready");
        await ben.OpenAsync(Own("busy"));
        var phone = await Visitor("Ben", Look.Phone);
        await phone.ReturnAsync();
        var entry = ben.Entry("Activity");

        await ada.SeesAsync("The plan is ready");
        await ada.Message("The plan is ready").HoverAsync();
        await ada.Message("The plan is ready").GetByRole(AriaRole.Button, new() { Name = "React with 👍" }).ClickAsync();
        await ada.Message("The plan is ready").GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).ClickAsync();
        await ada.SayAsync("Well done");

        await Expect(entry).ToContainTextAsync("2 unread in your activity");
        await entry.ClickAsync();
        var list = ben.Page.GetByRole(AriaRole.Region, new() { Name = "Activity" });
        await Expect(list.GetByRole(AriaRole.Link)).ToContainTextAsync(["replied to you", "reacted 👍 to your message"]);
        await Expect(list.GetByRole(AriaRole.Link).First).ToContainTextAsync("Well done");

        await list.GetByRole(AriaRole.Link).Filter(new() { HasText = "reacted" }).ClickAsync();
        await Expect(ben.Message("The plan is ready").First).ToBeInViewportAsync();
        await Expect(entry).Not.ToContainTextAsync("unread");
        await phone.Page.GotoAsync("/activity");
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Activity" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(phone.Page.GetByRole(AriaRole.Img, new() { Name = "Unread" })).ToHaveCountAsync(0);
    }
}
