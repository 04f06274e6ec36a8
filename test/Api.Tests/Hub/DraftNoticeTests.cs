using LiveChat.Grains;
using LiveChat.Grains.Drafts;

namespace LiveChat.Api.Tests.Hub;

public sealed class DraftNoticeTests
{
    [Fact]
    public async Task What_is_written_on_one_device_is_told_to_the_others_and_so_is_its_end()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var phone = await ada.SyncedAsync();

        await server.Grains.Drafts(ben.Id).Put(room, null, new DraftChange { Text = "of another" });
        await server.Grains.Drafts(ada.Id).Put(room, 7, new DraftChange { Text = "And th", ReplyTo = 1 });
        await server.Grains.Drafts(ada.Id).Remove(room, 7, after: 1);

        var at = server.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var told = (await phone.ReadPushAsync("Notices"))[0][0];
        var ended = (await phone.ReadPushAsync("Notices"))[0][0];
        Assert.Equal($$$"""{"type":"draft","draft":{"room":"{{{room.Value}}}","thread":7,"text":"And th","replyTo":1,"changedAt":{{{at}}},"revision":1}}""", told.GetRawText());
        Assert.Equal($$$"""{"type":"draft","draft":{"room":"{{{room.Value}}}","thread":7,"changedAt":{{{at}}},"revision":2}}""", ended.GetRawText());
    }
}
