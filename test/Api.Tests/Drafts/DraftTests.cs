namespace LiveChat.Api.Tests.Drafts;

public sealed class DraftTests : IAsyncLifetime
{
    private const string Door = "/api/v1/drafts";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task One_reads_ones_own_and_those_that_have_ended()
    {
        await Put(new { text = "room" });
        await Put(new { text = "thread" }, "?thread=7");
        await _ada.DeleteAsync($"{Door}/{_room}");

        var list = (await _ada.GetAsync(Door)).Must(200);
        var items = list.GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal(3, list.GetProperty("revision").GetInt32());
        Assert.False(items[0].TryGetProperty("text", out _));
        Assert.Equal(("thread", 7), (items[1].GetProperty("text").GetString(), items[1].GetProperty("thread").GetInt32()));
        Assert.Empty((await _ben.GetAsync(Door)).Must(200).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Bad_wishes_and_rooms_of_others_are_refused_and_change_nothing()
    {
        (await _ben.PutAsync($"{Door}/{_room}", new { text = "mine" })).MustRefuse(404, "not-found");
        (await Put(new { text = " " })).MustRefuse(400, "text-empty");
        (await Put(new { text = new string('x', 20_000) })).MustRefuse(400, "text-too-long");
        (await Put(new { text = "one", replyTo = 0 })).MustRefuse(400, "bad-request");
        (await Put(new { text = "one" }, "?thread=-1")).MustRefuse(400, "bad-request");
        (await Put(new { text = "one" }, "?thread=x")).MustRefuse(400, "bad-request");
        (await Put(new { replyTo = 1 })).MustRefuse(400, "bad-request");
        (await Put(new { text = "one", after = "0" })).MustRefuse(400, "bad-request");
        (await Put(new { text = "one" })).Must(200);
        (await Put(new { text = "two", after = 0 })).MustRefuse(409, "outdated");
        (await _ada.DeleteAsync($"{Door}/{_room}?after=0")).MustRefuse(409, "outdated");

        Assert.Equal("one", Assert.Single((await _ada.GetAsync(Door)).Must(200).GetProperty("items").EnumerateArray()).GetProperty("text").GetString());
    }

    private Task<ApiAnswer> Put(object change, string query = "") => _ada.PutAsync($"{Door}/{_room}{query}", change);
}
