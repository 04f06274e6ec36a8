using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What one does not want to see any more: gone on both devices of one person, and there for all others.</summary>
public sealed class HiddenJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_message_is_hidden_on_all_devices_of_one_person_and_can_be_taken_back()
    {
        var room = Own("garden");
        var ben = await Member("Ben");
        await ben.CreateRoomAsync(room);
        await ben.SaysAsync("Plant the beans", "Never mind the snails", "Water the beans");
        var laptop = await Member("Ada");
        await laptop.JoinAsync(room);
        var phone = await Visitor("Ada", Look.Phone);
        await phone.ReturnAsync();
        await phone.Page.GotoAsync(laptop.Page.Url);
        await phone.SeesAsync("Never mind the snails");

        await ChooseAsync(laptop, "Never mind", "Hide for me");
        await Expect(laptop.Message("Never mind the snails")).ToHaveCountAsync(0);
        await Expect(phone.Message("Never mind the snails")).ToHaveCountAsync(0);
        await ben.SeesAsync("Never mind the snails");
        await laptop.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await laptop.SeesAsync("Never mind the snails");
        await phone.SeesAsync("Never mind the snails");

        await ChooseAsync(laptop, "Never mind", "Hide for me");
        await laptop.Page.ReloadAsync();
        await laptop.SeesAsync("Water the beans");
        await Expect(laptop.Message("Never mind the snails")).ToHaveCountAsync(0);
        await laptop.Page.GetByRole(AriaRole.Button, new() { Name = $"Options of #{room}" }).ClickAsync();
        await laptop.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Show hidden messages" }).ClickAsync();
        await Expect(laptop.Message("Never mind the snails")).ToContainTextAsync("Hidden for you");
        await ChooseAsync(laptop, "Never mind", "Show again");
        await Expect(laptop.Message("Never mind the snails")).Not.ToContainTextAsync("Hidden for you");
        await phone.SeesAsync("Never mind the snails");
    }

    private static async Task ChooseAsync(Person who, string message, string entry)
    {
        await who.Message(message).HoverAsync();
        await who.Message(message).GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await who.Page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
    }
}
