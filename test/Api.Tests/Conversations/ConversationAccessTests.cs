namespace LiveChat.Api.Tests.Conversations;

/// <summary>Who may do what with a conversation, seen from outside: by status, and by bytes where nothing may be learnt.</summary>
public sealed class ConversationAccessTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private ApiClient _eve = null!;
    private string _direct = "";
    private string _group = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada"); // The first account administers the server, and is no more than anybody here.
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        _direct = await StartAsync(_ben, _eve.UserId);
        _group = await StartAsync(_ben, "Beans", _eve.UserId);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    public static TheoryData<string, string, string?> Doors => new()
    {
        { "GET", "conversations/{id}", null },
        { "PATCH", "conversations/{id}", "{\"name\":\"Mine\"}" },
        { "POST", "conversations/{id}/people", "{\"people\":[\"{me}\"]}" },
        { "DELETE", "conversations/{id}/people/me", null },
        { "PUT", "conversations/{id}/answer", "{\"accept\":true}" },
        { "PUT", "conversations/{id}/answer", "{\"accept\":false,\"block\":true}" },
        { "PUT", "conversations/{id}/hidden", null },
        { "DELETE", "conversations/{id}/hidden", null },
        { "GET", "rooms/{id}", null },
        { "PATCH", "rooms/{id}", "{\"name\":\"Mine\"}" },
        { "GET", "rooms/{id}/members", null },
        { "PUT", "rooms/{id}/members/me", null },
        { "DELETE", "rooms/{id}/members/me", null },
        { "GET", "rooms/{id}/messages", null },
        { "POST", "rooms/{id}/messages", "{\"clientId\":\"c\",\"text\":\"Hi\"}" },
        { "PUT", "rooms/{id}/read", "{\"seq\":1,\"ordinal\":0}" },
        { "POST", "rooms/{id}/invites", "{}" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_conversation_that_is_not_yours_answers_as_one_that_does_not_exist(string method, string path, string? body)
    {
        foreach (var (id, madeUp) in ((string, string)[])[(_direct, "d01jz0000000000000000000000"), (_group, "g01jz0000000000000000000000")])
        {
            var foreign = await Ask(_ada, method, path, id, body);
            var nothing = await Ask(_ada, method, path, madeUp, body);

            foreign.MustRefuse(404, "not-found");
            Assert.Equal(nothing.Bytes, foreign.Bytes);
            Assert.Equal(Comparable(nothing), Comparable(foreign));
        }
    }

    [Fact]
    public async Task Who_left_a_group_is_a_stranger_again()
    {
        (await _eve.DeleteAsync($"/api/v1/conversations/{_group}/people/me")).Must(204);

        (await _eve.GetAsync($"/api/v1/rooms/{_group}/messages")).MustRefuse(404, "not-found");
        (await _eve.PostAsync($"/api/v1/rooms/{_group}/messages", new { clientId = "c", text = "Hi" })).MustRefuse(404, "not-found");
        (await _eve.GetAsync($"/api/v1/conversations/{_group}")).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task No_search_finds_a_conversation()
    {
        var found = (await _eve.GetAsync("/api/v1/rooms?q=beans")).Must(200);

        Assert.Equal(0, found.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Who_blocked_answers_as_who_takes_nothing()
    {
        var cid = await ApiClient.SignUpAsync(_server, "cid");
        (await _ada.PutAsync("/api/v1/users/me/contact", new { from = "nobody" })).Must(204);
        (await Ask(_eve, "PUT", "conversations/{id}/answer", _direct, "{\"accept\":false,\"block\":true}")).Must(204);

        var blocked = await _ben.PostAsync("/api/v1/conversations", new { people = new[] { _eve.UserId, cid.UserId } });
        var nobody = await _ben.PostAsync("/api/v1/conversations", new { people = new[] { _ada.UserId, cid.UserId } });
        var said = await _ben.PostAsync($"/api/v1/rooms/{_direct}/messages", new { clientId = "c", text = "Hi" });

        blocked.MustRefuse(403, "takes-no-messages");
        Assert.Equal(nobody.Bytes, blocked.Bytes);
        Assert.Equal(nobody.Bytes, said.Bytes);
        Assert.Equal("nobody", (await _ada.GetAsync("/api/v1/users/me/contact")).Must(200).GetProperty("from").GetString());
        cid.Dispose();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"people\":null}")]
    [InlineData("{\"people\":[null]}")]
    [InlineData("{\"people\":[\"NOT AN ID\"]}")]
    [InlineData("{\"people\":[],\"name\":\"Alone\"}")]
    [InlineData("{\"people\":[],\"message\":{}}")]
    [InlineData("{\"people\":\"{me}\"}")]
    public async Task What_is_no_wish_is_refused(string body)
    {
        (await Ask(_ben, "POST", "conversations", "", body)).MustRefuse(400, "bad-request");
    }

    [Theory]
    [InlineData("conversations/{id}/answer", "{}")]
    [InlineData("conversations/{id}/answer", "{\"accept\":1}")]
    [InlineData("users/me/contact", "{\"from\":\"friends\"}")]
    [InlineData("users/me/contact", "{\"from\":7}")]
    public async Task What_is_no_answer_is_refused(string path, string body)
    {
        (await Ask(_eve, "PUT", path, _direct, body)).MustRefuse(400, "bad-request");
    }

    private static async Task<string> StartAsync(ApiClient who, params string[] people) =>
        (await who.PostAsync("/api/v1/conversations", people.Length == 1
            ? new { people }
            : new { people = people[1..], name = people[0] })).Must(200).GetProperty("id").GetString()!;

    private static Task<ApiAnswer> Ask(ApiClient who, string method, string path, string id, string? body) => who.SendAsync(
        new HttpMethod(method),
        "/api/v1/" + path.Replace("{id}", id, StringComparison.Ordinal),
        body is null ? null : ApiClient.Raw(body.Replace("{me}", who.UserId, StringComparison.Ordinal)));

    private static string Comparable(ApiAnswer answer) => string.Join(
        "\n", answer.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value[0]}"));
}
