using LiveChat.Api.Files.Scan;
using LiveChat.Api.Tests.Files.Media;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Files.Scan;

public sealed class FileScanTests : IAsyncDisposable
{
    private const string Files = "/api/v1/files";
    private const int PartSize = 5 * 1024 * 1024;

    private readonly FakeClamd _clamd = new();
    private ChatServer? _server;
    private ApiClient? _ada;

    public async ValueTask DisposeAsync()
    {
        _ada?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _clamd.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256 * 1024)]
    [InlineData((256 * 1024) + 1)]
    [InlineData(PartSize + 1000)]
    public async Task A_clean_file_is_looked_through_whole_and_once(int length)
    {
        await Start();
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        var id = await Sent(bytes);
        var ready = (await Finish(id)).Must(200);
        (await Finish(id)).Must(200);

        Assert.Equal(bytes, _clamd.Got);
        Assert.Equal(1, _clamd.Asked);
        Assert.False(ready.TryGetProperty("unscanned", out _));
        Assert.Equal(bytes, (await _ada!.GetAsync($"{Files}/{id}")).Bytes);
    }

    [Theory]
    [InlineData("Refuse")]
    [InlineData("Flag")]
    public async Task A_file_with_a_virus_never_becomes_ready_and_is_deleted(string onFailure)
    {
        await Start(onFailure);
        var id = await Sent(FakeClamd.Eicar);

        (await Finish(id)).MustRefuse(400, "file-infected");

        (await Finish(id)).MustRefuse(404, "not-found");
        (await _ada!.GetAsync($"{Files}/{id}")).MustRefuse(404, "not-found");
        Assert.Equal((0, 0), await Use());
    }

    [Fact]
    public async Task A_virus_inside_a_picture_is_found_though_it_would_be_left_out()
    {
        await Start();
        byte[] picture = [.. Drawn.Png(20, 20), .. FakeClamd.Eicar];

        (await Finish(await Sent(picture))).MustRefuse(400, "file-infected");
    }

    public static TheoryData<string, int> Troubles => new()
    {
        { "INSTREAM size limit exceeded. ERROR\0", 100 },
        { "stream: Can't allocate memory ERROR\0", int.MaxValue },
        { "nonsense", int.MaxValue },
        { "\0", int.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_file_of_which_nothing_is_known_is_refused_and_can_be_tried_again(string says, int takes)
    {
        await Start();
        var id = await Sent(new byte[PartSize + 1]);
        (_clamd.Says, _clamd.TakesAtMost) = (says, takes);

        var refused = await Finish(id);
        refused.MustRefuse(503, "file-unscanned");
        Assert.NotNull(refused.Headers.GetValueOrDefault("Retry-After"));
        (await _ada!.GetAsync($"{Files}/{id}")).MustRefuse(404, "not-found");
        (_clamd.Says, _clamd.TakesAtMost) = (null, int.MaxValue);

        (await Finish(id)).Must(200);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_file_of_which_nothing_is_known_says_so_where_that_is_configured(string says, int takes)
    {
        await Start("Flag");
        (_clamd.Says, _clamd.TakesAtMost) = (says, takes);

        var ready = (await Finish(await Sent(new byte[PartSize + 1]))).Must(200);

        Assert.True(ready.GetProperty("unscanned").GetBoolean());
    }

    [Fact]
    public async Task A_scanner_that_says_clean_before_it_has_all_is_not_believed()
    {
        await Start();
        (_clamd.Says, _clamd.TakesAtMost) = ("stream: OK\0", 100);

        (await Finish(await Sent(new byte[4 * PartSize]))).MustRefuse(503, "file-unscanned");
    }

    [Fact]
    public async Task A_scanner_that_is_away_refuses()
    {
        await Start();
        await _clamd.StopAsync();

        (await Finish(await Sent([1, 2, 3]))).MustRefuse(503, "file-unscanned");
    }

    [Fact]
    public async Task A_scanner_that_does_not_answer_is_waited_for_so_long_and_no_longer()
    {
        const int Steps = 5; // It connects, says what it wants, sends a piece, sends the end, waits.
        await Start();
        _clamd.Says = "";
        var id = await Sent([1, 2, 3]);
        var waits = _server!.Clock.WaitBegins(TimeSpan.FromSeconds(new ScanOptions().TimeoutSeconds), Steps);

        var finished = Finish(id);
        await waits;
        Assert.False(finished.IsCompleted);
        _server.Clock.Advance(TimeSpan.FromSeconds(new ScanOptions().TimeoutSeconds));

        (await finished).MustRefuse(503, "file-unscanned");
    }

    [Fact]
    public async Task A_scanner_can_be_a_socket_of_this_machine()
    {
        var folder = Directory.CreateTempSubdirectory("livechat-test-");
        await using var local = new FakeClamd(Path.Combine(folder.FullName, "clamd.ctl"));
        await Start(address: local.Address);

        (await Finish(await Sent([1, 2, 3]))).Must(200);
        (await Finish(await Sent(FakeClamd.Eicar))).MustRefuse(400, "file-infected");

        Assert.Equal(2, local.Asked);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("127.0.0.1:3310")]
    [InlineData("http://127.0.0.1:3310")]
    [InlineData("tcp://127.0.0.1")]
    [InlineData("unix://")]
    public async Task An_address_that_is_none_is_refused_at_the_start(string address) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => ChatServer.StartAsync(("LiveChat:Files:Scan:Address", address)));

    private async Task Start(string onFailure = "Refuse", string? address = null)
    {
        _server = await ChatServer.StartAsync(("LiveChat:Files:Scan:Address", address ?? _clamd.Address), ("LiveChat:Files:Scan:OnFailure", onFailure));
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    private async Task<string> Sent(byte[] bytes)
    {
        var id = (await _ada!.PostAsync(Files, new { name = "beans.bin", size = bytes.Length })).Must(201).GetProperty("id").GetString()!;
        foreach (var (number, part) in bytes.Chunk(PartSize).Index())
        {
            (await _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/{number + 1}", new ByteArrayContent(part))).Must(204);
        }

        return id;
    }

    private Task<ApiAnswer> Finish(string id) => _ada!.PostAsync($"{Files}/{id}/finish");

    private async Task<(long Used, int Unsent)> Use()
    {
        var use = (await _ada!.GetAsync(Files)).Must(200);
        return (use.GetProperty("used").GetInt64(), use.GetProperty("unsent").GetInt32());
    }
}
