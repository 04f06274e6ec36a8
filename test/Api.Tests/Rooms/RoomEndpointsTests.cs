namespace LiveChat.Api.Tests.Rooms;

public sealed class RoomEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _bob = await ApiClient.SignUpAsync(_server, "bob");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Two_people_talk_in_a_room()
    {
        var created = await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", topic = "Beans", visibility = "public" });
        var room = created.Must(201).GetProperty("id").GetString();
        Assert.Equal([$"/api/v1/rooms/{room}"], created.Headers["Location"]);
        Assert.Equal("owner", created.Body.GetProperty("role").GetString());

        var joined = (await _bob.PutAsync($"/api/v1/rooms/{room}/members/me")).Must(200);
        Assert.Equal("member", joined.GetProperty("role").GetString());
        Assert.Equal(2, joined.GetProperty("members").GetInt32());

        var posted = (await _ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a-1", text = "Hi Bob" })).Must(200);
        var again = (await _ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a-1", text = "Hi Bob" })).Must(200);
        Assert.Equal(posted.ToString(), again.ToString());
        Assert.Equal(ChatServer.Start.ToUnixTimeMilliseconds(), posted.GetProperty("at").GetInt64());

        var history = (await _bob.GetAsync($"/api/v1/rooms/{room}/messages")).Must(200);
        Assert.Equal(
            ["room.created", "member.joined", "message.posted"],
            history.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()));
        Assert.True(history.GetProperty("start").GetBoolean());
        Assert.Equal(room, history.GetProperty("room").GetString());

        var unread = (await _bob.GetAsync($"/api/v1/rooms/{room}")).Must(200);
        Assert.Equal(1, unread.GetProperty("headOrdinal").GetInt64() - unread.GetProperty("readOrdinal").GetInt64());

        (await _bob.PutAsync($"/api/v1/rooms/{room}/read", new { seq = 3, ordinal = 1 })).Must(200);
        var read = (await _bob.GetAsync($"/api/v1/rooms/{room}")).Must(200);
        Assert.Equal(1, read.GetProperty("readOrdinal").GetInt64());
    }
}
