using LiveChat.Grains;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Read cursors over the hub, on all devices of a person.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task A_message_marked_unread_on_one_device_is_unread_on_the_other_and_stays_so()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(room, "c1", "one");
        await hers.SendAsync(room, "c2", "two");
        await using var phone = await ben.SyncedAsync();
        await using var laptop = await ben.SyncedAsync();
        await phone.ValueAsync("MarkRead", room.Value, 4, 2);
        await laptop.ReadPushAsync("Notices");

        var cursor = await phone.ValueAsync("MarkUnread", room.Value, 4);

        Assert.Equal("""{"seq":3,"ordinal":1,"epoch":1}""", cursor.GetRawText());
        var told = (await laptop.ReadPushAsync("Notices"))[0][0];
        Assert.Equal((3, 1), (told.GetProperty("seq").GetInt32(), told.GetProperty("epoch").GetInt32()));
        Assert.Equal(3, (await laptop.ValueAsync("MarkRead", room.Value, 4, 2, 0)).GetProperty("seq").GetInt32()); // It had not heard of it.
        Assert.Equal(4, (await laptop.ValueAsync("MarkRead", room.Value, 4, 2, 1)).GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task What_is_noted_of_ones_own_message_does_not_undo_that_the_cursor_was_set_back()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        await hub.SendAsync(room, "c1", "one");
        server.Pass(seconds: 2);
        await hub.ReadPushAsync("Notices");
        await hub.SendAsync(room, "c2", "two");

        await hub.ValueAsync("MarkUnread", room.Value, 2);
        server.Pass(seconds: 2);
        await hub.SyncAsync();

        Assert.Equal(1, (await server.Grains.User(ada.Id).GetRoom(room))!.Read.Seq);
    }

    [Fact]
    public async Task Everything_is_read_at_once()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(room, "c1", "one");
        await using var phone = await ben.SyncedAsync();
        await using var laptop = await ben.SyncedAsync();

        await phone.CallAsync("MarkAllRead");

        Assert.Equal(1, (await laptop.ReadPushAsync("Notices"))[0][0].GetProperty("ordinal").GetInt32());
    }

    [Fact]
    public async Task Only_ones_own_rooms_and_what_was_said_in_them_can_be_marked_unread()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        Assert.Equal("not-found", await hub.RefusalAsync("MarkUnread", room.Value, 1));
        Assert.Equal("not-found", await his.RefusalAsync("MarkUnread", room.Value, 1));
        Assert.StartsWith("bad-request", (await hub.CallAsync("MarkUnread", room.Value)).GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("bad-request", (await hub.CallAsync("MarkAllRead", room.Value)).GetProperty("error").GetString(), StringComparison.Ordinal);
    }
}
