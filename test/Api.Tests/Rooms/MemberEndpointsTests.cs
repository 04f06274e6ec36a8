using System.Text.Json;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Rooms;

public sealed class MemberEndpointsTests : IAsyncLifetime
{
    private readonly Dictionary<string, ApiClient> _people = [];
    private ChatServer _server = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        foreach (var name in (string[])["olga", "mia", "zoe", "adam", "ben", "carl"])
        {
            _people[name] = await ApiClient.SignUpAsync(_server, name);
        }

        var olga = _people["olga"];
        _room = (await olga.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!;
        foreach (var person in _people.Values.Except([olga]))
        {
            (await person.PutAsync($"/api/v1/rooms/{_room}/members/me")).Must(200);
        }

        (await olga.PutAsync($"/api/v1/rooms/{_room}/members/{_people["mia"].UserId}/role", new { role = "moderator" })).Must(204);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Owners_come_first_then_moderators_then_the_others_by_name()
    {
        var page = (await List("")).Must(200);

        Assert.Equal(["olga", "mia", "adam", "ben", "carl", "zoe"], Names(page));
        Assert.Equal(
            ["owner", "moderator", "member", "member", "member", "member"],
            page.GetProperty("items").EnumerateArray().Select(member => member.GetProperty("role").GetString()));
        Assert.All(page.GetProperty("items").EnumerateArray(), member => Assert.Equal("offline", member.GetProperty("presence").GetString()));
    }

    [Fact]
    public async Task Who_is_not_to_be_disturbed_is_listed_so()
    {
        var ben = _people["ben"];
        await _server.Grains.User(new UserId(ben.UserId)).Attach(FrontEndId.New(ChatServer.Start));
        (await ben.PutAsync("/api/v1/users/me/presence", new { mode = "doNotDisturb" })).Must(200);

        var page = (await List("q=ben")).Must(200);

        Assert.Equal("doNotDisturb", Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("presence").GetString());
    }

    [Fact]
    public async Task Who_is_muted_is_listed_so_with_the_reason_until_the_time_is_over()
    {
        var ben = _people["ben"];
        (await _people["mia"].PutAsync($"/api/v1/rooms/{_room}/mutes/{ben.UserId}", new { expiresInSeconds = 300, reason = "Spam" })).Must(204);

        var muted = Assert.Single((await List("q=ben")).Must(200).GetProperty("items").EnumerateArray()).GetProperty("muted");
        Assert.Equal(
            ("Spam", (ChatServer.Start + TimeSpan.FromMinutes(5)).ToUnixTimeMilliseconds()),
            (muted.GetProperty("reason").GetString(), muted.GetProperty("until").GetInt64()));
        Assert.False((await List("q=carl")).Must(200).GetProperty("items")[0].TryGetProperty("muted", out _));

        _server.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False((await List("q=ben")).Must(200).GetProperty("items")[0].TryGetProperty("muted", out _));
    }

    [Fact]
    public async Task Pages_follow_each_other_whoever_comes_and_goes_between_them()
    {
        var first = (await List("limit=3")).Must(200);
        (await _people["ben"].DeleteAsync($"/api/v1/rooms/{_room}/members/me")).Must(204);
        using var abe = await ApiClient.SignUpAsync(_server, "abe");
        (await abe.PutAsync($"/api/v1/rooms/{_room}/members/me")).Must(200);

        var second = (await List($"limit=3&cursor={first.GetProperty("next").GetString()}")).Must(200);

        Assert.Equal(["olga", "mia", "adam"], Names(first));
        Assert.Equal(["carl", "zoe"], Names(second));
        Assert.False(second.TryGetProperty("next", out _));
    }

    [Theory]
    [InlineData("z", "zoe")]
    [InlineData("ZÖ", "zoe")]
    [InlineData("love ad", "adam")]
    [InlineData("adam.love", "adam")]
    [InlineData("love-ad", "adam")]
    [InlineData("dam", "")]
    [InlineData("%25", "")]
    public async Task Members_are_found_by_the_beginning_of_a_word(string words, string expected)
    {
        (await _people["adam"].PatchAsync("/api/v1/users/me", new { displayName = "Adam Lovelace" })).Must(200);

        var page = (await List($"q={Uri.EscapeDataString(words)}")).Must(200);

        Assert.Equal(expected, string.Join(",", Names(page)));
    }

    [Fact]
    public async Task Whoever_is_connected_is_online()
    {
        await _server.Grains.GetGrain<IUserGrain>(_people["zoe"].UserId).Attach(new("01jzfrontend"));

        var page = (await List("q=zoe")).Must(200);

        Assert.Equal("online", page.GetProperty("items")[0].GetProperty("presence").GetString());
    }

    [Fact]
    public async Task A_moderator_puts_members_out_and_no_owner()
    {
        var mia = _people["mia"];

        (await mia.DeleteAsync($"/api/v1/rooms/{_room}/members/{_people["ben"].UserId}")).Must(204);
        (await mia.DeleteAsync($"/api/v1/rooms/{_room}/members/{_people["olga"].UserId}")).MustRefuse(403, "forbidden");
        (await mia.DeleteAsync($"/api/v1/rooms/{_room}/members/01jznobody")).MustRefuse(404, "not-found");

        Assert.DoesNotContain("ben", Names((await List("")).Must(200)));
    }

    [Fact]
    public async Task In_a_large_room_names_may_be_five_seconds_old_but_members_never()
    {
        for (var i = 0; i < 200; i++)
        {
            var user = new UserId($"01jzcrowd{i}");
            await _server.Grains.User(user).Create($"crowd{i}", $"Crowd {i}", ServerRole.Member);
            Assert.True((await _server.Grains.Room(new RoomId(_room)).Join(new Actor(user, ServerRole.Member))).Succeeded);
        }

        Assert.Equal(["ben"], Names((await List("q=ben")).Must(200)));
        (await _people["ben"].PatchAsync("/api/v1/users/me", new { displayName = "Benjamin" })).Must(200);
        (await _people["zoe"].DeleteAsync($"/api/v1/rooms/{_room}/members/me")).Must(204);
        Assert.Empty(Names((await List("q=zoe")).Must(200)));

        _server.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Benjamin", (await List("q=benj")).Must(200).GetProperty("items")[0].GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Joining_twice_and_leaving_twice_are_harmless()
    {
        var ben = _people["ben"];

        (await ben.PutAsync($"/api/v1/rooms/{_room}/members/me")).Must(200);
        (await ben.DeleteAsync($"/api/v1/rooms/{_room}/members/me")).Must(204);
        (await ben.DeleteAsync($"/api/v1/rooms/{_room}/members/me")).Must(204);

        Assert.Equal(5, Names((await List("")).Must(200)).Count());
    }

    private Task<ApiAnswer> List(string query) => _people["olga"].GetAsync($"/api/v1/rooms/{_room}/members?{query}");

    private static IEnumerable<string?> Names(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(member => member.GetProperty("name").GetString());
}
