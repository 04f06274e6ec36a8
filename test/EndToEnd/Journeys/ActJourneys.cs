using System.Text.RegularExpressions;
using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What is done to messages, seen by who does it and by somebody else.</summary>
public sealed class ActJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_message_is_edited_in_place_and_what_it_said_before_can_be_read()
    {
        var (ada, ben, _) = await Two("edits");
        await ada.SayAsync("The launch is on Mondy");
        await ben.SeesAsync("The launch is on Mondy");

        await ada.Page.Keyboard.PressAsync("ArrowUp");
        var field = ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit the message" });
        await Expect(field).ToHaveValueAsync("The launch is on Mondy");
        await field.FillAsync("The launch is on Monday");
        await field.PressAsync("Enter");

        await ben.SeesAsync("The launch is on Monday");
        await Expect(ben.Page.GetByText("Mondy")).ToHaveCountAsync(0);
        await Expect(ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "Message to" })).ToBeFocusedAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "(edited)" }).ClickAsync();
        await Expect(ben.Dialog.GetByText("The launch is on Mondy")).ToBeVisibleAsync();

        await ben.Page.ReloadAsync();
        await ben.SeesAsync("The launch is on Monday");
        await Expect(ben.Page.GetByText("Mondy")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reactions_of_several_add_up_and_are_taken_back()
    {
        var (ada, ben, _) = await Two("reactions");
        await ada.SayAsync("Who is in?");

        await Act(ben, "Who is in?", "React with 👍");
        var seen = ada.Message("Who is in?").GetByRole(AriaRole.Button, new() { Name = "👍 from Ben" });
        await Expect(seen).ToHaveTextAsync("👍1");
        await seen.ClickAsync();

        var both = ben.Message("Who is in?").GetByRole(AriaRole.Button, new() { Name = "👍 from Ben, Ada" });
        await Expect(both).ToHaveTextAsync("👍2");
        await Expect(both).ToHaveAttributeAsync("aria-pressed", "true");
        await both.ClickAsync();
        await Expect(ada.Message("Who is in?").GetByRole(AriaRole.Button, new() { Name = "👍 from Ada" })).ToHaveTextAsync("👍1");

        await ben.Page.ReloadAsync();
        await Expect(ben.Message("Who is in?").GetByRole(AriaRole.Button, new() { Name = "👍 from Ada" })).ToHaveTextAsync("👍1");
    }

    [Fact]
    public async Task A_deleted_message_is_gone_for_all_and_says_so()
    {
        var (ada, ben, _) = await Two("deletes");
        await ada.SayAsync("The password is swordfish");
        await ben.SeesAsync("The password is swordfish");

        await Choose(ada, "The password is swordfish", "Delete");
        await Expect(ada.Dialog).ToContainTextAsync("This cannot be undone.");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(ben.Page.GetByText("This message was deleted.")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("swordfish")).ToHaveCountAsync(0);
        await ben.Page.ReloadAsync();
        await Expect(ben.Page.GetByText("This message was deleted.")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("swordfish")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_pinned_message_is_found_again_by_all_and_its_link_leads_to_it()
    {
        var (ada, ben, _) = await Two("pins");
        await ada.SayAsync("Read this first");
        await Choose(ada, "Read this first", "Pin to the room");
        for (var i = 0; i < 4; i++)
        {
            await ada.SayAsync(string.Join('\n', Enumerable.Repeat("much talk", 25)));
        }

        var panel = await OpenPinned(ben);
        await Expect(ben.Message("Read this first")).ToBeInViewportAsync();
        await Expect(ben.Message("Read this first")).ToContainTextAsync("Pinned");
        await Expect(ben.Page).ToHaveURLAsync(new Regex("panel=pins$"));

        await OpenPinned(ada);
        await Choose(ada, "Read this first", "Unpin");
        await Expect(panel.GetByText("Nothing is pinned")).ToBeVisibleAsync();
    }

    private static async Task<ILocator> OpenPinned(Person who)
    {
        await who.Page.GetByRole(AriaRole.Button, new() { Name = "Pinned messages", Exact = true }).ClickAsync();
        var panel = who.Page.GetByRole(AriaRole.Complementary, new() { Name = "Pinned" });
        await panel.GetByRole(AriaRole.Article).Filter(new() { HasText = "Read this first" }).GetByRole(AriaRole.Link, new() { Name = "Show" }).ClickAsync();
        return panel;
    }

    private static async Task Act(Person who, string message, string button)
    {
        await who.Message(message).HoverAsync();
        await who.Message(message).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    private static async Task Choose(Person who, string message, string item)
    {
        await Act(who, message, "More actions");
        await who.Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }
}
