using System.Text.Json;
using LiveChat.Grains;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Activity;

/// <summary>What concerns somebody, over HTTP: with what was said, as it reads now, and only where they may read it.</summary>
public sealed class ActivityEndpointsTests : IAsyncLifetime
{
    private const string Path = "/api/v1/users/me/activity";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private RoomId _room;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = new((await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!);
        (await _ben.PutAsync($"/api/v1/rooms/{_room}/members/me", new { })).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_was_said_is_told_as_it_reads_now_and_what_is_deleted_is_not_there()
    {
        var (first, second) = (await Say("one"), await Say("two"));
        await Happened(News(ActivityKind.Mention, first));
        await Happened(News(ActivityKind.Reaction, second) with { Emoji = "👍" });
        await Room.Edit(Ada, first, "first");

        var page = (await _ben.GetAsync(Path)).Must(200);
        var items = page.GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(2, page.GetProperty("unread").GetInt32());
        Assert.Equal(["reaction", "mention"], items.Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal(["two", "first"], items.Select(item => item.GetProperty("message").GetProperty("text").GetString()));
        Assert.Equal("👍", items[0].GetProperty("emoji")[0].GetString());
        Assert.Equal(_ada.UserId, items[1].GetProperty("people")[0].GetString());

        await Room.DeleteMessage(Ada, first);
        for (var i = 0; i < 2; i++)
        {
            page = (await _ben.GetAsync(Path)).Must(200);
            Assert.Equal(second, Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("seq").GetInt64());
            Assert.Equal(1, page.GetProperty("unread").GetInt32());
        }
    }

    [Fact]
    public async Task Nothing_is_read_of_a_room_that_one_is_not_in_any_more()
    {
        await Happened(News(ActivityKind.Mention, await Say("secret")));
        Assert.Single(Items(await _ben.GetAsync(Path)));

        await Room.PutOut(Ada, UserId.From(_ben.UserId), null);

        var page = await _ben.GetAsync(Path);
        Assert.Empty(Items(page));
        Assert.DoesNotContain("secret", page.Must(200).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, page.Must(200).GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task It_comes_in_pages_by_kind_and_by_what_is_not_read()
    {
        for (var i = 0; i < 3; i++)
        {
            await Happened(News(ActivityKind.Mention, await Say($"m{i}")));
        }

        await Happened(News(ActivityKind.ThreadReply, await Say("t")));
        var first = (await _ben.GetAsync(Path + "?limit=2")).Must(200);
        var rest = (await _ben.GetAsync($"{Path}?limit=2&cursor={first.GetProperty("next").GetString()}")).Must(200);
        Assert.Equal(["t", "m2", "m1", "m0"], Texts(first).Concat(Texts(rest)));
        Assert.False(rest.TryGetProperty("next", out _));
        Assert.Equal(["t"], Texts((await _ben.GetAsync(Path + "?kind=threadReply")).Must(200)));

        var newest = first.GetProperty("items")[0].GetProperty("id").GetInt64();
        (await _ben.PutAsync($"{Path}/{newest}/read", new { })).Must(204);
        Assert.Equal(["m2", "m1", "m0"], Texts((await _ben.GetAsync(Path + "?unread=true")).Must(200)));
        (await _ben.PutAsync($"{Path}/read", new { })).Must(204);
        Assert.Empty(Items(await _ben.GetAsync(Path + "?unread=true")));
        Assert.Equal(4, Items(await _ben.GetAsync(Path + "?unread=false")).Length);
        Assert.Empty(Items(await _ada.GetAsync(Path)));
    }

    [Theory]
    [InlineData("?kind=gossip")]
    [InlineData("?kind=1")]
    [InlineData("?cursor=x")]
    [InlineData("?cursor=-1")]
    [InlineData("?limit=0")]
    [InlineData("?limit=51")]
    [InlineData("?unread=perhaps")]
    public async Task What_cannot_be_asked_is_a_bad_request(string query) => (await _ben.GetAsync(Path + query)).MustRefuse(400, "bad-request");

    private Actor Ada => new(UserId.From(_ada.UserId), ServerRole.Member);

    private IRoomGrain Room => _server.Grains.Room(_room);

    private static JsonElement[] Items(ApiAnswer answer) => [.. answer.Must(200).GetProperty("items").EnumerateArray()];

    private static IEnumerable<string?> Texts(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("message").GetProperty("text").GetString());

    private ActivityNews News(ActivityKind kind, long seq) =>
        new() { Kind = kind, Room = _room, Seq = seq, By = Ada.Id, At = _server.Clock.GetUtcNow() };

    private Task Happened(ActivityNews news) => _server.Grains.Activity(UserId.From(_ben.UserId)).Happened(news);

    private async Task<long> Say(string text) => (await Room.Post(Ada, new MessageDraft(text, text))).Value!.Seq;
}
