using LiveChat.Grains;

namespace LiveChat.Api.Tests.Hub;

public sealed class EmojiNoticeTests
{
    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Fact]
    public async Task Everybody_hears_of_an_emoji_and_may_react_with_it_until_it_is_gone()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var phone = await ben.SyncedAsync();
        await phone.SendAsync(room, "c1", "hello");

        var picture = (await server.Grains.Emoji("blobcat").Add(ada.Actor, Gif)).Value!.Picture;
        var told = (await phone.ReadPushAsync("Notices"))[0][0];
        await phone.ValueAsync("React", room.Value, 3, ":blobcat:");
        await server.Grains.Emoji("blobcat").Remove(ada.Actor);
        var gone = (await phone.ReadPushAsync("Notices"))[0][0];

        var at = server.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.Equal(
            $$$"""{"type":"emoji","revision":1,"added":{"name":"blobcat","picture":"{{{picture.Value}}}","by":"{{{ada.Id.Value}}}","at":{{{at}}}}}""", told.GetRawText());
        Assert.Equal("""{"type":"emoji","revision":2,"removed":"blobcat"}""", gone.GetRawText());
        Assert.Equal("emoji-unknown", await phone.RefusalAsync("React", room.Value, 3, ":blobdog:"));
        await phone.ValueAsync("Unreact", room.Value, 3, ":blobcat:");
    }
}
