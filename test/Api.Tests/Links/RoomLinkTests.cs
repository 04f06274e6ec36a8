using LiveChat.Grains;
using LiveChat.Grains.Links;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Links;

/// <summary>The links of a room as clients look through them.</summary>
public sealed class RoomLinkTests
{
    private static readonly LinkPreview Tea = new() { Link = "https://page.test/tea", Host = "www.page.test", Title = "<b>Tea</b>", Site = "The Tea Room" };

    [Fact]
    public async Task Links_of_a_room_are_looked_through_by_who_is_in_it()
    {
        await using var server = await ChatServer.StartAsync();
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        using var ben = await ApiClient.SignUpAsync(server, "ben");
        var room = (await ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
        var said = (await ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a", text = $"{Tea.Link} https://page.test/other" })).Must(200).GetProperty("seq").GetInt64();
        Assert.True((await server.Grains.Timeline(new RoomId(room)).ShowPreviews(new Actor(new UserId(ada.UserId!), ServerRole.Member), said, [Tea])).Succeeded);

        var all = (await ada.GetAsync($"/api/v1/rooms/{room}/links")).Must(200);
        var found = (await ada.GetAsync($"/api/v1/rooms/{room}/links?q=tea%20ro&limit=5&before=100")).Must(200);

        Assert.Equal(2, all.GetProperty("links").GetArrayLength());
        Assert.False(all.TryGetProperty("next", out _));
        var link = Assert.Single(found.GetProperty("links").EnumerateArray());
        Assert.Equal((said, ada.UserId, Tea.Link), (link.GetProperty("seq").GetInt64(), link.GetProperty("by").GetString(), link.GetProperty("link").GetString()));
        Assert.Equal(Tea.Title, link.GetProperty("preview").GetProperty("title").GetString());
        foreach (var bad in (string[])["limit=101", "limit=0", "before=0", "before=x", $"q={new string('x', 101)}"])
        {
            (await ada.GetAsync($"/api/v1/rooms/{room}/links?{bad}")).MustRefuse(400, "bad-request");
        }

        var foreign = await ben.GetAsync($"/api/v1/rooms/{room}/links");
        foreign.MustRefuse(404, "not-found");
        Assert.Equal((await ben.GetAsync("/api/v1/rooms/nothing/links")).Bytes, foreign.Bytes);
    }
}
