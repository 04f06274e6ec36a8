using LiveChat.Api.Tests.Files;
using LiveChat.Api.Tests.Files.Texts;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Search;

public sealed class SearchEndpointsTests : IAsyncLifetime
{
    private const string Search = "/api/v1/search";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ben.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_was_said_is_found_with_what_was_looked_for_marked()
    {
        var seq = await Say("Water the beans & <b>peas</b>");

        var page = (await _ben.GetAsync($"{Search}?q=bean%20in:garden%20from:ben&offset=120")).Must(200);

        var found = page.GetProperty("items")[0];
        Assert.Equal((seq, _room, _ben.UserId), (found.GetProperty("seq").GetInt64(), found.GetProperty("room").GetString(), found.GetProperty("by").GetString()));
        var mark = found.GetProperty("found")[0];
        Assert.Equal((10, 5), (mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()));
        Assert.False(page.TryGetProperty("next", out _));
        Assert.False(page.TryGetProperty("notes", out _));
    }

    [Fact]
    public async Task Pages_follow_each_other_newest_first()
    {
        long[] said = [await Say("Beans one"), await Say("Beans two"), await Say("Beans three")];

        var first = (await _ben.GetAsync($"{Search}?q=beans&sort=newest&limit=2&room={_room}")).Must(200);
        var cursor = Uri.EscapeDataString(first.GetProperty("next").GetString()!);
        var second = (await _ben.GetAsync($"{Search}?q=beans&sort=newest&limit=2&room={_room}&cursor={cursor}")).Must(200);

        Assert.Equal(
            said.Reverse(), first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(one => one.GetProperty("seq").GetInt64()));
    }

    [Fact]
    public async Task Others_find_nothing_and_nonsense_is_answered_with_what_it_is()
    {
        await Say("Beans");

        Assert.Equal(0, (await _ada.GetAsync($"{Search}?q=beans")).Must(200).GetProperty("items").GetArrayLength());
        (await _ada.GetAsync($"{Search}?q=beans&room={_room}")).MustRefuse(404, "not-found");
        (await _ben.GetAsync($"{Search}?q=beans&sort=best")).MustRefuse(400, "bad-request");
        (await _ben.GetAsync($"{Search}?q=beans&limit=51")).MustRefuse(400, "bad-request");
        (await _ben.GetAsync($"{Search}?q=beans&limit=1000000000")).MustRefuse(400, "bad-request");
        (await _ben.GetAsync($"{Search}?q=beans&offset=100000")).MustRefuse(400, "bad-request");
        (await _ben.GetAsync($"{Search}?q=beans&cursor=nonsense")).MustRefuse(400, "bad-request");
        (await _ben.GetAsync($"{Search}?q=beans&cursor=1~0~NaN~1~{_room}~1")).MustRefuse(400, "bad-request");
        Assert.Equal(0, (await _ben.GetAsync(Search)).Must(200).GetProperty("items").GetArrayLength());
        var notes = (await _ben.GetAsync($"{Search}?q=%22beans%20from:nobody")).Must(200).GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString());
        Assert.Equal(["unclosedQuote", "unknownPerson"], notes);
    }

    [Fact]
    public async Task What_a_document_says_is_found_by_who_may_read_its_message_and_until_that_is_deleted()
    {
        var file = await _ben.StoreFileAsync("plan.docx", Documents.DocxSaying("Plant the &lt;beans&gt; in May"));
        var message = new { clientId = "c1", text = "See here", files = new[] { file } };
        var seq = (await _ben.PostAsync($"/api/v1/rooms/{_room}/messages", message)).Must(200).GetProperty("seq").GetInt64();

        var found = Assert.Single((await _ben.GetAsync($"{Search}?q=planting%20here")).Must(200).GetProperty("items").EnumerateArray());
        var piece = found.GetProperty("inFile");
        Assert.Equal((seq, file, "Plant the <beans> in May\n"), (found.GetProperty("seq").GetInt64(), piece.GetProperty("file").GetString(), piece.GetProperty("text").GetString()));
        Assert.Equal(5, piece.GetProperty("found")[0].GetProperty("length").GetInt32());
        Assert.Equal(0, await Count(_ben, "file:beans"));
        Assert.Equal(0, await Count(_ada, "beans"));

        var by = new Actor(new UserId(_ben.UserId), ServerRole.Member);
        Assert.True((await _server.Grains.Room(new RoomId(_room)).DeleteMessage(by, seq)).Succeeded);
        Assert.Equal(0, await Count(_ben, "beans"));
    }

    private static async Task<int> Count(ApiClient by, string query) => (await by.GetAsync($"{Search}?q={query}")).Must(200).GetProperty("items").GetArrayLength();

    private async Task<long> Say(string text) =>
        (await _ben.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = Guid.NewGuid().ToString("N"), text })).Must(200).GetProperty("seq").GetInt64();
}
