using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Rooms;

/// <summary>One message, what it said, who reacted, and what is pinned, over HTTP.</summary>
public sealed class MessageDetailTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _eve = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
        foreach (var text in (string[])["one", "two", "three"])
        {
            (await _ada.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = text, text })).Must(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_found_by_its_place_with_what_was_done_to_it()
    {
        await Room.Edit(Ada, 3, "second");

        var found = (await _ada.GetAsync($"/api/v1/rooms/{_room}/messages/3")).Must(200);

        Assert.Equal("two", found.GetProperty("events")[0].GetProperty("text").GetString());
        Assert.Equal("second", found.GetProperty("notes")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("/messages/1")]
    [InlineData("/messages/0")]
    [InlineData("/messages/-1")]
    [InlineData("/messages/99")]
    [InlineData("/messages/9223372036854775807")]
    [InlineData("/messages/99/edits")]
    [InlineData("/messages/99/reactions?emoji=%F0%9F%91%8D")]
    public async Task Where_no_message_stands_there_is_none(string path) =>
        (await _ada.GetAsync($"/api/v1/rooms/{_room}{path}")).MustRefuse(404, "message-not-found");

    [Theory]
    [InlineData("/messages/x")]
    [InlineData("/messages/1.5")]
    [InlineData("/messages/9223372036854775808")]
    [InlineData("/messages/2/edits?limit=51")]
    [InlineData("/messages/2/edits?limit=0")]
    [InlineData("/messages/2/edits?cursor=x")]
    [InlineData("/messages/2/reactions?emoji=%F0%9F%91%8D&limit=101")]
    [InlineData("/messages/2/reactions?emoji=%F0%9F%91%8D&cursor=-1")]
    [InlineData("/pins?cursor=1e3")]
    [InlineData("/messages/at")]
    [InlineData("/messages/at?time=")]
    [InlineData("/messages/at?time=noon")]
    [InlineData("/messages/at?time=9223372036854775808")]
    [InlineData("/pins?limit=51")]
    [InlineData("/excerpts")]
    [InlineData("/excerpts?messages=")]
    [InlineData("/excerpts?messages=2,x")]
    [InlineData("/excerpts?messages=2,,3")]
    [InlineData("/excerpts?messages=-1")]
    [InlineData("/excerpts?messages=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51")]
    public async Task What_cannot_be_asked_is_a_bad_request(string path) =>
        (await _ada.GetAsync($"/api/v1/rooms/{_room}{path}")).MustRefuse(400, "bad-request");

    [Theory]
    [InlineData("/messages/2/reactions")]
    [InlineData("/messages/2/reactions?emoji=great")]
    public async Task Who_reacted_is_asked_of_one_emoji(string path) =>
        (await _ada.GetAsync($"/api/v1/rooms/{_room}{path}")).MustRefuse(400, "emoji-invalid");

    [Theory]
    [InlineData("/messages/2")]
    [InlineData("/messages/at?time=0")]
    [InlineData("/messages/2/edits")]
    [InlineData("/messages/2/reactions?emoji=%F0%9F%91%8D")]
    [InlineData("/pins")]
    [InlineData("/excerpts?messages=2")]
    public async Task To_strangers_there_is_no_such_room(string path)
    {
        var there = await _eve.GetAsync($"/api/v1/rooms/{_room}{path}");
        var nowhere = await _eve.GetAsync($"/api/v1/rooms/{RoomId.New(_server.Clock.GetUtcNow())}{path}");

        there.MustRefuse(404, "not-found");
        Assert.Equal(nowhere.Bytes, there.Bytes);
    }

    [Fact]
    public async Task A_moment_leads_to_the_first_message_from_then_on_however_far_away_it_is()
    {
        var start = _server.Clock.GetUtcNow();
        _server.Clock.Advance(TimeSpan.FromMinutes(4));
        var later = (await Room.Post(Ada, new MessageDraft("four", "four"))).Value!;

        Assert.Equal((later.Seq, later.At.ToUnixTimeMilliseconds()), await FoundAsync(start.AddMinutes(2).ToUnixTimeMilliseconds()));
        Assert.Equal(2, (await FoundAsync(long.MinValue)).Seq);
        Assert.Equal(later.Seq, (await FoundAsync(long.MaxValue)).Seq);

        async Task<(long Seq, long At)> FoundAsync(long time)
        {
            var place = (await _ada.GetAsync($"/api/v1/rooms/{_room}/messages/at?time={time}")).Must(200);
            return (place.GetProperty("seq").GetInt64(), place.GetProperty("at").GetInt64());
        }
    }

    [Fact]
    public async Task Several_messages_are_asked_for_in_short_with_one_request()
    {
        await Room.Edit(Ada, 3, "second");
        await Room.DeleteMessage(Ada, 4);

        var found = (await _ada.GetAsync($"/api/v1/rooms/{_room}/excerpts?messages=4,2,3,1,99")).Must(200);

        Assert.Equal(
            [(2, "one", false), (3, "second", false), (4, "", true)],
            found.EnumerateArray().Select(each =>
                (each.GetProperty("seq").GetInt32(), each.GetProperty("text").GetString(), each.GetProperty("deleted").GetBoolean())));
    }

    [Fact]
    public async Task What_it_said_and_who_reacted_and_what_is_pinned_comes_in_pages()
    {
        await Room.Edit(Ada, 2, "1");
        await Room.Edit(Ada, 2, "I");
        await Room.React(Ada, 2, "👍");
        await Room.Pin(Ada, 2);
        await Room.Pin(Ada, 4);

        var edits = (await _ada.GetAsync($"/api/v1/rooms/{_room}/messages/2/edits?limit=2")).Must(200);
        Assert.Equal(["I", "1"], edits.GetProperty("items").EnumerateArray().Select(version => version.GetProperty("text").GetString()));
        var rest = (await _ada.GetAsync($"/api/v1/rooms/{_room}/messages/2/edits?cursor={edits.GetProperty("next").GetString()}")).Must(200);
        Assert.Equal("one", Assert.Single(rest.GetProperty("items").EnumerateArray()).GetProperty("text").GetString());
        Assert.False(rest.TryGetProperty("next", out _));

        var who = (await _ada.GetAsync($"/api/v1/rooms/{_room}/messages/2/reactions?emoji=%F0%9F%91%8D")).Must(200);
        Assert.Equal("ada", Assert.Single(who.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());

        var pins = (await _ada.GetAsync($"/api/v1/rooms/{_room}/pins?limit=1")).Must(200);
        Assert.Equal(4, pins.GetProperty("events")[0].GetProperty("seq").GetInt64());
        pins = (await _ada.GetAsync($"/api/v1/rooms/{_room}/pins?cursor={pins.GetProperty("next").GetString()}")).Must(200);
        Assert.Equal(2, pins.GetProperty("events")[0].GetProperty("seq").GetInt64());
    }

    private Actor Ada => new(UserId.From(_ada.UserId), ServerRole.Administrator);

    private IRoomGrain Room => _server.Grains.Room(new RoomId(_room));
}
