using LiveChat.Api.Files.Media;
using LiveChat.Api.Tests.Files.Media;
using LiveChat.Api.Tests.Files.Scan;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using LiveChat.PortContracts.Files;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Files;

/// <summary>How often a file is fetched to know what it is: where the store is far away, each time costs.</summary>
public sealed class FileInspectionTests : IAsyncDisposable
{
    private const string Files = "/api/v1/files";

    private readonly FakeClamd _clamd = new();
    private ChatServer? _server;
    private ApiClient? _ada;

    private MemoryFileStore Store => (MemoryFileStore)_server!.Services.GetRequiredService<IFileStore>();

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
    [InlineData("beans", false, 1)]
    [InlineData("picture", false, 1)]
    [InlineData("beans", true, 1)]
    [InlineData("picture", true, 2)] // Nothing is unpacked before it was looked through.
    public async Task A_file_is_fetched_no_more_often_than_it_must_be(string what, bool isScanned, int fetched)
    {
        await Start(isScanned ? _clamd.Address : "");
        var id = await Sent(what == "picture" ? Drawn.Png(90, 60) : new byte[10_000]);

        var kind = (await _ada!.PostAsync($"{Files}/{id}/finish")).Must(200).GetProperty("kind").GetString();

        Assert.Equal((what == "picture" ? "image" : "other", fetched), (kind, Store.Opened));
    }

    [Theory]
    [InlineData("wav", "audio/wav", "audio", null)]
    [InlineData("film", "video/mp4", "video", 640)]
    [InlineData("voice", "audio/mp4", "audio", null)] // In the wrapping of a film.
    public async Task What_plays_says_how_long_before_it_is_played(string what, string type, string kind, int? width)
    {
        await Start("");
        var id = await Sent(what switch
        {
            "wav" => PlayedShapeTests.Wav(16_000, 40_000),
            "film" => PlayedShapeTests.Mp4(PlayedShapeTests.Movie(PlayedShapeTests.Track(640, 480))),
            _ => PlayedShapeTests.Mp4(PlayedShapeTests.Movie(PlayedShapeTests.Track(0, 0))),
        });

        var file = (await _ada!.PostAsync($"{Files}/{id}/finish")).Must(200);

        Assert.Equal((type, kind, 2500), (file.GetProperty("type").GetString(), file.GetProperty("kind").GetString(), file.GetProperty("durationMs").GetInt32()));
        Assert.Equal(width, file.TryGetProperty("width", out var pixels) ? pixels.GetInt32() : null);
    }

    [Fact]
    public async Task What_waits_to_be_worked_on_is_not_held_open_meanwhile()
    {
        await Start("");
        var id = await Sent(Drawn.Png(90, 60));
        var places = _server!.Services.GetRequiredService<PreviewPlaces>();
        var taken = Enumerable.Range(0, new PreviewOptions().AtOnce).Select(_ => places.TakeFree(new UserId("bob"))).ToArray();
        var closed = new TaskCompletionSource();
        Store.Closed += () => closed.TrySetResult();

        var finished = _ada!.PostAsync($"{Files}/{id}/finish");
        await closed.Task;
        Assert.False(finished.IsCompleted);
        Array.ForEach(taken, place => place!.Dispose());

        Assert.True((await finished).Must(200).GetProperty("thumb").GetBoolean());
        Assert.Equal(2, Store.Opened);
    }

    private async Task Start(string clamd)
    {
        _server = await ChatServer.StartAsync(("LiveChat:Files:Scan:Address", clamd));
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    private async Task<string> Sent(byte[] bytes)
    {
        var id = (await _ada!.PostAsync(Files, new { name = "beans.bin", size = bytes.Length })).Must(201).GetProperty("id").GetString()!;
        (await _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/1", new ByteArrayContent(bytes))).Must(204);
        return id;
    }
}
