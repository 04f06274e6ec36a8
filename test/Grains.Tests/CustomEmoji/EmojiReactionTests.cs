using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Pictures;
using LiveChat.Grains.Tests.Rooms;

namespace LiveChat.Grains.Tests.CustomEmoji;

public sealed class EmojiReactionTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task One_reacts_with_what_the_server_has_and_what_is_gone_stays_as_a_word()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        var message = await room.Say(ada, "hello");
        Assert.True((await silo.Grains.Emoji("blobcat").Add(ada.Member(), PictureFiles.Png)).Succeeded);

        Assert.Equal(RefusalCode.EmojiUnknown, (await room.React(ada, message, ":blobdog:")).Code());
        Assert.True((await room.React(ada, message, ":blobcat:")).Succeeded);
        await silo.Grains.Emoji("blobcat").Remove(ada.Member());

        Assert.Equal(RefusalCode.EmojiUnknown, (await room.React(bob, message, ":blobcat:")).Code());
        Assert.True((await room.React(ada, message, ":blobcat:")).Succeeded); // It is so already.
        var shown = Assert.Single((await room.ReadAs(bob)).ReactionsOf(message));
        Assert.Equal((":blobcat:", 1), (shown.Emoji, shown.Count));
        Assert.Equal([ada], (await room.GetReactions(bob.Member(), message, ":blobcat:", 0, 10)).Value!.Users);
        Assert.True((await room.Unreact(ada, message, ":blobcat:")).Succeeded);
        Assert.Empty((await room.ReadAs(bob)).ReactionsOf(message));
    }

    [Theory]
    [InlineData(":x:")]
    [InlineData("blobcat")]
    [InlineData(":Blobcat:")]
    [InlineData(":../../x:")]
    [InlineData(":blobcat: ")]
    [InlineData("::")]
    public async Task What_can_be_no_name_is_no_emoji(string reaction)
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);

        Assert.Equal(RefusalCode.EmojiInvalid, (await room.React(ada, await room.Say(ada, "hello"), reaction)).Code());
    }

    [Fact]
    public async Task Who_is_not_in_the_room_learns_nothing_of_it_by_the_name_of_an_emoji()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var room = await silo.Room(ada, RoomVisibility.Private);
        var message = await room.Say(ada, "hello");

        Assert.Equal((await room.React(eve, message, "👍")).Code(), (await room.React(eve, message, ":nothing:")).Code());
    }
}
