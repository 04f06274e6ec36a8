namespace LiveChat.Api.Tests.Files;

public sealed class ServerFilesTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";
    private const string Door = "/api/v1/admin/files";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Files:PerServer", "1000"));
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
    public async Task Administrators_see_who_uses_how_much_and_others_nothing()
    {
        (await _bob.PostAsync(Files, new { name = "a.txt", size = 300 })).Must(201);
        (await _bob.PostAsync(Files, new { name = "b.txt", size = 200 })).Must(201);
        (await _ada.PostAsync(Files, new { name = "c.txt", size = 100 })).Must(201);

        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        var use = (await _ada.GetAsync(Door)).Must(200);

        Assert.Equal(
            (600, 1000, 3, 2),
            (use.GetProperty("used").GetInt64(), use.GetProperty("most").GetInt64(), use.GetProperty("files").GetInt64(), use.GetProperty("people").GetInt32()));
        Assert.Equal(
            [("bob", 500, 2), ("ada", 100, 1)],
            use.GetProperty("top").EnumerateArray().Select(person =>
                (person.GetProperty("name").GetString(), person.GetProperty("used").GetInt64(), person.GetProperty("files").GetInt32())));
        (await _bob.GetAsync(Door)).MustRefuse(403, "forbidden");
    }

    [Fact]
    public async Task A_server_with_no_files_says_so()
    {
        var use = (await _ada.GetAsync(Door)).Must(200);

        Assert.Equal((0, 0), (use.GetProperty("used").GetInt64(), use.GetProperty("top").GetArrayLength()));
    }

    [Fact]
    public async Task A_full_server_takes_no_more_and_says_why()
    {
        var begun = (await _bob.PostAsync(Files, new { name = "a.txt", size = 1000 })).Must(201);

        (await _ada.PostAsync(Files, new { name = "b.txt", size = 1 })).MustRefuse(409, "file-server-full");
        (await _bob.DeleteAsync($"{Files}/{begun.GetProperty("id").GetString()}")).Must(204);
        _server.Clock.Advance(TimeSpan.FromSeconds(1));

        (await _ada.PostAsync(Files, new { name = "b.txt", size = 1000 })).Must(201);
    }
}
