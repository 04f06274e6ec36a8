using System.Net;
using System.Text.Json;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Who hears what: out is out.</summary>
public sealed class AudienceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_removed_hears_nothing_more(bool theUserSignalIsLost)
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var (room, other) = (await server.RoomAsync(ada, ben), await server.RoomAsync(ada, ben));
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        server.Streams.Lets = signal => !theUserSignalIsLost || signal is not UserLeft;

        Assert.Null((await server.Grains.Room(room).Remove(ada.Actor, ben.Id)).Refusal);
        await hers.SendAsync(room, "c1", "secret");
        await hers.ReadEventsAsync(room, 3, 4);
        await hers.SendAsync(other, "c2", "marker");

        await AssertHearsNoMoreAsync(his, room.Value, theUserSignalIsLost);
    }

    [Fact]
    public async Task Who_was_removed_in_a_lost_batch_hears_nothing_more()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var (room, other) = (await server.RoomAsync(ada, ben), await server.RoomAsync(ada, ben));
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        server.Streams.Lets = static signal => signal is not (UserLeft or RoomBatch);
        Assert.Null((await server.Grains.Room(room).Remove(ada.Actor, ben.Id)).Refusal);
        server.Streams.Lets = static signal => signal is not UserLeft;
        await hers.SendAsync(room, "c1", "secret");
        await hers.ReadEventsAsync(room, 3, 4);
        await hers.SendAsync(other, "c2", "marker");

        await AssertHearsNoMoreAsync(his, room.Value, noNotice: true);
    }

    [Fact]
    public async Task Who_joins_hears_from_then_on_and_is_told()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        Assert.Null((await server.Grains.Room(room).Join(ben.Actor)).Refusal);
        var notice = (await his.ReadPushAsync("Notices"))[0][0];
        await hers.SendAsync(room, "c1", "welcome");

        Assert.Equal("room.joined", notice.GetProperty("type").GetString());
        Assert.Equal(room.Value, notice.GetProperty("room").GetProperty("id").GetString());
        var from = notice.GetProperty("room").GetProperty("headSeq").GetInt64() + 1;
        Assert.Equal("welcome", (await his.ReadEventsAsync(room, from, 3))[^1].Text());
    }

    [Fact]
    public async Task A_session_that_ends_takes_its_sockets_with_it()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session");
        request.Headers.Authorization = new("Bearer", ada.Token);
        var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("signed-out", await hers.ReadCloseAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(server, request => request.Headers.Authorization = new("Bearer", ada.Token)));
        Assert.Equal("ben", (await his.SyncAsync()).GetProperty("me").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Who_gets_another_role_is_cut_off_and_comes_back_with_it()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var ben = await server.SignUpAsync("ben");
        await using var his = await ben.SyncedAsync();

        await server.Grains.Account(ben.Id).SetRole(ServerRole.Guest);

        Assert.Equal("standing-changed", await his.ReadCloseAsync());
        var room = await server.RoomAsync(ada);
        using var join = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/rooms/{room}/members/me");
        join.Headers.Authorization = new("Bearer", ben.Token);
        var refused = await server.Http.SendAsync(join, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await using var again = await ben.ConnectAsync();
        Assert.Equal("guest", (await again.SyncAsync()).GetProperty("me").GetProperty("role").GetString());
    }

    [Fact]
    public async Task Who_is_disabled_is_told_why_and_cut_off()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await using var his = await ben.SyncedAsync();
        var terms = new SanctionTerms { Reason = "Spam", Until = server.Clock.GetUtcNow().AddHours(1) };

        Assert.Null((await server.Grains.Account(ben.Id).Disable(ada.Actor with { Role = ServerRole.Administrator }, terms)).Refusal);

        var notice = (await his.ReadPushAsync("Notices"))[0][0];
        Assert.Equal("account.disabled", notice.GetProperty("type").GetString());
        Assert.Equal("Spam", notice.GetProperty("reason").GetString());
        Assert.Equal(terms.Until?.ToUnixTimeMilliseconds(), notice.GetProperty("until").GetInt64());
        Assert.Equal("account-disabled", await his.ReadCloseAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(server, request => request.Headers.Authorization = new("Bearer", ben.Token)));
    }

    [Fact]
    public async Task A_session_end_that_was_lost_is_found_out()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        await using var hers = await ada.SyncedAsync();
        server.Streams.Lets = static signal => signal is not SessionEnded;

        await server.Grains.Account(ada.Id).CloseSession(ada.Session);

        var closed = hers.ReadCloseAsync();
        for (var seconds = 0; seconds < 300 && !closed.IsCompleted; seconds += 4)
        {
            await hers.SendQuietlyAsync("{\"type\":6}");
            await server.PassUntilAsync(closed, seconds: 4, orNot: true);
        }

        Assert.Equal("signed-out", await closed);
    }

    [Fact]
    public async Task The_oldest_of_too_many_sockets_goes()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Limits:ConnectionsPerUser", "2"));
        var ada = await server.SignUpAsync("ada");
        await using var first = await ada.SyncedAsync();
        await using var second = await ada.SyncedAsync();

        await using var third = await ada.SyncedAsync();

        Assert.Equal("too-many-connections", await first.ReadCloseAsync());
        await second.SyncAsync();
        await third.SyncAsync();
    }

    [Fact]
    public async Task What_concerns_a_person_reaches_all_their_sockets()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var phone = await ben.SyncedAsync();
        await using var laptop = await ben.SyncedAsync();

        await phone.ValueAsync("MarkRead", room.Value, 2, 0);
        Assert.Null((await server.Grains.Room(room).Change(ada.Actor, new() { Topic = "new" })).Refusal);
        Assert.Null((await server.Grains.User(ben.Id).Rename("Benjamin")).Refusal);

        foreach (var hub in new[] { phone, laptop })
        {
            // One comes from the room, the other from the person: which is first is not promised.
            var told = new Dictionary<string, JsonElement>();
            while (!told.ContainsKey("room.changed") || !told.ContainsKey("profile"))
            {
                var notice = (await hub.ReadPushAsync("Notices"))[0][0];
                told[notice.GetProperty("type").GetString()!] = notice;
            }

            Assert.Equal("new", told["room.changed"].GetProperty("room").GetProperty("topic").GetString());
            Assert.Equal("Benjamin", told["profile"].GetProperty("me").GetProperty("displayName").GetString());
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_foreign_page_does_not_get_a_socket(string origin)
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");

        var status = await UpgradeAsync(server, request =>
        {
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Cookie", "livechat-access=" + ada.Token);
        });

        Assert.Equal(HttpStatusCode.Forbidden, status);
    }

    [Fact]
    public async Task Only_who_is_signed_in_gets_a_socket()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var own = server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(server, _ => { }));
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(server, request => request.Headers.Authorization = new("Bearer", "a.b.c")));
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(server, _ => { }, "?access_token=" + ada.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(server, request => request.Headers.Add("Cookie", "livechat-access=" + ada.Token)));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync(server, request =>
        {
            request.Headers.Add("Origin", own);
            request.Headers.Add("Cookie", "livechat-access=" + ada.Token);
        }));
    }

    [Fact]
    public async Task A_request_that_is_no_upgrade_is_refused()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hub");
        request.Headers.Authorization = new("Bearer", ada.Token);

        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task AssertHearsNoMoreAsync(RawHub hub, string room, bool noNotice)
    {
        // The notice comes from the person, the marker from a room: which is first is not promised.
        var (told, marked) = (false, false);
        while (!marked || (!told && !noNotice))
        {
            var record = await hub.ReadAsync();
            Assert.NotNull(record);
            Assert.DoesNotContain("secret", record, StringComparison.Ordinal);
            told |= record.Contains("room.left", StringComparison.Ordinal) && record.Contains(room, StringComparison.Ordinal);
            marked |= record.Contains("marker", StringComparison.Ordinal);
        }

        Assert.Equal(!noNotice, told);
    }

    private static async Task<HttpStatusCode> UpgradeAsync(HubServer server, Action<HttpRequestMessage> with, string query = "") =>
        (await Upgrade.AskAsync(server, with, query)).Status;
}
