using LiveChat.Grains;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Hub;

public sealed class TalkTests
{
    [Fact]
    public async Task Two_people_talk()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        var posted = await hers.SendAsync(room, "c1", "Hello, Ben");

        Assert.Equal(3, posted.GetProperty("seq").GetInt64());
        Assert.Equal(1, posted.GetProperty("ordinal").GetInt64());
        var heard = Assert.Single(await his.ReadEventsAsync(room, 3, 3));
        Assert.Equal("Hello, Ben", heard.Text());
        Assert.Equal("c1", heard.GetProperty("clientId").GetString());
        Assert.Equal(ada.Id.Value, heard.GetProperty("by").GetString());
        Assert.Equal("Hello, Ben", Assert.Single(await hers.ReadEventsAsync(room, 3, 3)).Text());
    }

    [Fact]
    public async Task Everybody_hears_everything_in_one_order()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        for (var i = 0; i < 50; i++)
        {
            await hers.StartAsync("Send", room.Value, $"a{i}", $"a{i}");
            await his.StartAsync("Send", room.Value, $"b{i}", $"b{i}");
        }

        var sheHeard = (await hers.ReadEventsAsync(room, 3, 102)).ConvertAll(happened => happened.Text());
        var heHeard = (await his.ReadEventsAsync(room, 3, 102)).ConvertAll(happened => happened.Text());
        Assert.Equal(sheHeard, heHeard);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"a{i}"), sheHeard.Where(text => text![0] == 'a'));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"b{i}"), sheHeard.Where(text => text![0] == 'b'));
    }

    [Fact]
    public async Task The_same_client_id_is_stored_once()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();

        var first = await hub.SendAsync(room, "same", "once");
        var again = await hub.SendAsync(room, "same", "once");

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("client-id-reused", await hub.RefusalAsync("Send", room.Value, "same", "twice"));
    }

    [Fact]
    public async Task A_room_that_is_not_ones_own_looks_like_one_that_does_not_exist()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada);
        await using var his = await ben.SyncedAsync();

        foreach (var id in new[] { room.Value, "nosuchroom" })
        {
            Assert.Equal("not-found", await his.RefusalAsync("Send", id, "c", "text"));
            Assert.Equal("not-found", await his.RefusalAsync("History", id, null, null, 50));
            Assert.Equal("not-found", await his.RefusalAsync("MarkRead", id, 1, 0));
            Assert.Equal("not-found", await his.RefusalAsync("Watch", id, Array.Empty<string>()));
        }
    }

    [Fact]
    public async Task History_is_read_in_pages()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        for (var i = 0; i < 10; i++)
        {
            await hub.SendAsync(room, $"c{i}", $"message {i}");
        }

        var newest = await hub.ValueAsync("History", room.Value, null, null, 4);
        var before = await hub.ValueAsync("History", room.Value, 8, null, 200);
        var after = await hub.ValueAsync("History", room.Value, null, 9, 200);

        Assert.Equal((8, 11), (newest.GetProperty("from").GetInt64(), newest.GetProperty("to").GetInt64()));
        Assert.False(newest.GetProperty("start").GetBoolean());
        Assert.Equal((1, 7), (before.GetProperty("from").GetInt64(), before.GetProperty("to").GetInt64()));
        Assert.True(before.GetProperty("start").GetBoolean());
        Assert.Equal((10, 11), (after.GetProperty("from").GetInt64(), after.GetProperty("to").GetInt64()));
        Assert.Equal("bad-request", await hub.RefusalAsync("History", room.Value, 5, 5, 10));
    }

    [Fact]
    public async Task What_one_sends_one_has_read()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();

        await hub.SendAsync(room, "c1", "one");
        await hub.SendAsync(room, "c2", "two");
        server.Pass(seconds: 2);

        var read = await hub.ReadPushAsync("Notices", notices => notices[0][0].GetProperty("type").GetString() == "read");
        Assert.Equal(3, read[0][0].GetProperty("seq").GetInt64());
        Assert.Equal(2, (await server.Grains.User(ada.Id).GetRoom(room))!.Read.Ordinal);
    }

    [Fact]
    public async Task What_one_sends_over_http_one_has_read_and_others_have_not()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hub = await ada.SyncedAsync();

        await server.PostAsync(ada, $"/api/v1/rooms/{room}/messages", new { clientId = "c1", text = "one" });
        await server.PostAsync(ada, $"/api/v1/rooms/{room}/messages", new { clientId = "c2", text = "two" });
        server.Pass(seconds: 2);

        var read = await hub.ReadPushAsync("Notices", notices => notices[0][0].GetProperty("type").GetString() == "read");
        Assert.Equal((4, 2), (read[0][0].GetProperty("seq").GetInt64(), read[0][0].GetProperty("ordinal").GetInt64()));
        Assert.Equal(new ReadCursor(4, 2), (await server.Grains.User(ada.Id).GetRoom(room))!.Read);
        Assert.Equal(0, (await server.Grains.User(ben.Id).GetRoom(room))!.Read.Ordinal);
    }

    [Fact]
    public async Task Sends_are_limited_per_person_over_all_their_sockets()
    {
        await using var server = await HubServer.StartAsync(
            ("LiveChat:Limits:SendsPerSecondPerUser", "10"), ("LiveChat:Limits:SendBurstPerUser", "3"));
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var one = await ada.SyncedAsync();
        await using var two = await ada.SyncedAsync();

        await one.SendAsync(room, "c1", "one");
        await two.SendAsync(room, "c2", "two");
        await one.SendAsync(room, "c3", "three");

        Assert.Equal("rate-limited", await two.RefusalAsync("Send", room.Value, "c4", "four"));
        server.Clock.Advance(TimeSpan.FromMilliseconds(100));
        await two.SendAsync(room, "c4", "four");
    }
}
