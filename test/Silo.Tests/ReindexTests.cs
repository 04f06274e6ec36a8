using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Users;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace LiveChat.Silo.Tests;

public sealed class ReindexTests : IDisposable
{
    private static readonly Dictionary<string, string?> Quiet = new() { ["Logging:LogLevel:Default"] = "None", ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string _data = Directory.CreateTempSubdirectory("livechat-silo-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Indexes_are_made_anew_from_the_messages_whatever_was_in_them()
    {
        var (room, ada) = (default(RoomId), default(UserId));
        await using (var before = await StartAsync())
        {
            (room, ada) = await SayAsync(before, "Plant the beans");
            Assert.Equal("Plant the beans", await FindAsync(before, ada, "beans"));
        }

        var file = Path.Combine(_data, "indexes", room.Value + ".db");
        await File.WriteAllTextAsync(file, "no index", Cancel);
        using var said = new StringWriter();
        using var wrong = new StringWriter();

        var code = await ReindexCommand.RunAsync(new(Quiet) { ["LiveChat:Store:DataFolder"] = _data }, said, wrong, Cancel);

        Assert.Equal((0, ""), (code, wrong.ToString()));
        Assert.Contains("1 rooms", said.ToString(), StringComparison.Ordinal);
        Assert.True(new FileInfo(file).Length > 1_000);
        await using var again = await StartAsync();
        Assert.Equal("Plant the beans", await FindAsync(again, ada, "beans"));
    }

    [Fact]
    public async Task A_server_that_runs_is_not_disturbed()
    {
        await using var process = await StartAsync();
        using var said = new StringWriter();
        using var wrong = new StringWriter();

        var code = await ReindexCommand.RunAsync(new(Quiet) { ["LiveChat:Store:DataFolder"] = _data }, said, wrong, Cancel);

        Assert.Equal((1, ""), (code, said.ToString()));
        Assert.Contains("cannot use its store", wrong.ToString(), StringComparison.Ordinal);
    }

    private async Task<TestProcess> StartAsync()
    {
        var process = TestProcess.BuildOn(_data);
        await process.App.StartAsync(Cancel);
        return process;
    }

    private static async Task<string> FindAsync(TestProcess process, UserId by, string query)
    {
        var page = await process.App.Services.GetRequiredService<IGrainFactory>().Search(by)
            .Search(new Actor(by, ServerRole.Member), new SearchRequest { Query = query, ByRelevance = true, Limit = 10, Offset = TimeSpan.Zero });
        return Assert.Single(page.Value!.Items).Text;
    }

    private static async Task<(RoomId Room, UserId By)> SayAsync(TestProcess process, string text)
    {
        var grains = process.App.Services.GetRequiredService<IGrainFactory>();
        var (now, ada) = (TimeProvider.System.GetUtcNow(), UserId.New(TimeProvider.System.GetUtcNow()));
        await grains.User(ada).Create("ada", "Ada", ServerRole.Member);
        var room = RoomId.New(now);
        Assert.True((await grains.Room(room).Create(new Actor(ada, ServerRole.Member), new RoomDraft { Name = "Garden", Visibility = RoomVisibility.Public })).Succeeded);
        Assert.True((await grains.Room(room).Post(new Actor(ada, ServerRole.Member), new MessageDraft("c1", text))).Succeeded);
        return (room, ada);
    }
}
