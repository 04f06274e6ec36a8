using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Pictures;

/// <summary>What belongs to the viewer of the pictures alone: conversations, an order of rooms, somebody muted, a room that is archived.</summary>
internal static class DemoPrivate
{
    public const string Quiet = "attic";

    /// <summary>Who is in no room.</summary>
    public const string Stranger = "nadia";

    public static async Task FillAsync(Company company)
    {
        var viewer = await company.SeatAsync(DemoPeople.Viewer, new Look());
        var amara = await IdOf(viewer, "amara");
        var tomas = await IdOf(viewer, "tomas");

        await SayAsync(viewer, await StartAsync(viewer, amara), "Could you look at the survey before Friday?");
        await SayAsync(viewer, await StartAsync(viewer, amara, tomas), "Lunch at one?");
        await SayAsync(viewer, await StartAsync(viewer), "Ask about the tide tables");
        var nadia = await company.ArriveAsync(Stranger, new Look());
        await nadia.EnterAsync();
        await SayAsync(nadia, await StartAsync(nadia, await IdOf(nadia, DemoPeople.Viewer)), "Hello Maya, we met at the fair. Do you still look for people?");

        var room = await MakeRoomAsync(viewer, Quiet);
        await viewer.AskAsync("PUT", $"/rooms/{room}/archive");
        var shown = await RoomIdOf(viewer, DemoTalk.Shown);
        await viewer.AskAsync("PUT", $"/rooms/{shown}/mutes/{tomas}", new { expiresInSeconds = 86_400, reason = "Cool down, please" });
        var others = DemoTalk.Rooms.Where(other => other.Name != DemoTalk.Shown).Select(other => other.Name).ToArray();
        var order = new
        {
            version = 0,
            favourites = new[] { shown },
            folders = new[] { new { name = "Harbour", collapsed = false, rooms = new[] { await RoomIdOf(viewer, others[0]) } } },
            muted = new[] { await RoomIdOf(viewer, others[^1]) },
            rooms = "unset",
            conversations = "unset",
        };
        await viewer.AskAsync("PUT", "/users/me/sidebar", order);
        await viewer.AskAsync("POST", "/admin/invitations", new { note = "For the new crew", maxUses = 5, rooms = new[] { shown } });
    }

    public static async Task<string> ConversationAsync(Person viewer, params string[] people) =>
        await StartAsync(viewer, await Task.WhenAll(people.Select(name => IdOf(viewer, name))));

    public static async Task<string> IdOf(Person person, string name)
    {
        var found = await person.AskAsync("GET", $"/users/search?q={name}");
        return found!.Value.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private static async Task<string> RoomIdOf(Person viewer, string room)
    {
        var link = viewer.Page.GetByRole(AriaRole.Link, new() { Name = room, IncludeHidden = true }).First;
        return (await link.GetAttributeAsync("href"))!.Split('/')[^1];
    }

    private static async Task<string> StartAsync(Person person, params string[] people) =>
        await person.AskForIdAsync("POST", "/conversations", new { people });

    private static async Task<string> MakeRoomAsync(Person person, string name) =>
        await person.AskForIdAsync("POST", "/rooms", new { name, visibility = "public" });

    private static async Task SayAsync(Person person, string room, string text) =>
        await person.AskAsync("POST", $"/rooms/{room}/messages", new { clientId = Unique.Word(), text });
}
