using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

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

    [Fact]
    public async Task Public_rooms_are_found_by_name_and_private_ones_never()
    {
        await Create("Garden Club", "public");
        await Create("Garden Shed", "private");

        var found = (await _bob.GetAsync("/api/v1/rooms?q=gard")).Must(200);

        Assert.Equal(["Garden Club"], found.GetProperty("items").EnumerateArray().Select(room => room.GetProperty("name").GetString()));
        Assert.Equal(
            ["id", "name", "topic", "visibility", "members", "createdAt", "kind", "people", "policy", "archived"],
            found.GetProperty("items")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Public_rooms_are_listed_in_the_order_asked_for_page_by_page()
    {
        await Create("Middle", "public");
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await Create("Zoo", "public");
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        var last = (await Create("Alley", "public")).Must(201).GetProperty("id").GetString();
        (await _bob.PutAsync($"/api/v1/rooms/{last}/members/me")).Must(200);

        Assert.Equal(["Alley", "Middle", "Zoo"], await Listed(""));
        Assert.Equal(["Alley", "Middle", "Zoo"], await Listed("sort=members&"));
        Assert.Equal(["Alley", "Zoo", "Middle"], await Listed("sort=newest&"));
        Assert.Equal(["Alley", "Middle", "Zoo"], await Listed("sort=name&"));
    }

    [Fact]
    public async Task An_order_that_is_none_and_a_cursor_of_another_one_are_refused()
    {
        await Create("Middle", "public");
        await Create("Zoo", "public");
        var next = (await _bob.GetAsync("/api/v1/rooms?sort=name&limit=1")).Must(200).GetProperty("next").GetString();

        (await _bob.GetAsync("/api/v1/rooms?sort=best")).MustRefuse(400, "bad-request");
        (await _bob.GetAsync("/api/v1/rooms?sort=2")).MustRefuse(400, "bad-request");
        (await _bob.GetAsync($"/api/v1/rooms?sort=newest&cursor={next}")).MustRefuse(400, "bad-request");
        (await _bob.GetAsync($"/api/v1/rooms?cursor={next}")).MustRefuse(400, "bad-request");
    }

    [Fact]
    public async Task A_guest_of_the_server_finds_no_rooms_and_makes_none()
    {
        await Create("Garden Club", "public");
        var bob = (await _bob.GetAsync("/api/v1/users/me")).Must(200).GetProperty("id").GetString()!;
        await _server.Grains.Account(new UserId(bob)).SetRole(ServerRole.Guest);

        Assert.Equal(0, (await _bob.GetAsync("/api/v1/rooms")).Must(200).GetProperty("items").GetArrayLength());
        (await _bob.PostAsync("/api/v1/rooms", new { name = "Bob's", visibility = "private" })).MustRefuse(403, "forbidden");
    }

    [Fact]
    public async Task The_name_of_a_public_room_is_used_once_however_it_is_written()
    {
        (await Create("Garden", "public")).Must(201);

        (await Create("GÁRDEN", "public")).MustRefuse(409, "name-taken");
        (await Create("Garden", "private")).Must(201);
    }

    [Fact]
    public async Task A_room_is_renamed_and_its_topic_set()
    {
        var room = (await Create("Garden", "public")).Must(201).GetProperty("id").GetString();

        var changed = (await _ada.PatchAsync($"/api/v1/rooms/{room}", new { name = "Orchard", topic = "Apples" })).Must(200);

        Assert.Equal("Orchard", changed.GetProperty("name").GetString());
        Assert.Equal("Apples", changed.GetProperty("topic").GetString());
        Assert.Equal("Apples", (await _ada.PatchAsync($"/api/v1/rooms/{room}", new { })).Must(200).GetProperty("topic").GetString());
    }

    [Theory]
    [InlineData(80, 201)]
    [InlineData(81, 400)]
    public async Task A_room_name_has_eighty_characters(int length, int status)
    {
        (await Create(new string('g', length), "public")).Must(status);
    }

    [Fact]
    public async Task A_message_has_sixteen_kibibytes()
    {
        var room = (await Create("Garden", "public")).Must(201).GetProperty("id").GetString();
        Task<ApiAnswer> Post(string id, int bytes) =>
            _ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = id, text = new string('x', bytes - 2) + "ä" });

        (await Post("a", (16 * 1024) - 1)).Must(200);
        (await Post("b", 16 * 1024)).Must(200);
        (await Post("c", (16 * 1024) + 1)).MustRefuse(400, "text-too-long");
    }

    [Fact]
    public async Task A_client_id_is_good_for_one_text()
    {
        var room = (await Create("Garden", "public")).Must(201).GetProperty("id").GetString();
        (await _ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a", text = "one" })).Must(200);

        (await _ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a", text = "two" })).MustRefuse(409, "client-id-reused");
    }

    [Fact]
    public async Task History_comes_in_pages_both_ways()
    {
        var room = (await Create("Garden", "public")).Must(201).GetProperty("id").GetString();
        for (var i = 2; i <= 10; i++)
        {
            (await _ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = $"c{i}", text = $"{i}" })).Must(200);
        }

        Assert.Equal((8, 10, false), await Page("limit=3"));
        Assert.Equal((5, 7, false), await Page("before=8&limit=3"));
        Assert.Equal((1, 2, true), await Page("before=3&limit=50"));
        Assert.Equal((4, 6, false), await Page("after=3&limit=3"));
        Assert.Equal((0, 0, false), await Page("after=10"));
        Assert.Equal((0, 0, true), await Page("before=1"));

        async Task<(long, long, bool)> Page(string query)
        {
            var page = (await _ada.GetAsync($"/api/v1/rooms/{room}/messages?{query}")).Must(200);
            Assert.Equal(10, page.GetProperty("head").GetInt64());
            var (from, to) = (page.GetProperty("from").GetInt64(), page.GetProperty("to").GetInt64());
            Assert.Equal(from == 0 ? 0 : to - from + 1, page.GetProperty("events").GetArrayLength());
            return (from, to, page.GetProperty("start").GetBoolean());
        }
    }

    private Task<ApiAnswer> Create(string name, string visibility) => _ada.PostAsync("/api/v1/rooms", new { name, visibility });

    /// <summary>The names on all pages of one row.</summary>
    private async Task<List<string?>> Listed(string query)
    {
        var (names, cursor) = (new List<string?>(), "");
        while (names.Count < 100)
        {
            var page = (await _bob.GetAsync($"/api/v1/rooms?{query}limit=1{cursor}")).Must(200);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(room => room.GetProperty("name").GetString()));
            if (!page.TryGetProperty("next", out var next))
            {
                break;
            }

            cursor = $"&cursor={next.GetString()}";
        }

        return names;
    }
}
