using System.Text.Json;
using LiveChat.Api.Permissions;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Being put out, as it is felt on a socket; and which calls are for members.</summary>
public sealed class KickTests
{
    private const int Races = 40;

    [Fact]
    public async Task What_was_sent_after_the_removal_was_answered_is_refused_and_nothing_of_theirs_stands_behind_it()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        await using var his = await ben.SyncedAsync();
        for (var race = 0; race < Races; race++)
        {
            var room = await server.RoomAsync(ada, ben);
            var sends = new List<string>();
            for (var i = 0; i < 4; i++)
            {
                sends.Add(await his.StartAsync("Send", room.Value, $"c{i}", "hello"));
            }

            var removal = server.Grains.Room(room).PutOut(ada.Actor, ben.Id, "race");
            for (var i = 4; i < 8; i++)
            {
                sends.Add(await his.StartAsync("Send", room.Value, $"c{i}", "hello"));
            }

            Assert.Null((await removal).Refusal);
            Assert.Equal("not-found", await his.RefusalAsync("Send", room.Value, "late", "hello"));
            Assert.Equal("not-found", await his.RefusalAsync("History", room.Value, null, null, 10));

            var page = (await server.Grains.Room(room).GetHistory(ada.Actor, new HistoryRange { Limit = 100 })).Value!;
            var events = JsonDocument.Parse((byte[])[.. "["u8, .. page.Events.Span, .. "]"u8]).RootElement.EnumerateArray().ToList();
            Assert.Equal("member.removed", events[^1].GetProperty("type").GetString());
            foreach (var send in sends)
            {
                var result = (await his.ReadAnswerAsync(send)).GetProperty("result");
                Assert.True(
                    result.TryGetProperty("value", out var posted)
                        ? posted.GetProperty("seq").GetInt64() < events[^1].GetProperty("seq").GetInt64()
                        : result.GetProperty("refusal").GetProperty("code").GetString() == "not-found",
                    result.GetRawText());
            }
        }
    }

    [Fact]
    public async Task Who_is_banned_is_told_why_on_their_socket()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var his = await ben.SyncedAsync();

        await server.Grains.Room(room).Ban(ada.Actor, ben.Id, new RestrictionTerms { Lifetime = TimeSpan.FromHours(1), Reason = "Spam" });

        var told = (await his.ReadPushAsync("Notices", notices => notices[0][0].GetProperty("type").GetString() == "room.farewell"))[0][0];
        Assert.Equal(
            (room.Value, "banned", "Spam", server.Clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds()),
            (told.GetProperty("room").GetString(), told.GetProperty("ending").GetString(), told.GetProperty("reason").GetString(), told.GetProperty("until").GetInt64()));
        await his.ReadPushAsync("Notices", notices => notices[0][0].GetProperty("type").GetString() == "room.left");
    }

    [Fact]
    public async Task Who_is_muted_is_refused_with_the_time_and_the_reason()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var his = await ben.SyncedAsync();

        await server.Grains.Room(room).Mute(ada.Actor, ben.Id, new RestrictionTerms { Lifetime = TimeSpan.FromHours(1), Reason = "Loud" });

        var refusal = (await his.CallAsync("Send", room.Value, "c1", "hello")).GetProperty("result").GetProperty("refusal");
        Assert.Equal(
            ("muted", "Loud", 3_600_000, server.Clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds()),
            (refusal.GetProperty("code").GetString(), refusal.GetProperty("reason").GetString(), refusal.GetProperty("retryAfterMs").GetInt64(), refusal.GetProperty("until").GetInt64()));
    }

    [Fact]
    public async Task Every_call_that_is_for_members_answers_others_as_if_there_were_no_room()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben, eve) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"), await server.SignUpAsync("eve"));
        var room = await server.RoomAsync(ada, ben, eve);
        await using var members = await ben.SyncedAsync();
        await members.ValueAsync("Send", room.Value, "poll", "Tea?", new { poll = new { options = (string[])["Yes", "No"] } });
        await server.Grains.Room(room).PutOut(ada.Actor, eve.Id, reason: null);
        await using var others = await eve.SyncedAsync();
        var nowhere = RoomId.New(server.Clock.GetUtcNow());

        foreach (var row in PermissionTable.Rows.Where(row => row.Door.StartsWith("hub ", StringComparison.Ordinal) && row.Who == Who.Member && row.Door != "hub Typing"))
        {
            var method = row.Door["hub ".Length..];
            Assert.False((await members.CallAsync(method, Arguments(method, room))).GetProperty("result").TryGetProperty("refusal", out _), row.Door);
            var refused = (await others.CallAsync(method, Arguments(method, room))).GetProperty("result").GetRawText();
            Assert.Contains("not-found", refused, StringComparison.Ordinal);
            Assert.Equal((await others.CallAsync(method, Arguments(method, nowhere))).GetProperty("result").GetRawText(), refused);
        }
    }

    private static object?[] Arguments(string method, RoomId room) => method switch
    {
        "Send" => [room.Value, "c1", "hello"],
        "Edit" => [room.Value, 6, "hello!"], // The message of the line above.
        "React" or "Unreact" => [room.Value, 6, "👍"],
        "RemovePreview" => [room.Value, 6, "https://page.test/"],
        "Delete" => [room.Value, 6],
        "History" => [room.Value, null, null, 10],
        "MarkRead" => [room.Value, 0, 0],
        "Vote" => [room.Value, 4, (int[])[0]], // In the poll that was asked before.
        "ClosePoll" => [room.Value, 4],
        "MarkDelivered" or "MarkUnread" => [room.Value, 6],
        "Watch" => [room.Value, Array.Empty<string>()],
        _ => throw new InvalidOperationException($"Say here how {method} is called."),
    };
}
