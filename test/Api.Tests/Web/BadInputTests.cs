using System.Text;
using System.Text.Json;

namespace LiveChat.Api.Tests.Web;

/// <summary>The table of bad inputs for the doors of HTTP: a stable refusal, no echo of what was sent, and a server that goes on.</summary>
public sealed class BadInputTests : IClassFixture<BadInputTests.Fixture>
{
    private const string Marker = "zqxjk";

    private readonly Fixture _fixture;

    public BadInputTests(Fixture fixture) => _fixture = fixture;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"zqxjk\"")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"name\":\"zqxjk\"}")]
    [InlineData("{\"name\":{\"$ne\":null},\"password\":{\"$gt\":\"\"}}")]
    [InlineData("{\"name\":[\"zqxjk\"],\"password\":\"correct horse\"}")]
    [InlineData("{\"name\":42,\"password\":\"correct horse\"}")]
    [InlineData("{\"name\":true,\"password\":\"correct horse\"}")]
    [InlineData("{\"name\":null,\"password\":\"correct horse\"}")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":null}")]
    [InlineData("{\"name\":\"zqxjk\",\"name\":\"ada\",\"password\":\"correct horse\"}")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":\"a\",\"password\":\"correct horse\"}")]
    [InlineData("{\"Name\":\"zqxjk\",\"Password\":\"correct horse\"}")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":\"correct horse\"} trailing")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":\"correct horse\"}{}")]
    [InlineData("{'name':'zqxjk','password':'correct horse'}")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":\"correct horse\",}")]
    [InlineData("/* zqxjk */{\"name\":\"zqxjk\",\"password\":\"correct horse\"}")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":\"correct horse\",\"tokens\":7}")]
    [InlineData("{\"name\":\"zqxjk\",\"password\":\"correct horse\",\"tokens\":\"url\"}")]
    [InlineData("{\"name\":\"zqxjk\\ud800\",\"password\":\"correct horse\"}")]
    [InlineData("name=zqxjk&password=correct+horse")]
    public async Task A_sign_in_of_the_wrong_shape_is_a_bad_request(string body)
    {
        var answer = await _fixture.Ada.SendAsync(HttpMethod.Post, "/api/v1/session", ApiClient.Raw(body));

        if (body.Contains("\\ud800", StringComparison.Ordinal))
        {
            Assert.True(answer.Code is "bad-request" or "sign-in-failed", answer.Text);
        }
        else
        {
            MustBeBadRequest(answer);
        }
    }

    [Theory]
    [InlineData("{\"clientId\":\"c\",\"text\":42}", "bad-request")]
    [InlineData("{\"clientId\":\"c\",\"text\":null}", "bad-request")]
    [InlineData("{\"clientId\":\"c\",\"text\":[\"zqxjk\"]}", "bad-request")]
    [InlineData("{\"clientId\":\"c\",\"text\":{\"zqxjk\":1}}", "bad-request")]
    [InlineData("{\"clientId\":7,\"text\":\"zqxjk\"}", "bad-request")]
    [InlineData("{\"text\":\"zqxjk\"}", "bad-request")]
    [InlineData("{\"clientId\":\"c\"}", "bad-request")]
    [InlineData("{\"clientId\":\"\",\"text\":\"zqxjk\"}", "client-id-invalid")]
    [InlineData("{\"clientId\":\"zq xjk\",\"text\":\"a\"}", "client-id-invalid")]
    [InlineData("{\"clientId\":\"../zqxjk\",\"text\":\"a\"}", "client-id-invalid")]
    [InlineData("{\"clientId\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"text\":\"a\"}", "client-id-invalid")]
    [InlineData("{\"clientId\":\"c\",\"text\":\"\"}", "text-empty")]
    [InlineData("{\"clientId\":\"c\",\"text\":\" \\n\\t \"}", "text-empty")]
    [InlineData("{\"clientId\":\"c\",\"text\":\"\\u200b\\u200d\"}", "text-empty")]
    public async Task A_message_of_the_wrong_shape_is_refused(string body, string code)
    {
        var answer = await _fixture.Ada.SendAsync(
            HttpMethod.Post, $"/api/v1/rooms/{_fixture.Room}/messages", ApiClient.Raw(body));

        answer.MustRefuse(400, code);
        Assert.DoesNotContain(Marker, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?limit=0")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?limit=201")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?limit=-1")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?limit=1000000000")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?limit=99999999999999999999")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?limit=zqxjk")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?before=1e3")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?before=5&after=1")]
    [InlineData("GET", "/api/v1/rooms/{room}/messages?after=-9223372036854775809")]
    [InlineData("GET", "/api/v1/rooms/{room}/members?limit=101")]
    [InlineData("GET", "/api/v1/rooms/{room}/members?cursor=zqxjk")]
    [InlineData("GET", "/api/v1/rooms/{room}/members?cursor=MTIzNDU")]
    [InlineData("GET", "/api/v1/rooms?cursor=zqxjk")]
    [InlineData("GET", "/api/v1/rooms?limit=0")]
    [InlineData("GET", "/api/v1/users/search?limit=1000000000")]
    [InlineData("GET", "/api/v1/users/search?cursor=zqxjk")]
    [InlineData("GET", "/api/v1/users")]
    [InlineData("GET", "/api/v1/users?ids=zqxjk!")]
    [InlineData("GET", "/api/v1/users?ids=../zqxjk")]
    [InlineData("GET", "/api/v1/rooms/ZQXJK")]
    [InlineData("GET", "/api/v1/rooms/zqxjk%2F..%2Fserver")]
    [InlineData("GET", "/api/v1/rooms/zqxjkzqxjkzqxjkzqxjkzqxjkzqxjkzqxjk")]
    public async Task A_question_of_the_wrong_shape_is_a_bad_request(string method, string path)
    {
        var answer = await _fixture.Ada.SendAsync(
            new HttpMethod(method), path.Replace("{room}", _fixture.Room, StringComparison.Ordinal));

        Assert.DoesNotContain(Marker, answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True((int)answer.Status is 400 or 404, answer.Text);
        Assert.True(answer.Code is "bad-request" or "not-found", answer.Text);
    }

    [Theory]
    [InlineData("PUT", "/api/v1/rooms/{room}/read", "{\"seq\":-1,\"ordinal\":0}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/read", "{\"seq\":1,\"ordinal\":-1}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/read", "{\"seq\":9007199254740993,\"ordinal\":1}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/read", "{\"seq\":\"1\",\"ordinal\":0}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/read", "{\"seq\":1.5,\"ordinal\":0}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/read", "{\"seq\":1e400,\"ordinal\":0}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/members/u1/role", "{\"role\":\"king\"}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/members/u1/role", "{\"role\":2}", 400, "bad-request")]
    [InlineData("PUT", "/api/v1/rooms/{room}/members/u1/role", "{\"role\":\"owner\"}", 404, "not-found")]
    [InlineData("POST", "/api/v1/rooms", "{\"name\":\"\",\"visibility\":\"public\"}", 400, "name-invalid")]
    [InlineData("POST", "/api/v1/rooms", "{\"name\":\"   \",\"visibility\":\"public\"}", 400, "name-invalid")]
    [InlineData("POST", "/api/v1/rooms", "{\"name\":\"zq\\u0000xjk\",\"visibility\":\"public\"}", 400, "name-invalid")]
    [InlineData("POST", "/api/v1/rooms", "{\"name\":\"a\\u202ezqxjk\",\"visibility\":\"public\"}", 400, "name-invalid")]
    [InlineData("POST", "/api/v1/rooms", "{\"name\":\"zqxjk\",\"visibility\":\"secret\"}", 400, "bad-request")]
    [InlineData("POST", "/api/v1/rooms", "{\"name\":\"zqxjk\"}", 400, "bad-request")]
    [InlineData("PATCH", "/api/v1/rooms/{room}", "{\"name\":[]}", 400, "bad-request")]
    [InlineData("PATCH", "/api/v1/rooms/{room}", "{\"topic\":\"a\\nzqxjk\\u0007\"}", 400, "bad-request")]
    [InlineData("PATCH", "/api/v1/users/me", "{\"displayName\":\"\"}", 400, "name-invalid")]
    [InlineData("PATCH", "/api/v1/users/me", "{\"displayName\":\"\\u200b\"}", 400, "name-invalid")]
    [InlineData("POST", "/api/v1/rooms/{room}/invites", "{\"expiresInSeconds\":0}", 400, "bad-request")]
    [InlineData("POST", "/api/v1/rooms/{room}/invites", "{\"expiresInSeconds\":-5}", 400, "bad-request")]
    [InlineData("POST", "/api/v1/rooms/{room}/invites", "{\"expiresInSeconds\":9223372036854775807}", 400, "bad-request")]
    [InlineData("POST", "/api/v1/rooms/{room}/invites", "{\"maxUses\":0}", 400, "bad-request")]
    [InlineData("POST", "/api/v1/rooms/{room}/invites", "{\"maxUses\":99999999999}", 400, "bad-request")]
    [InlineData("POST", "/api/v1/invites/zqxjk/accept", null, 404, "not-found")]
    [InlineData("GET", "/api/v1/invites/..%2F..%2Fzqxjk", null, 404, "not-found")]
    [InlineData("POST", "/api/v1/session/refresh", "{\"refreshToken\":{\"$ne\":1}}", 400, "bad-request")]
    [InlineData("DELETE", "/api/v1/server", null, 405, "bad-request")]
    [InlineData("PUT", "/api/v1/session", "{}", 405, "bad-request")]
    [InlineData("GET", "/api/v1/rooms/{room}/members/me", null, 405, "bad-request")]
    [InlineData("GET", "/api/v1/session/refresh", null, 405, "bad-request")]
    [InlineData("GET", "/api/v2/rooms", null, 404, "not-found")]
    [InlineData("GET", "/api/v1/../../etc/passwd", null, 404, "not-found")]
    [InlineData("GET", "/openapi/v2.json", null, 404, "not-found")]
    [InlineData("GET", "/.git/config", null, 404, "not-found")]
    [InlineData("GET", "/.env", null, 404, "not-found")]
    [InlineData("GET", "/metrics", null, 404, "not-found")]
    [InlineData("GET", "/debug", null, 404, "not-found")]
    [InlineData("GET", "/assets/..%2f..%2fappsettings.json", null, 404, "not-found")]
    public async Task Each_door_refuses_in_its_own_words(string method, string path, string? body, int status, string code)
    {
        var answer = await _fixture.Ada.SendAsync(
            new HttpMethod(method),
            path.Replace("{room}", _fixture.Room, StringComparison.Ordinal),
            body is null ? null : ApiClient.Raw(body));

        answer.MustRefuse(status, code);
        Assert.DoesNotContain(Marker, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_nests_sixteen_levels_and_no_more()
    {
        foreach (var depth in (int[])[17, 100, 10_000])
        {
            var deep = $"{{\"name\":\"a\",\"password\":\"b\",\"more\":{new string('[', depth)}{new string(']', depth)}}}";

            MustBeBadRequest(await _fixture.Ada.SendAsync(HttpMethod.Post, "/api/v1/session", ApiClient.Raw(deep)));
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        foreach (var bytes in (byte[][])[[0xFF, 0xFE, 0x7B], [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D], "{\"name\":\"\u00e4\",\"password\":\"b\"}"u8[..^12].ToArray()])
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

            MustBeBadRequest(await _fixture.Ada.SendAsync(HttpMethod.Post, "/api/v1/session", content));
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_is_not_read()
    {
        var fits = await Post(ApiSetup.MaxBody);
        var exceeds = await Post(ApiSetup.MaxBody + 1);

        fits.MustRefuse(400, "text-too-long");
        exceeds.MustRefuse(413, "bad-request");

        Task<ApiAnswer> Post(int bytes)
        {
            var head = "{\"clientId\":\"c\",\"text\":\"";
            return _fixture.Ada.SendAsync(
                HttpMethod.Post, $"/api/v1/rooms/{_fixture.Room}/messages", ApiClient.Raw(head + new string('x', bytes - head.Length - 2) + "\"}"));
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    public async Task A_body_that_is_not_called_JSON_is_not_read(string type)
    {
        var answer = await _fixture.Ada.SendAsync(
            HttpMethod.Post, $"/api/v1/rooms/{_fixture.Room}/messages", ApiClient.Raw("{\"clientId\":\"c\",\"text\":\"a\"}", type));

        answer.MustRefuse(415, "bad-request");
    }

    [Theory]
    [InlineData("GET /api/v1/server HTTP/1.1", "Host: a", "Host: b")]
    [InlineData("GET /api/v1/server HTTP/1.1")]
    [InlineData("GET /api/v1/server HTTP/9.9", "Host: {host}")]
    [InlineData("POST /api/v1/session HTTP/1.1", "Host: {host}", "Content-Length: 5", "Content-Length: 6")]
    [InlineData("POST /api/v1/session HTTP/1.1", "Host: {host}", "Content-Length: -1")]
    [InlineData("POST /api/v1/session HTTP/1.1", "Host: {host}", "Transfer-Encoding: chunked, identity")]
    [InlineData("GET /api/v1/server HTTP/1.1", "Host: {host}", "Bad Header: x")]
    [InlineData("GET /api/v1/server HTTP/1.1", "Host: {host}", "X: a\nb")]
    [InlineData("TRACE /api/v1/server HTTP/1.1", "Host: {host}")]
    [InlineData("CONNECT evil.example:80 HTTP/1.1", "Host: evil.example:80")]
    [InlineData("GET /api/v1/rooms/%00zqxjk HTTP/1.1", "Host: {host}")]
    [InlineData("zqxjk")]
    public async Task A_request_that_no_client_sends_is_refused_by_the_server_itself(params string[] lines)
    {
        var answer = await RawHttp.SendAsync(_fixture.Server, lines);

        Assert.Matches("^HTTP/1.1 (400|404|405|505)", answer);
        Assert.DoesNotContain(Marker, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunk_that_says_where_the_next_request_begins_does_not_smuggle_one()
    {
        var request = "POST /api/v1/session HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "2;\nxx\r\n{}\r\n0\r\n\r\nGET /api/v1/server HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n";

        var answer = await RawHttp.SendBytesAsync(
            _fixture.Server, Encoding.ASCII.GetBytes(request.Replace("{host}", _fixture.Server.Address.Authority, StringComparison.Ordinal)));

        Assert.Matches("^HTTP/1.1 400", answer);
        Assert.DoesNotContain("messageBytes", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_of_a_megabyte_is_cut()
    {
        var answer = await RawHttp.SendAsync(
            _fixture.Server, "GET /api/v1/server HTTP/1.1", "Host: {host}", "User-Agent: " + new string('x', 1 << 20));

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 431", StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task No_address_leads_to_another_site(string path)
    {
        var answer = await RawHttp.SendAsync(_fixture.Server, $"GET {path} HTTP/1.1", "Host: {host}");

        Assert.DoesNotContain("Location:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil", answer, StringComparison.OrdinalIgnoreCase);
    }

    private static void MustBeBadRequest(ApiAnswer answer)
    {
        answer.MustRefuse(400, "bad-request");
        Assert.DoesNotContain(Marker, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Json", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>One server for all of them; it must live through each, and still serve at the end.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        public ChatServer Server { get; private set; } = null!;

        public ApiClient Ada { get; private set; } = null!;

        public string Room { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Server = await ChatServer.StartAsync(("LiveChat:Limits:SignInsPerAccount", "1000"));
            Ada = await ApiClient.SignUpAsync(Server, "ada");
            var room = await Ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" });
            Room = room.Must(201).GetProperty("id").GetString()!;
        }

        public async ValueTask DisposeAsync()
        {
            JsonElement room = (await Ada.GetAsync($"/api/v1/rooms/{Room}")).Must(200);
            Assert.Equal(1, room.GetProperty("headSeq").GetInt64());
            Ada.Dispose();
            await Server.DisposeAsync();
        }
    }
}
