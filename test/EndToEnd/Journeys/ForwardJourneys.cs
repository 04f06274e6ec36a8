using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Saying a message again elsewhere, seen by who is there and by who is in both rooms.</summary>
public sealed class ForwardJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_message_is_forwarded_with_a_comment_and_leads_back_whoever_may_read_it_there()
    {
        var (ada, ben, room) = await Two(new Look());
        await ada.Message("Plant the beans").HoverAsync();
        await ada.Message("Plant the beans").GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Forward…" }).ClickAsync();
        await ForwardAsync(ada, room);

        var card = ben.Message("Who has time?").GetByRole(AriaRole.Figure, new() { Name = "Forwarded message by Ada" });
        await Expect(card).ToContainTextAsync("Plant the beans");
        await Expect(card.GetByRole(AriaRole.Link)).ToHaveCountAsync(0); // Ben is not where it was said.
        await ada.RoomLink(room).ClickAsync();
        await ada.Message("Who has time?").GetByRole(AriaRole.Link, new() { Name = $"Show in #{Own("secret")}" }).ClickAsync();
        await Expect(ada.RoomTitle).ToHaveTextAsync(Own("secret"));
        await Expect(ada.Message("Plant the beans")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task With_the_keyboard_and_on_a_phone_it_is_forwarded_too()
    {
        var (ada, ben, room) = await Two(new Look { Touch = true });
        await ada.Page.SetViewportSizeAsync(360, 780);
        await ada.Message("Plant the beans").FocusAsync();
        await ada.Page.Keyboard.PressAsync("f");
        await ForwardAsync(ada, room);

        await Expect(ben.Message("Who has time?")).ToContainTextAsync("Plant the beans");
    }

    private static async Task ForwardAsync(Person ada, string room)
    {
        await ada.Dialog.GetByRole(AriaRole.Combobox, new() { Name = "To" }).FillAsync(room);
        await ada.Dialog.GetByRole(AriaRole.Option, new() { Name = room }).ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Comment" }).FillAsync("Who has time?");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Forward", Exact = true }).ClickAsync();
        await Expect(ada.Page.GetByText($"Forwarded to #{room}.")).ToBeVisibleAsync();
    }

    private async Task<(Person Ada, Person Ben, string Room)> Two(Look look)
    {
        var room = Own("helpers");
        var ben = await Member("Ben");
        await ben.CreateRoomAsync(room);
        var ada = await Member("Ada", look);
        await ada.JoinAsync(room);
        await ada.CreateRoomAsync(Own("secret"), isPrivate: true);
        await ada.SayAsync("Plant the beans");
        return (ada, ben, room);
    }
}
