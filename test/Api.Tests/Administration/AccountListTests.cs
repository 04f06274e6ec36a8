using System.Text.Json;

namespace LiveChat.Api.Tests.Administration;

public sealed class AccountListTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private ApiClient _eve = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        (await _ada.PutAsync($"/api/v1/admin/users/{_ben.UserId}/disabled", new { reason = "Spam" })).Must(204);
        (await _ada.PutAsync($"/api/v1/admin/users/{_eve.UserId}/role", new { role = "moderator" })).Must(204);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("", "ada ben eve")]
    [InlineData("q=be", "ben")]
    [InlineData("state=disabled", "ben")]
    [InlineData("state=active", "ada eve")]
    [InlineData("state=muted", "")]
    [InlineData("role=moderator", "eve")]
    [InlineData("role=administrator", "ada")]
    [InlineData("role=member&state=disabled", "ben")]
    [InlineData("role=guest", "")]
    public async Task Accounts_are_found_by_name_role_and_state(string query, string names)
    {
        var page = (await _ada.GetAsync("/api/v1/admin/users?" + query)).Must(200);

        Assert.Equal(names, string.Join(' ', Names(page)));
        Assert.False(page.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task They_come_page_by_page_and_a_filter_does_not_lose_any()
    {
        var names = new List<string?>();
        string? cursor = null;
        do
        {
            var page = (await _eve.GetAsync("/api/v1/admin/users?limit=1&state=active" + (cursor is null ? "" : "&cursor=" + cursor))).Must(200);
            names.AddRange(Names(page));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal(["ada", "eve"], names);
    }

    [Fact]
    public async Task A_row_says_how_somebody_stands_and_the_detail_says_more()
    {
        var row = (await _ada.GetAsync("/api/v1/admin/users?q=ben")).Must(200).GetProperty("items")[0];
        Assert.Equal(("disabled", "Spam", "member"), (row.GetProperty("state").GetString(), row.GetProperty("reason").GetString(), row.GetProperty("role").GetString()));

        var detail = (await _ada.GetAsync($"/api/v1/admin/users/{_ben.UserId}")).Must(200);
        Assert.Equal(_ada.UserId, detail.GetProperty("disabled").GetProperty("by").GetString());
        Assert.Equal(0, detail.GetProperty("sessions").GetInt32());
        Assert.False(detail.GetProperty("secondFactor").GetBoolean());
        Assert.Equal(ChatServer.Start.ToUnixTimeMilliseconds(), detail.GetProperty("createdAt").GetInt64());
        Assert.Equal(1, (await _ada.GetAsync($"/api/v1/admin/users/{_eve.UserId}")).Must(200).GetProperty("sessions").GetInt32());
        (await _ada.GetAsync("/api/v1/admin/users/01jznobody")).MustRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("role=king")]
    [InlineData("role=1")]
    [InlineData("state=asleep")]
    [InlineData("limit=0")]
    [InlineData("cursor=%21")]
    public async Task Bad_input_is_refused(string query)
    {
        (await _ada.GetAsync("/api/v1/admin/users?" + query)).MustRefuse(400, "bad-request");
    }

    [Fact]
    public async Task Administrators_see_that_private_rooms_exist_and_cannot_enter_them()
    {
        var room = (await _eve.PostAsync("/api/v1/rooms", new { name = "Beans", visibility = "private" })).Must(201).GetProperty("id").GetString();

        var rooms = (await _ada.GetAsync("/api/v1/admin/rooms?q=bea")).Must(200).GetProperty("items");

        Assert.Equal((room, "private", 1), (rooms[0].GetProperty("id").GetString(), rooms[0].GetProperty("visibility").GetString(), rooms[0].GetProperty("members").GetInt32()));
        Assert.Equal(1, rooms[0].GetProperty("owners").GetInt32());
        (await _ada.GetAsync($"/api/v1/rooms/{room}")).MustRefuse(404, "not-found");
        (await _eve.GetAsync("/api/v1/admin/rooms")).MustRefuse(403, "forbidden");
        (await _ada.GetAsync("/api/v1/admin/rooms?cursor=%21")).MustRefuse(400, "bad-request");
    }

    [Fact]
    public async Task A_room_that_everybody_left_has_no_owner_and_administrators_still_archive_and_delete_it()
    {
        var room = (await _eve.PostAsync("/api/v1/rooms", new { name = "Beans", visibility = "private" })).Must(201).GetProperty("id").GetString();
        (await _eve.DeleteAsync($"/api/v1/rooms/{room}/members/me")).Must(204);
        Assert.Equal((0, false), await Row());

        (await _ada.PutAsync($"/api/v1/rooms/{room}/archive")).Must(204);
        Assert.Equal((0, true), await Row());
        (await _ada.DeleteAsync($"/api/v1/rooms/{room}/archive")).Must(204);
        Assert.Equal((0, false), await Row());

        (await _ada.DeleteAsync($"/api/v1/rooms/{room}")).Must(204);
        Assert.Equal(0, (await _ada.GetAsync("/api/v1/admin/rooms")).Must(200).GetProperty("items").GetArrayLength());

        async Task<(int, bool)> Row()
        {
            var row = Assert.Single((await _ada.GetAsync("/api/v1/admin/rooms?q=bea")).Must(200).GetProperty("items").EnumerateArray());
            return (row.GetProperty("owners").GetInt32(), row.GetProperty("archived").GetBoolean());
        }
    }

    private static IEnumerable<string?> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("name").GetString());
}
