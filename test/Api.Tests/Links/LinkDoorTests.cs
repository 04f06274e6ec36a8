using System.Text.Json;
using LiveChat.Api.Tests.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Links;

namespace LiveChat.Api.Tests.Links;

/// <summary>Previews as clients hear of them and take them off.</summary>
public sealed class LinkDoorTests
{
    private static readonly LinkPreview Tea = new() { Link = "https://page.test/tea", Host = "www.page.test", Title = "<b>Tea</b>", Site = "The Tea Room" };

    [Fact]
    public async Task Everybody_hears_of_a_preview_and_of_its_end_and_history_has_what_is_left()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await his.SendAsync(room, "c1", Tea.Link);

        Assert.True((await server.Grains.Timeline(room).ShowPreviews(ben.Actor, 3, [Tea])).Succeeded);
        var shown = (await hers.ReadEventsAsync(room, 3, 4))[1];
        var before = Note(await hers.ValueAsync("History", room.Value, 4, null, 10));
        await hers.ValueAsync("RemovePreview", room.Value, 3, Tea.Link); // The owner of the room.
        var removed = (await his.ReadEventsAsync(room, 3, 5))[^1];
        var after = Note(await hers.ValueAsync("History", room.Value, 4, null, 10));

        Assert.Equal(("preview.added", ben.Id.Value), (shown.GetProperty("type").GetString(), shown.GetProperty("by").GetString()));
        Assert.Equal("<b>Tea</b>", shown.GetProperty("preview").GetProperty("title").GetString());
        Assert.Equal(Tea.Link, before.GetProperty("previews")[0].GetProperty("link").GetString());
        Assert.False(before.GetProperty("previews")[0].TryGetProperty("description", out _));
        Assert.Equal(("preview.removed", Tea.Link), (removed.GetProperty("type").GetString(), removed.GetProperty("link").GetString()));
        Assert.False(after.TryGetProperty("previews", out _));
    }

    [Fact]
    public async Task Others_take_nothing_off_and_bad_links_are_refused()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await hers.SendAsync(room, "c1", Tea.Link);
        await server.Grains.Timeline(room).ShowPreviews(ada.Actor, 3, [Tea]);

        Assert.Equal("forbidden", await his.RefusalAsync("RemovePreview", room.Value, 3, Tea.Link));
        Assert.Equal("bad-request", await hers.RefusalAsync("RemovePreview", room.Value, 3, ""));
        Assert.Equal("bad-request", await hers.RefusalAsync("RemovePreview", room.Value, 3, new string('a', 3000)));
        Assert.Equal("message-not-found", await hers.RefusalAsync("RemovePreview", room.Value, 99, Tea.Link));
        Assert.Single(Note(await his.ValueAsync("History", room.Value, 4, null, 10)).GetProperty("previews").EnumerateArray());
    }

    private static JsonElement Note(JsonElement page) => Assert.Single(page.GetProperty("notes").EnumerateArray());
}
