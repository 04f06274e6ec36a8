using LiveChat.Api.Tests.Hub;

namespace LiveChat.Api.Tests.Receipts;

/// <summary>Who has read how far, over both doors.</summary>
public sealed class ReceiptsTests
{
    [Fact]
    public async Task Who_looks_at_a_room_is_told_who_reads_on_and_what_their_devices_have()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await hers.ValueAsync("Watch", room.Value, Array.Empty<string>());
        await hers.SendAsync(room, "c1", "one");

        await his.CallAsync("MarkDelivered", room.Value, 3);
        var had = await hers.ReadPushAsync("Receipt");
        await his.ValueAsync("MarkRead", room.Value, 3, 1);
        var read = await hers.ReadPushAsync("Receipt");

        Assert.Equal((room.Value, ben.Id.Value, 3L), (had[0].GetString(), had[1].GetProperty("user").GetString(), had[1].GetProperty("delivered").GetInt64()));
        Assert.True(had[1].GetProperty("read").GetInt64() < 3);
        Assert.Equal(3, read[1].GetProperty("read").GetInt64());
    }

    [Fact]
    public async Task Whoever_asks_gets_those_who_tell()
    {
        await using var server = await ChatServer.StartAsync();
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        using var ben = await ApiClient.SignUpAsync(server, "ben");
        using var eve = await ApiClient.SignUpAsync(server, "eve");
        var room = (await ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString();
        (await ben.PutAsync($"/api/v1/rooms/{room}/members/me")).Must(200);
        (await ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "1", text = "Hi" })).Must(200);
        (await ben.PutAsync($"/api/v1/rooms/{room}/read", new { seq = 3, ordinal = 1 })).Must(200);

        var all = (await ada.GetAsync($"/api/v1/rooms/{room}/receipts")).Must(200);
        var me = (await ben.PatchAsync("/api/v1/users/me", new { hidesReading = true })).Must(200);
        var without = (await ada.GetAsync($"/api/v1/rooms/{room}/receipts")).Must(200);

        Assert.True(all.GetProperty("kept").GetBoolean());
        Assert.Contains(all.GetProperty("items").EnumerateArray(), receipt => receipt.GetProperty("read").GetInt64() == 3 && receipt.GetProperty("since").GetInt64() == 2);
        Assert.True(me.GetProperty("hidesReading").GetBoolean());
        Assert.Single(without.GetProperty("items").EnumerateArray());
        (await eve.GetAsync($"/api/v1/rooms/{room}/receipts")).MustRefuse(404, "not-found");
    }
}
