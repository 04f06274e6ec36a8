namespace LiveChat.Api.Tests.Users;

public sealed class UserEndpointsTests : IAsyncLifetime
{
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
    public async Task One_changes_how_one_is_shown_and_others_see_it()
    {
        var me = (await _ada.PatchAsync("/api/v1/users/me", new { displayName = " Ada  Lovelace " })).Must(200);

        Assert.Equal("Ada Lovelace", me.GetProperty("displayName").GetString());
        Assert.Equal("ada", me.GetProperty("name").GetString());
        var seen = (await _bob.GetAsync($"/api/v1/users?ids={_ada.UserId}")).Must(200);
        Assert.Equal("Ada Lovelace", Assert.Single(seen.EnumerateArray()).GetProperty("displayName").GetString());
        Assert.False(seen[0].TryGetProperty("administrator", out _));
    }

    [Fact]
    public async Task A_change_of_nothing_changes_nothing()
    {
        Assert.Equal("ada", (await _ada.PatchAsync("/api/v1/users/me", new { })).Must(200).GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task A_display_name_has_64_characters_as_people_count_them()
    {
        var family = string.Concat(Enumerable.Repeat("e\u0301", 64));

        (await _ada.PatchAsync("/api/v1/users/me", new { displayName = family })).Must(200);
        (await _ada.PatchAsync("/api/v1/users/me", new { displayName = family + "x" })).MustRefuse(400, "name-invalid");
    }

    [Fact]
    public async Task Those_who_do_not_exist_are_left_out()
    {
        var people = (await _ada.GetAsync($"/api/v1/users?ids={_bob.UserId},01jznobody,{_bob.UserId}")).Must(200);

        Assert.Equal("bob", Assert.Single(people.EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task At_most_a_hundred_are_asked_for_at_once()
    {
        (await _ada.GetAsync("/api/v1/users?ids=" + string.Join(',', Enumerable.Range(0, 100).Select(i => $"u{i}")))).Must(200);
        (await _ada.GetAsync("/api/v1/users?ids=" + string.Join(',', Enumerable.Range(0, 101).Select(i => $"u{i}")))).MustRefuse(400, "bad-request");
    }

    [Fact]
    public async Task People_are_found_by_the_beginning_of_a_word_page_by_page()
    {
        await _bob.PatchAsync("/api/v1/users/me", new { displayName = "Bob Adams" });

        var first = (await _ada.GetAsync("/api/v1/users/search?q=ad&limit=1")).Must(200);
        var cursor = Uri.EscapeDataString(first.GetProperty("next").GetString()!);
        var second = (await _ada.GetAsync($"/api/v1/users/search?q=ad&limit=1&cursor={cursor}")).Must(200);

        Assert.Equal(["ada"], Names(first));
        Assert.Equal(["bob"], Names(second));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Empty(Names((await _ada.GetAsync("/api/v1/users/search?q=%25d")).Must(200)));
    }

    private static IEnumerable<string?> Names(System.Text.Json.JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(person => person.GetProperty("name").GetString());
}
