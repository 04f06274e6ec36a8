using System.Text.Json;
using LiveChat.Grains;

namespace LiveChat.Api.Tests.Hub;

/// <summary>What one keeps for oneself is the same on all of one's devices.</summary>
public sealed class OwnListTests
{
    [Fact]
    public async Task What_one_saves_and_takes_off_is_told_to_all_devices()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var phone = await ada.SyncedAsync();
        await using var laptop = await ada.SyncedAsync();
        await phone.SendAsync(room, "c1", "Hello"); // After the event that the room was made.

        Assert.True((await server.Grains.Saved(ada.Id).Save(ada.Actor, room, 2)).Succeeded);
        Assert.True((await server.Grains.Saved(ada.Id).Remove(ada.Actor, room, 2)).Succeeded);

        foreach (var device in new[] { phone, laptop })
        {
            foreach (var saved in new[] { true, false })
            {
                var told = await NextAsync(device, "saved");
                Assert.Equal((room.Value, 2), (told.GetProperty("room").GetString(), told.GetProperty("message").GetInt64()));
                Assert.Equal(saved, told.GetProperty("saved").GetBoolean());
            }
        }
    }

    [Fact]
    public async Task How_much_that_concerns_one_is_unread_is_told_to_all_devices()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var phone = await ada.SyncedAsync();
        await using var laptop = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await phone.SendAsync(room, "c1", "Hello"); // After two events: the room, and Ben.

        await his.ValueAsync("Send", room.Value, "c2", "Hello, Ada", new { replyTo = 3 });
        foreach (var device in new[] { phone, laptop })
        {
            Assert.Equal(1, (await NextAsync(device, "activity")).GetProperty("unread").GetInt32());
        }

        await server.Grains.Activity(ada.Id).MarkRead(null);
        foreach (var device in new[] { phone, laptop })
        {
            Assert.Equal(0, (await NextAsync(device, "activity")).GetProperty("unread").GetInt32());
        }
    }

    private static async Task<JsonElement> NextAsync(RawHub device, string type) =>
        (await device.ReadPushAsync("Notices", notices => notices[0][0].GetProperty("type").GetString() == type))[0][0];
}
