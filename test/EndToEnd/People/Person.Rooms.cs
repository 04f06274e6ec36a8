using System.Text.RegularExpressions;

namespace LiveChat.EndToEnd.People;

internal sealed partial class Person
{
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Members => Page.GetByRole(AriaRole.Complementary, new() { Name = "Members" });

    public ILocator RoomTitle => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator RoomLink(string room) => Sidebar.GetByRole(AriaRole.Link, new() { Name = room });

    /// <summary>What leads from the sidebar to a page of one's own; behind its name it says what is new there.</summary>
    public ILocator Entry(string name) => Sidebar.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{Regex.Escape(name)}") });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task OpenAsync(string room)
    {
        await RoomLink(room).ClickAsync();
        await IsInRoomAsync(room);
    }

    public async Task IsInRoomAsync(string room)
    {
        await Expect(RoomTitle).ToHaveTextAsync(room);
        await Expect(Composer).ToBeVisibleAsync();
    }

    /// <summary>Makes a room without the form, which has journeys of its own, and goes in.</summary>
    public async Task CreateRoomAsync(string room, string topic = "", bool isPrivate = false)
    {
        await AskForRoomAsync(room, topic, isPrivate);
        await OpenAsync(room);
    }

    /// <summary>Makes a room, here or where nobody looks. Answers its id.</summary>
    public Task<string> AskForRoomAsync(string room, string topic = "", bool isPrivate = false) =>
        AskForIdAsync("POST", "/rooms", new { name = room, topic, visibility = isPrivate ? "private" : "public" });

    /// <summary>Joins a public room without looking for it in the list, which has journeys of its own, and goes in.</summary>
    public async Task JoinAsync(string room)
    {
        var found = (await AskAsync("GET", $"/rooms?q={Uri.EscapeDataString(room)}"))!.Value.GetProperty("items").EnumerateArray();
        await JoinByIdAsync(found.Single(each => each.GetProperty("name").GetString() == room).GetProperty("id").GetString()!);
        await OpenAsync(room);
    }

    public Task JoinByIdAsync(string room) => AskAsync("PUT", $"/rooms/{room}/members/me");

    public async Task CreateRoomByFormAsync(string room, string topic = "", bool isPrivate = false)
    {
        await Sidebar.GetByRole(AriaRole.Button, new() { Name = "Create a room" }).ClickAsync();
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(room);
        await Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Topic" }).FillAsync(topic);
        await Dialog.GetByLabel(isPrivate ? "Private" : "Public").CheckAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create room" }).ClickAsync();
        await IsInRoomAsync(room);
    }

    public async Task JoinFromListAsync(string room)
    {
        await Sidebar.GetByRole(AriaRole.Button, new() { Name = "Browse rooms" }).ClickAsync();
        await Dialog.GetByLabel("Search rooms by name").FillAsync(room);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = $"Join {room}" }).ClickAsync();
        await IsInRoomAsync(room);
    }

    public async Task ChooseInRoomMenuAsync(string item)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Options of #" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    /// <summary>Makes an invitation and answers its link.</summary>
    public async Task<string> InviteAsync()
    {
        await ChooseInRoomMenuAsync("Invite people");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create link" }).ClickAsync();
        var link = Dialog.GetByLabel("Invitation link");
        await Expect(link).ToHaveValueAsync(new Regex("/invite/[A-Za-z0-9_-]+$"));
        var address = await link.InputValueAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        return address;
    }

    public async Task OpenSettingsAsync(string section)
    {
        await ServerMenu.ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).GetByRole(AriaRole.Link, new() { Name = section }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = section, Level = 1 })).ToBeVisibleAsync();
    }

    public async Task OpenMembersAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = MemberCount() }).ClickAsync();
        await Expect(Members).ToBeVisibleAsync();
    }

    public ILocator MemberRow(string name) => Members.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    public async Task HasUnreadAsync(string room, int count)
    {
        var words = count == 1 ? "1 unread message" : $"{count} unread messages";
        await Expect(RoomLink(room)).ToContainTextAsync(words);
    }

    public async Task HasNothingUnreadAsync(string room)
    {
        await Expect(RoomLink(room)).Not.ToContainTextAsync("unread");
    }

    [GeneratedRegex(@"^\d+ members?$")]
    private static partial Regex MemberCount();
}
