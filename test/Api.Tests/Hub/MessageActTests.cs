using System.Text.Json;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Hub;

/// <summary>What is done to messages, as clients do it and hear of it.</summary>
public sealed class MessageActTests
{
    [Fact]
    public async Task Everybody_hears_what_is_done_to_a_message_and_history_has_what_it_comes_to()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await his.SendAsync(room, "c1", "Helo");

        var edited = await his.ValueAsync("Edit", room.Value, 3, "Hello");
        await hers.ValueAsync("React", room.Value, 3, "👍");
        await hers.ValueAsync("Pin", room.Value, 3);
        await hers.ValueAsync("Unpin", room.Value, 3);
        await hers.ValueAsync("Unreact", room.Value, 3, "👍");

        Assert.Equal(4, edited.GetProperty("seq").GetInt64());
        var heard = await his.ReadEventsAsync(room, 3, 8);
        Assert.Equal(
            ["message.posted", "message.edited", "reaction.added", "message.pinned", "message.unpinned", "reaction.removed"],
            heard.Select(happened => happened.GetProperty("type").GetString()));
        Assert.All(heard.Skip(1), happened => Assert.Equal(3, happened.GetProperty("message").GetInt64()));
        var page = await hers.ValueAsync("History", room.Value, 4, null, 10);
        var note = Assert.Single(page.GetProperty("notes").EnumerateArray());
        Assert.Equal(("Hello", 8), (note.GetProperty("text").GetString(), note.GetProperty("revision").GetInt64()));
        Assert.Equal("Helo", page.GetProperty("events").EnumerateArray().Last().Text());
    }

    [Fact]
    public async Task Who_was_away_gets_what_was_done_and_nothing_is_unread_by_it()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(room, "c1", "Hello");
        await using (var his = await ben.SyncedAsync())
        {
            await his.ValueAsync("MarkRead", room.Value, 3, 1);
        }

        await hers.ValueAsync("Edit", room.Value, 3, "Hello, Ben");
        await hers.ValueAsync("Delete", room.Value, 3);

        await using var back = await ben.ConnectAsync();
        var sync = await back.SyncAsync(new() { [room.Value] = 3 });
        var missed = Assert.Single(sync.GetProperty("missed").EnumerateArray());
        var events = missed.GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(["message.edited", "message.deleted"], events.Select(happened => happened.GetProperty("type").GetString()));
        Assert.Equal("", events[0].Text());
        var own = sync.GetProperty("rooms").EnumerateArray().Single(view => view.GetProperty("id").GetString() == room.Value);
        Assert.Equal((5, 1, 1), (Number(own, "headSeq"), Number(own, "headOrdinal"), Number(own, "readOrdinal")));
    }

    [Fact]
    public async Task Nobody_who_comes_later_reads_what_was_deleted()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await hers.SendAsync(room, "c1", "the secret");
        await hers.ValueAsync("Edit", room.Value, 3, "another secret");

        await hers.ValueAsync("Delete", room.Value, 3);

        var newest = (await his.ValueAsync("History", room.Value, null, null, 50)).GetRawText();
        var after = (await his.ValueAsync("History", room.Value, null, 2, 50)).GetRawText();
        Assert.DoesNotContain("secret", newest + after, StringComparison.Ordinal);
        Assert.Equal("message-not-found", await his.RefusalAsync("React", room.Value, 3, "👍"));
    }

    [Theory]
    [InlineData("Edit", "x")]
    [InlineData("Delete", null)]
    [InlineData("React", "👍")]
    [InlineData("Unreact", "👍")]
    [InlineData("Pin", null)]
    [InlineData("Unpin", null)]
    [InlineData("RemovePreview", "https://page.test/")]
    public async Task A_stranger_cannot_tell_a_message_from_none(string method, string? text)
    {
        await using var server = await HubServer.StartAsync();
        var (ada, eve) = (await server.SignUpAsync("ada"), await server.SignUpAsync("eve"));
        var room = await server.RoomAsync(ada);
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(room, "c1", "Hello");
        await using var theirs = await eve.SyncedAsync();

        var there = await Ask(theirs, method, room.Value, 2, text);
        var nowhere = await Ask(theirs, method, room.Value, 77, text);
        var noRoom = await Ask(theirs, method, RoomId.New(server.Clock.GetUtcNow()).Value, 2, text);

        Assert.Contains("not-found", there, StringComparison.Ordinal);
        Assert.DoesNotContain("message-not-found", there, StringComparison.Ordinal);
        Assert.Equal(there, nowhere);
        Assert.Equal(there, noRoom);
    }

    [Theory]
    [InlineData("[\"r\"]")]
    [InlineData("[\"r\",1]")]
    [InlineData("[\"r\",\"1\",\"x\"]")]
    [InlineData("[\"r\",1.5,\"x\"]")]
    [InlineData("[\"r\",1e40,\"x\"]")]
    [InlineData("[\"r\",1,null]")]
    [InlineData("[\"r\",1,\"\\ud83d\"]")]
    [InlineData("[\"r\",1,\"x\",\"more\"]")]
    [InlineData("[1,1,\"x\"]")]
    public async Task Arguments_that_do_not_fit_are_a_bad_request_and_the_connection_stays(string arguments)
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        await using var hub = await ada.SyncedAsync();

        await hub.SendAsync($$"""{"type":1,"invocationId":"bad","target":"Edit","arguments":{{arguments}}}""");
        var answer = await hub.ReadAnswerAsync("bad");

        Assert.StartsWith("bad-request", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("not-found", await hub.RefusalAsync("Edit", "r", 1, "x"));
    }

    [Fact]
    public async Task A_message_answers_another_and_calls_people()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hub = await ada.SyncedAsync();
        await hub.SendAsync(room, "c1", "Hello");

        await hub.ValueAsync("Send", room.Value, "c2", "Yes", new { replyTo = 3, mentions = new[] { ben.Id.Value }, calls = "all" });
        await hub.ValueAsync("Send", room.Value, "c3", "No", null);

        var said = await hub.ReadEventsAsync(room, 3, 5);
        Assert.Equal((3, "all"), (said[1].GetProperty("replyTo").GetInt64(), said[1].GetProperty("calls").GetString()));
        Assert.Equal(ben.Id.Value, said[1].GetProperty("mentions")[0].GetString());
        Assert.False(said[2].TryGetProperty("replyTo", out _) || said[2].TryGetProperty("mentions", out _));
        Assert.Equal("message-not-found", await hub.RefusalAsync("Send", room.Value, "c4", "No", new { replyTo = 99 }));
    }

    [Fact]
    public async Task Who_is_called_hears_of_it_and_has_it_in_the_list_of_rooms_until_it_is_read()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        await hers.ValueAsync("Send", room.Value, "c1", "Ben!", new { mentions = new[] { ben.Id.Value } });

        var told = await his.ReadPushAsync("Notices", notices => notices[0][0].GetProperty("type").GetString() == "mentioned");
        Assert.Equal((room.Value, 3, 1), (told[0][0].GetProperty("room").GetString(), Number(told[0][0], "seq"), Number(told[0][0], "mentions")));
        Assert.Equal(1, Number(Own(await his.SyncAsync(), room), "mentions"));
        await his.ValueAsync("MarkRead", room.Value, 3, 1);
        Assert.False(Own(await his.SyncAsync(), room).TryGetProperty("mentions", out _));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"replyTo\":\"1\"}")]
    [InlineData("{\"replyTo\":1.5}")]
    [InlineData("{\"mentions\":[\"not an id\"]}")]
    [InlineData("{\"mentions\":[1]}")]
    [InlineData("{\"calls\":\"everybody\"}")]
    [InlineData("{\"calls\":2}")]
    [InlineData("{},1")]
    public async Task What_else_does_not_fit_into_a_message_is_a_bad_request(string extras)
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();

        await hub.SendAsync($$"""{"type":1,"invocationId":"bad","target":"Send","arguments":["{{room}}","c1","x",{{extras}}]}""");
        var answer = await hub.ReadAnswerAsync("bad");

        Assert.StartsWith("bad-request", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await hub.SendAsync(room, "c1", "x")).GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Acts_are_not_faster_than_messages()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Limits:SendsPerSecondPerUser", "1"), ("LiveChat:Limits:SendBurstPerUser", "2"));
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        await hub.SendAsync(room, "c1", "Hello");

        await hub.ValueAsync("React", room.Value, 2, "👍");
        Assert.Equal("rate-limited", await hub.RefusalAsync("Edit", room.Value, 2, "x"));
    }

    private static async Task<string> Ask(RawHub hub, string method, string room, long message, string? text)
    {
        var answer = await hub.CallAsync(method, text is null ? [room, message] : [room, message, text]);
        return answer.GetProperty("result").GetRawText();
    }

    private static JsonElement Own(JsonElement sync, RoomId room) =>
        sync.GetProperty("rooms").EnumerateArray().Single(view => view.GetProperty("id").GetString() == room.Value);

    private static long Number(JsonElement view, string name) => view.GetProperty(name).GetInt64();
}
