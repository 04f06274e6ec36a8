namespace LiveChat.Api.Tests.Rooms;

/// <summary>Who may do what, seen from outside: by status, and by bytes where nothing may be learnt.</summary>
public sealed class RoomAccessTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _owner = null!;
    private ApiClient _member = null!;
    private ApiClient _stranger = null!;
    private string _private = "";
    private string _public = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _owner = await ApiClient.SignUpAsync(_server, "owner");
        _member = await ApiClient.SignUpAsync(_server, "member");
        _stranger = await ApiClient.SignUpAsync(_server, "stranger");
        _private = await Room("Cellar", "private");
        _public = await Room("Garden", "public");
        foreach (var room in (string[])[_private, _public])
        {
            var code = (await _owner.PostAsync($"/api/v1/rooms/{room}/invites", new { })).Must(201).GetProperty("code").GetString();
            (await _member.PostAsync($"/api/v1/invites/{code}/accept")).Must(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _owner.Dispose();
        _member.Dispose();
        _stranger.Dispose();
        await _server.DisposeAsync();
    }

    public static TheoryData<string, string, string?> Doors => new()
    {
        { "GET", "", null },
        { "PATCH", "", "{\"name\":\"Mine\"}" },
        { "GET", "/members", null },
        { "PUT", "/members/me", null },
        { "DELETE", "/members/me", null },
        { "PUT", "/members/{owner}/role", "{\"role\":\"member\"}" },
        { "DELETE", "/members/{owner}", null },
        { "GET", "/messages", null },
        { "GET", "/messages?after=0", null },
        { "POST", "/messages", "{\"clientId\":\"c\",\"text\":\"Hi\"}" },
        { "PUT", "/read", "{\"seq\":1,\"ordinal\":0}" },
        { "GET", "/invites", null },
        { "POST", "/invites", "{}" },
        { "DELETE", "/invites/0123456789", null },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_room_that_is_not_yours_answers_as_one_that_does_not_exist(string method, string path, string? body)
    {
        var foreign = await Ask(_stranger, method, _private, path, body);
        var madeUp = await Ask(_stranger, method, "01jz0000000000000000000000", path, body);

        if (method == "DELETE" && path == "/members/me" && (int)foreign.Status == 204)
        {
            Assert.Equal(204, (int)madeUp.Status); // Leaving what one is not in is harmless, wherever.
            return;
        }

        foreign.MustRefuse(404, "not-found");
        Assert.Equal(madeUp.Bytes, foreign.Bytes);
        Assert.Equal(Comparable(madeUp), Comparable(foreign));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Of_a_public_room_a_stranger_sees_the_card_and_the_way_in_only(string method, string path, string? body)
    {
        var answer = await Ask(_stranger, method, _public, path, body);

        if ((method, path) is ("GET", "") or ("PUT", "/members/me"))
        {
            answer.Must(200);
        }
        else if (!(method == "DELETE" && path == "/members/me"))
        {
            answer.MustRefuse(404, "not-found");
        }
    }

    [Theory]
    [InlineData("PATCH", "", "{\"name\":\"Mine\"}", 403, "forbidden")]
    [InlineData("PUT", "/members/{owner}/role", "{\"role\":\"member\"}", 403, "forbidden")]
    [InlineData("PUT", "/members/{member}/role", "{\"role\":\"owner\"}", 403, "forbidden")]
    [InlineData("DELETE", "/members/{owner}", null, 403, "forbidden")]
    [InlineData("POST", "/invites", "{}", 403, "forbidden")]
    public async Task What_a_member_may_not_do_in_a_private_room(string method, string path, string? body, int status, string code)
    {
        (await Ask(_member, method, _private, path, body)).MustRefuse(status, code);
    }

    [Fact]
    public async Task Whoever_was_put_out_is_a_stranger_again()
    {
        (await _owner.DeleteAsync($"/api/v1/rooms/{_private}/members/{_member.UserId}")).Must(204);

        (await _member.GetAsync($"/api/v1/rooms/{_private}/messages")).MustRefuse(404, "not-found");
        (await _member.PostAsync($"/api/v1/rooms/{_private}/messages", new { clientId = "c", text = "Hi" })).MustRefuse(404, "not-found");
        (await _member.PutAsync($"/api/v1/rooms/{_private}/read", new { seq = 1, ordinal = 0 })).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task The_last_owner_stays_until_there_is_another()
    {
        (await _owner.DeleteAsync($"/api/v1/rooms/{_private}/members/me")).MustRefuse(409, "last-owner");
        (await _owner.PutAsync($"/api/v1/rooms/{_private}/members/{_owner.UserId}/role", new { role = "member" })).MustRefuse(409, "last-owner");

        (await _owner.PutAsync($"/api/v1/rooms/{_private}/members/{_member.UserId}/role", new { role = "owner" })).Must(204);
        (await _owner.DeleteAsync($"/api/v1/rooms/{_private}/members/me")).Must(204);

        (await _owner.GetAsync($"/api/v1/rooms/{_private}")).MustRefuse(404, "not-found");
    }

    private async Task<string> Room(string name, string visibility) =>
        (await _owner.PostAsync("/api/v1/rooms", new { name, visibility })).Must(201).GetProperty("id").GetString()!;

    private Task<ApiAnswer> Ask(ApiClient who, string method, string room, string path, string? body) => who.SendAsync(
        new HttpMethod(method),
        $"/api/v1/rooms/{room}{path.Replace("{owner}", _owner.UserId, StringComparison.Ordinal).Replace("{member}", _member.UserId, StringComparison.Ordinal)}",
        body is null ? null : ApiClient.Raw(body));

    private static string Comparable(ApiAnswer answer) => string.Join(
        "\n", answer.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value[0]}"));
}
