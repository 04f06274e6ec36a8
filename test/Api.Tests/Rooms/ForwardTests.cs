namespace LiveChat.Api.Tests.Rooms;

/// <summary>Forwarding over HTTP; the hub's Send reads the same.</summary>
public sealed class ForwardTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_forwarded_with_what_the_server_reads_of_it()
    {
        var (source, target) = (await Room(_ada, "private"), await Room(_ada, "public"));
        var said = (await Post(_ada, source, new { clientId = "c1", text = "Beans" })).Must(200);
        await _ben.PutAsync($"/api/v1/rooms/{target}/members/me", new { });

        var answer = (await Post(_ada, target, new { clientId = "c2", text = "", forward = new { room = source, message = Number(said, "seq") } })).Must(200);

        var expected = $$"""{"by":"{{_ada.UserId}}","at":{{Number(said, "at")}},"text":"Beans","room":"{{source}}","seq":{{Number(said, "seq")}}}""";
        Assert.Equal(expected, answer.GetProperty("forwarded").GetRawText());
        var read = (await _ben.GetAsync($"/api/v1/rooms/{target}/messages")).Must(200).GetProperty("events").EnumerateArray().Last(happened => happened.TryGetProperty("forwarded", out _));
        Assert.Equal(("", expected), (read.GetProperty("text").GetString(), read.GetProperty("forwarded").GetRawText()));
    }

    [Fact]
    public async Task What_one_may_not_read_what_is_not_there_and_what_makes_no_sense_is_refused()
    {
        var (hidden, own) = (await Room(_ada, "private"), await Room(_ben, "private"));
        var secret = Number((await Post(_ada, hidden, new { clientId = "c1", text = "A secret" })).Must(200), "seq");

        var (foreign, missing) = (await Forward(hidden, secret), await Forward("01234567890123456789012345", 1));
        foreign.MustRefuse(404, "message-not-found");
        Assert.Equal(foreign.Body.GetRawText(), missing.Body.GetRawText());
        (await Post(_ben, own, new { clientId = "c2", text = "", forward = new { room = own } })).MustRefuse(400, "bad-request");
        (await Post(_ben, own, new { clientId = "c2", text = "", forward = new { room = "no id!", message = 1 } })).MustRefuse(400, "bad-request");
        (await Post(_ben, own, new { clientId = "c2", text = "", forward = "c1" })).MustRefuse(400, "bad-request");
        (await Post(_ben, own, new { clientId = "c2", text = "Mine", forwarded = new { by = _ada.UserId, at = 0, text = "Never said" } })).Must(200);

        var events = (await _ben.GetAsync($"/api/v1/rooms/{own}/messages")).Must(200).GetProperty("events").EnumerateArray();
        Assert.DoesNotContain(events, happened => happened.TryGetProperty("forwarded", out _)); // Nobody says it in another's name.

        Task<ApiAnswer> Forward(string room, long message) => Post(_ben, own, new { clientId = "c2", text = "", forward = new { room, message } });
    }

    private static Task<ApiAnswer> Post(ApiClient by, string room, object draft) => by.PostAsync($"/api/v1/rooms/{room}/messages", draft);

    private static async Task<string> Room(ApiClient by, string visibility) =>
        (await by.PostAsync("/api/v1/rooms", new { name = Guid.NewGuid().ToString("N")[..12], visibility })).Must(201).GetProperty("id").GetString()!;

    private static long Number(System.Text.Json.JsonElement value, string name) => value.GetProperty(name).GetInt64();
}
