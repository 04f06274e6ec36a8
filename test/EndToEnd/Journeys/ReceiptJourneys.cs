namespace LiveChat.EndToEnd.Journeys;

/// <summary>Whether what one wrote has arrived, and who has read it.</summary>
public sealed class ReceiptJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Who_writes_sees_that_it_arrives_and_is_read_and_who_does_not_want_that_is_not_seen()
    {
        var (ada, ben, room) = await Two("receipts");
        await ada.WriteToAsync(ben);
        await ada.SayAsync("Are you there?");
        var state = ada.Message("Are you there?").First;
        await Expect(state.GetByText("Delivered", new() { Exact = true })).ToBeVisibleAsync();

        await ben.OpenAsync("Ada");
        await Expect(state.GetByText("Read", new() { Exact = true })).ToBeVisibleAsync();

        await ben.AskAsync("PATCH", "/users/me", new { hidesReading = true });
        await ben.OpenAsync(room);
        await ada.SayAsync("And now?");
        await ben.HasUnreadAsync("Ada", 1);
        await ben.OpenAsync("Ada");
        await ben.SayAsync("Yes");
        await ada.SeesAsync("Yes");
        await ada.Page.ReloadAsync();
        await Expect(ada.Message("And now?").First).ToBeVisibleAsync();
        await Expect(ada.Message("And now?").First.GetByText("Read", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task In_a_room_it_says_how_many_have_read_it_and_who()
    {
        var (ada, ben, _) = await Two("readers");
        await ada.SayAsync("Lunch is at noon");
        await ben.SeesAsync("Lunch is at noon");

        await ada.Message("Lunch is at noon").First.GetByRole(AriaRole.Button, new() { Name = "Read by all" }).ClickAsync();

        await Expect(ada.Dialog.GetByRole(AriaRole.Listitem)).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Ben")]);
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Dialog).ToHaveCountAsync(0);
    }
}
