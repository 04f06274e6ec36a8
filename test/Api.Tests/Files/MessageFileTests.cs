using System.Text.Json;
using LiveChat.Api.Tests.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Files;

/// <summary>Files of messages, through the doors and the hub.</summary>
public sealed class MessageFileTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private ApiClient _eve = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        _room = await Room("private");
        var code = (await _ada.PostAsync($"/api/v1/rooms/{_room}/invites", new { })).Must(201).GetProperty("code").GetString();
        (await _ben.PostAsync($"/api/v1/invites/{code}/accept")).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Who_may_read_a_message_has_its_files_and_nobody_else_and_none_when_it_is_gone()
    {
        var file = await _ada.StoreFileAsync("beans.txt", "beans");
        (await _ben.GetAsync($"{Files}/{file}")).MustRefuse(404, "not-found");

        var posted = (await Post(_ada, _room, new { clientId = "c1", text = "", files = new[] { file } })).Must(200);

        var expected = $$"""[{"id":"{{file}}","name":"beans.txt","size":5,"type":"text/plain","kind":"text","text":true}]""";
        Assert.Equal(expected, posted.GetProperty("files").GetRawText());
        var events = (await _ben.GetAsync($"/api/v1/rooms/{_room}/messages")).Must(200).GetProperty("events");
        Assert.Equal(expected, events.EnumerateArray().Last().GetProperty("files").GetRawText());
        Assert.Equal("beans", (await _ben.GetAsync($"{Files}/{file}")).Text);
        var (foreign, absent) = (await _eve.GetAsync($"{Files}/{file}"), await _eve.GetAsync($"{Files}/00000000000000000000000000"));
        foreign.MustRefuse(404, "not-found");
        Assert.Equal(absent.Bytes, foreign.Bytes);

        var by = new Actor(new UserId(_ada.UserId), ServerRole.Member);
        Assert.True((await _server.Grains.Room(new RoomId(_room)).DeleteMessage(by, posted.GetProperty("seq").GetInt64())).Succeeded);

        (await _ben.GetAsync($"{Files}/{file}")).MustRefuse(404, "not-found");
        (await _ada.GetAsync($"{Files}/{file}")).MustRefuse(404, "not-found");
        Assert.Equal(0, (await _ada.GetAsync(Files)).Must(200).GetProperty("used").GetInt64());
    }

    [Fact]
    public async Task Files_of_others_unfinished_ones_and_those_of_another_message_are_refused()
    {
        var (own, foreign) = (await _ada.StoreFileAsync("own.txt", "own"), await _ben.StoreFileAsync("his.txt", "his"));
        var unfinished = (await _ada.PostAsync(Files, new { name = "a.txt", size = 5 })).Must(201).GetProperty("id").GetString()!;
        var other = await Room("private");
        (await Post(_ada, other, new { clientId = "c1", text = "Here", files = new[] { own } })).Must(200);

        (await Send(own)).MustRefuse(409, "file-taken");
        (await Send(unfinished)).MustRefuse(409, "file-not-finished");
        (await Send(foreign)).MustRefuse(404, "not-found");
        (await Send("nonsense!")).MustRefuse(400, "bad-request");
        (await _ada.DeleteAsync($"{Files}/{own}")).MustRefuse(404, "not-found");
        (await _ben.GetAsync($"{Files}/{own}")).MustRefuse(404, "not-found"); // He is in a room of hers, but not in that one.
        (await _ada.PostAsync("/api/v1/users/me/scheduled", new { room = _room, at = long.MaxValue / 10_000, message = new { clientId = "c3", text = "", files = new[] { own } } })).MustRefuse(400, "bad-request");
        Assert.Equal("own", (await _ada.GetAsync($"{Files}/{own}")).Text);

        Task<ApiAnswer> Send(string file) => Post(_ada, _room, new { clientId = "c2", text = "", files = new[] { file } });
    }

    [Fact]
    public async Task The_files_of_a_room_are_looked_through()
    {
        foreach (var name in new[] { "one.txt", "two.txt", "three.txt" })
        {
            (await Post(_ada, _room, new { clientId = name.Replace('.', '-'), text = "", files = new[] { await _ada.StoreFileAsync(name, name) } })).Must(200);
        }

        var page = await Look("limit=2");

        Assert.Equal("three.txt two.txt", Names(page));
        Assert.Equal("one.txt", Names(await Look($"before={page.GetProperty("next").GetInt64()}")));
        Assert.Equal("two.txt", Names(await Look("name=TW&kind=files")));
        Assert.Equal("", Names(await Look("kind=media")));
        (await _ben.GetAsync($"/api/v1/rooms/{_room}/files?kind=things")).MustRefuse(400, "bad-request");
        (await _ben.GetAsync($"/api/v1/rooms/{_room}/files?limit=101")).MustRefuse(400, "bad-request");
        (await _eve.GetAsync($"/api/v1/rooms/{_room}/files")).MustRefuse(404, "not-found");

        async Task<JsonElement> Look(string query) => (await _ben.GetAsync($"/api/v1/rooms/{_room}/files?{query}")).Must(200);
        static string Names(JsonElement page) =>
            string.Join(' ', page.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_send_of_the_hub_is_answered_what_its_files_are_as_all_others_see_it()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hers = await ada.SyncedAsync();
        var file = await StoreAsync(server, ada.Id, "\"beans\" & <b>.txt");

        var answer = await hers.ValueAsync("Send", room.Value, "c1", "", new { files = new[] { file } });

        var said = (await hers.ReadEventsAsync(room, 2, 2))[0];
        Assert.Equal(said.GetProperty("files").GetRawText(), answer.GetProperty("files").GetRawText());
        Assert.Equal(file, answer.GetProperty("files")[0].GetProperty("id").GetString());
    }

    private static async Task<string> StoreAsync(HubServer server, UserId owner, string name)
    {
        var begun = (await server.Grains.Uploads(owner).Begin(new FileDraft { Name = name, Length = 5 })).Value!;
        var store = server.Services.GetRequiredService<IFileStore>();
        await store.PutPartAsync(new FileKey(begun.Id), begun.Upload!, 1, new MemoryStream("beans"u8.ToArray()), 5, TestContext.Current.CancellationToken);
        await server.Grains.File(begun.Id).Join(owner);
        await server.Grains.File(begun.Id).Describe(owner, new FileFacts { Type = "text/plain", Kind = FileKind.Text, Digest = new string('0', 64) });
        return begun.Id.Value;
    }

    [Fact]
    public async Task A_link_to_a_file_opens_it_as_long_as_the_one_who_asked_for_it_reads_the_room()
    {
        using var nobody = new ApiClient(_server);
        var file = await _ada.StoreFileAsync("beans.txt", "beans");
        (await Post(_ada, _room, new { clientId = "c1", text = "", files = new[] { file } })).Must(200);
        (await _eve.PostAsync($"{Files}/{file}/link", new { })).MustRefuse(404, "not-found");
        var link = (await _ben.PostAsync($"{Files}/{file}/link", new { })).Must(200).GetProperty("url").GetString()!;
        Assert.Equal("beans", (await nobody.GetAsync(link)).Text);

        (await _ben.DeleteAsync($"/api/v1/rooms/{_room}/members/me")).Must(204);

        (await nobody.GetAsync(link)).MustRefuse(404, "not-found");
    }

    private async Task<string> Room(string visibility) =>
        (await _ada.PostAsync("/api/v1/rooms", new { name = Guid.NewGuid().ToString("N")[..12], visibility })).Must(201).GetProperty("id").GetString()!;

    private static Task<ApiAnswer> Post(ApiClient by, string room, object draft) => by.PostAsync($"/api/v1/rooms/{room}/messages", draft);
}
