using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Api.Tests.Files;

public sealed class FileEndpointsTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";
    private const int PartSize = 5 * 1024 * 1024;

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
    public async Task A_file_in_parts_comes_back_as_it_was()
    {
        var bytes = Bytes(PartSize + 1000);
        var begun = (await Begin("../beans.bin", bytes.Length)).Must(201);
        var id = begun.GetProperty("id").GetString();
        Assert.Equal(("beans.bin", PartSize, 2), (begun.GetProperty("name").GetString(), begun.GetProperty("partSize").GetInt32(), begun.GetProperty("parts").GetInt32()));

        (await Part(id, 2, bytes[PartSize..])).Must(204);
        Assert.Equal("[2]", (await _ada.GetAsync($"{Files}/{id}/upload")).Must(200).GetProperty("stored").GetRawText());
        (await _ada.PostAsync($"{Files}/{id}/finish")).MustRefuse(409, "file-not-finished");
        (await _ada.GetAsync($"{Files}/{id}")).MustRefuse(404, "not-found");
        (await Part(id, 1, bytes[..PartSize])).Must(204);
        (await Part(id, 1, bytes[..PartSize])).Must(204);
        var finished = (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);
        var again = (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);

        Assert.Equal(finished.GetRawText(), again.GetRawText());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), finished.GetProperty("sha256").GetString());
        Assert.Equal("other", finished.GetProperty("kind").GetString());
        Assert.Equal(bytes, (await _ada.GetAsync($"{Files}/{id}")).Bytes);
        (await Part(id, 1, bytes[..PartSize])).MustRefuse(409, "already-done");
        Assert.Equal("[1,2]", (await _ada.GetAsync($"{Files}/{id}/upload")).Must(200).GetProperty("stored").GetRawText());
    }

    [Theory]
    [InlineData("photo.png", "<script>alert(1)</script>", "text/plain; charset=utf-8", "attachment")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain; charset=utf-8", "attachment")]
    [InlineData("paper.pdf", "%PDF-1.7", "application/pdf", "attachment")]
    [InlineData("script.js", "GIF89a/*\u0000*/=1;alert(1)", "application/octet-stream", "attachment")]
    [InlineData("dot.txt", "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0002D\u0001\u0000;", "image/gif", "inline")]
    public async Task A_file_is_served_as_what_it_is_and_never_runs(string name, string content, string type, string disposition)
    {
        var id = await Stored(name, Encoding.UTF8.GetBytes(content));

        var served = await _ada.GetAsync($"{Files}/{id}");

        Assert.Equal(type, Header(served, "Content-Type"));
        Assert.Equal("nosniff", Header(served, "X-Content-Type-Options"));
        Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", Header(served, "Content-Security-Policy"));
        Assert.Equal("same-origin", Header(served, "Cross-Origin-Resource-Policy"));
        Assert.Contains("private", Header(served, "Cache-Control"), StringComparison.Ordinal);
        Assert.StartsWith($"{disposition}; filename={name}", Header(served, "Content-Disposition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_any_script_is_written_so_that_browsers_read_it()
    {
        var id = await Stored("バラ \"x\".txt", "roses"u8.ToArray());

        Assert.Contains("filename*=UTF-8''%E3%83%90%E3%83%A9%20_x_.txt", Header(await _ada.GetAsync($"{Files}/{id}"), "Content-Disposition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-0", 206, "0", "bytes 0-0/10")]
    [InlineData("bytes=9-9", 206, "9", "bytes 9-9/10")]
    [InlineData("bytes=2-4", 206, "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=7-5000", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-5000", 206, "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=-0", 416, "", "bytes */10")]
    [InlineData("bytes=10-", 416, "", "bytes */10")]
    [InlineData("bytes=5000-6000", 416, "", "bytes */10")]
    [InlineData("bytes=4-2", 200, "0123456789", null)]
    [InlineData("bytes=0-0,1-1,2-2", 200, "0123456789", null)]
    [InlineData("lines=0-1", 200, "0123456789", null)]
    [InlineData("nonsense", 200, "0123456789", null)]
    public async Task One_range_is_served_and_others_are_the_whole_file(string range, int status, string content, string? contentRange)
    {
        var id = await Stored("numbers.txt", "0123456789"u8.ToArray());

        var answer = await _ada.SendAsync(HttpMethod.Get, $"{Files}/{id}", null, ("Range", range));

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(contentRange, answer.Headers.GetValueOrDefault("Content-Range")?[0]);
        if (status != 416)
        {
            Assert.Equal(content, answer.Text);
        }
    }

    [Fact]
    public async Task Who_has_a_file_is_not_sent_it_again_and_a_range_of_another_is_the_whole()
    {
        var id = await Stored("numbers.txt", "0123456789"u8.ToArray());
        var tag = Header(await _ada.GetAsync($"{Files}/{id}"), "ETag");

        var known = await _ada.SendAsync(HttpMethod.Get, $"{Files}/{id}", null, ("If-None-Match", tag));
        var same = await _ada.SendAsync(HttpMethod.Get, $"{Files}/{id}", null, ("Range", "bytes=1-2"), ("If-Range", tag));
        var other = await _ada.SendAsync(HttpMethod.Get, $"{Files}/{id}", null, ("Range", "bytes=1-2"), ("If-Range", "\"other\""));

        Assert.Equal((304, 0), ((int)known.Status, known.Bytes.Length));
        Assert.Equal((206, "12"), ((int)same.Status, same.Text));
        Assert.Equal((200, "0123456789"), ((int)other.Status, other.Text));
    }

    [Fact]
    public async Task Somebody_elses_file_and_none_are_the_same_answer_at_every_door()
    {
        var id = await Stored("secret.txt", "secret"u8.ToArray());
        const string None = "00000000000000000000000000";

        foreach (var door in new Func<string, Task<ApiAnswer>>[]
        {
            file => _bob.GetAsync($"{Files}/{file}"),
            file => _bob.GetAsync($"{Files}/{file}/upload"),
            file => _bob.PostAsync($"{Files}/{file}/finish"),
            file => _bob.DeleteAsync($"{Files}/{file}"),
            file => _bob.SendAsync(HttpMethod.Put, $"{Files}/{file}/parts/1", new ByteArrayContent("secret"u8.ToArray())),
        })
        {
            var (foreign, absent) = (await door(id), await door(None));
            foreign.MustRefuse(404, "not-found");
            Assert.Equal(absent.Bytes, foreign.Bytes);
        }

        Assert.Equal("secret", (await _ada.GetAsync($"{Files}/{id}")).Text);
    }

    [Fact]
    public async Task Strangers_come_through_no_door()
    {
        using var nobody = new ApiClient(_server);
        var id = await Stored("secret.txt", "secret"u8.ToArray());

        (await nobody.GetAsync(Files)).MustRefuse(401, "signed-out");
        (await nobody.PostAsync(Files, new { name = "a", size = 1 })).MustRefuse(401, "signed-out");
        (await nobody.GetAsync($"{Files}/{id}")).MustRefuse(401, "signed-out");
        (await nobody.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/1", new ByteArrayContent([1]))).MustRefuse(401, "signed-out");
        (await _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/1", new ByteArrayContent([1]), ("Origin", "https://evil.example"))).MustRefuse(403, "foreign-origin");
    }

    [Theory]
    [InlineData("a.txt", 0, 400, "bad-request")]
    [InlineData("a.txt", -1, 400, "bad-request")]
    [InlineData("a.txt", 104_857_601, 413, "file-too-large")]
    [InlineData("..", 5, 400, "file-name-invalid")]
    [InlineData("\u202E", 5, 400, "file-name-invalid")]
    public async Task What_may_not_be_is_refused_before_a_byte_is_sent(string name, long size, int status, string code)
    {
        (await Begin(name, size)).MustRefuse(status, code);

        Assert.Equal(0, (await _ada.GetAsync(Files)).Must(200).GetProperty("used").GetInt64());
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(1, 11)]
    [InlineData(1, 0)]
    [InlineData(0, 10)]
    [InlineData(2, 10)]
    [InlineData(-1, 10)]
    public async Task A_part_that_is_not_the_one_it_should_be_is_refused_and_not_kept(int number, int length)
    {
        var id = (await Begin("a.bin", 10)).Must(201).GetProperty("id").GetString();

        (await Part(id, number, Bytes(length))).MustRefuse(400, "file-part-wrong");

        Assert.Equal("[]", (await _ada.GetAsync($"{Files}/{id}/upload")).Must(200).GetProperty("stored").GetRawText());
    }

    [Fact]
    public async Task A_part_with_another_digest_than_was_said_is_refused_and_not_kept()
    {
        var bytes = Bytes(10);
        var id = (await Begin("a.bin", 10)).Must(201).GetProperty("id").GetString();
        var right = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:";

        foreach (var wrong in new[] { $"sha-256=:{Convert.ToBase64String(SHA256.HashData([1]))}:", "sha-256=:nonsense:", "sha-256=:", right[..^1] })
        {
            (await Part(id, 1, bytes, ("Content-Digest", wrong))).MustRefuse(400, "file-part-wrong");
        }

        Assert.Equal("[]", (await _ada.GetAsync($"{Files}/{id}/upload")).Must(200).GetProperty("stored").GetRawText());
        (await Part(id, 1, bytes, ("Content-Digest", "sha-512=:YQ==:, " + right))).Must(204);
    }

    [Fact]
    public async Task Four_parts_come_in_at_once_and_a_fifth_has_to_wait()
    {
        const int Parts = 5;
        var id = (await Begin("a.bin", Parts * (long)PartSize)).Must(201).GetProperty("id").GetString();
        var gate = new TaskCompletionSource();
        var sent = Enumerable.Range(1, Parts)
            .Select(number => _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/{number}", new GatedContent(PartSize, gate.Task), ("Expect", "100-continue")))
            .ToList();

        var first = await Task.WhenAny(sent);
        (await first).MustRefuse(429, "rate-limited");
        gate.SetResult();
        sent.Remove(first);

        Assert.All(await Task.WhenAll(sent), part => part.Must(204));
        Assert.Equal(Parts - 1, (await _ada.GetAsync($"{Files}/{id}/upload")).Must(200).GetProperty("stored").GetArrayLength());
    }

    [Fact]
    public async Task Other_doors_keep_their_own_limit_of_what_is_sent()
    {
        var id = (await Begin("a.bin", PartSize)).Must(201).GetProperty("id").GetString();

        (await Part(id, 1, Bytes(PartSize))).Must(204);

        (await _ada.PostAsync(Files, new { name = new string('x', 70_000), size = 1 })).MustRefuse(413, "bad-request");
    }

    [Fact]
    public async Task A_file_that_is_taken_away_is_gone_and_its_room_is_free()
    {
        var id = await Stored("a.txt", "abc"u8.ToArray());
        Assert.Equal(3, (await _ada.GetAsync(Files)).Must(200).GetProperty("used").GetInt64());

        (await _ada.DeleteAsync($"{Files}/{id}")).Must(204);

        (await _ada.GetAsync($"{Files}/{id}")).MustRefuse(404, "not-found");
        (await _ada.DeleteAsync($"{Files}/{id}")).MustRefuse(404, "not-found");
        Assert.Equal(0, (await _ada.GetAsync(Files)).Must(200).GetProperty("used").GetInt64());
    }

    private async Task<string> Stored(string name, byte[] bytes)
    {
        var id = (await Begin(name, bytes.Length)).Must(201).GetProperty("id").GetString()!;
        (await Part(id, 1, bytes)).Must(204);
        (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);
        return id;
    }

    private Task<ApiAnswer> Begin(string name, long size) => _ada.PostAsync(Files, new { name, size });

    private Task<ApiAnswer> Part(string? id, int number, byte[] bytes, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/html") { CharSet = "utf-7" };
        return _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/{number}", content, headers);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>So many bytes that are sent when a test says so.</summary>
    private sealed class GatedContent(int length, Task gate) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await gate;
            await stream.WriteAsync(new byte[length]);
        }

        protected override bool TryComputeLength(out long size)
        {
            size = length;
            return true;
        }
    }

    private static string Header(ApiAnswer answer, string name) => answer.Headers[name][0];
}
