using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

public sealed class ReactionTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Everybody_sees_who_reacted_and_each_whether_they_did()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, "hello");

        await room.React(bob, message, "👍");
        await room.React(ada, message, "👍");
        await room.React(ada, message, "🌱");

        Assert.Equal(("👍", 2, true), Short((await room.ReadAs(bob)).ReactionsOf(message)[0]));
        Assert.Equal(("🌱", 1, false), Short((await room.ReadAs(bob)).ReactionsOf(message)[1]));
        Assert.Equal([bob, ada], (await room.ReadAs(ada)).ReactionsOf(message)[0].Users);
        Assert.Equal([bob, ada], (await room.GetReactions(ada.Member(), message, "👍", 0, 10)).Value!.Users);
    }

    [Fact]
    public async Task Reacting_twice_is_one_reaction_also_when_both_are_on_their_way()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "hello");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => room.React(ada, message, "👍")));

        Assert.All(answers, answer => Assert.Equal(message + 1, answer.Value!.Seq));
        Assert.Single((await room.ReadAs(ada)).Events.OfType<ReactionAdded>());
        Assert.Equal(1, Assert.Single((await room.ReadAs(ada)).ReactionsOf(message)).Count);
    }

    [Fact]
    public async Task A_reaction_is_taken_back_by_who_gave_it_and_the_last_takes_the_kind_away()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, "hello");
        await room.React(bob, message, "👍");

        Assert.True((await room.Unreact(ada, message, "👍")).Succeeded);
        Assert.Single((await room.ReadAs(ada)).ReactionsOf(message));
        Assert.True((await room.Unreact(bob, message, "👍")).Succeeded);
        Assert.True((await room.Unreact(bob, message, "👍")).Succeeded);

        var page = await room.ReadAs(ada);
        Assert.Empty(page.ReactionsOf(message));
        Assert.Single(page.Events.OfType<ReactionRemoved>());
    }

    [Fact]
    public async Task The_same_emoji_written_in_two_ways_is_one_kind()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, "hello");

        await room.React(ada, message, "❤️");
        await room.React(bob, message, "❤");

        Assert.Equal(("❤️", 2), Assert.Single((await room.ReadAs(ada)).ReactionsOf(message)) is var (emoji, count, _, _) ? (emoji, count) : default);
        Assert.True((await room.Unreact(ada, message, "❤")).Succeeded);
        Assert.Equal([bob], Assert.Single((await room.ReadAs(ada)).ReactionsOf(message)).Users);
    }

    [Fact]
    public async Task Of_many_who_reacted_the_first_are_named_and_the_rest_counted()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "hello");
        var people = new List<UserId>();
        for (var i = 0; i < 25; i++)
        {
            people.Add(await silo.Person("p" + i));
            await room.Join(people[^1]);
            await room.React(people[^1], message, "👍");
        }

        var (_, count, users, mine) = Assert.Single((await room.ReadAs(people[^1])).ReactionsOf(message));
        Assert.Equal((25, true), (count, mine));
        Assert.Equal(people.Take(NoteView.MostNamed), users);
        var rest = (await room.GetReactions(ada.Member(), message, "👍", 20, 10)).Value!;
        Assert.Equal((5, null), (rest.Users.Length, rest.Next));
        Assert.Equal(10, (await room.GetReactions(ada.Member(), message, "👍", 0, 10)).Value!.Next);
        Assert.Equal(RefusalCode.BadRequest, (await room.GetReactions(ada.Member(), message, "👍", -1, 10)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetReactions(ada.Member(), message, "👍", 0, 101)).Code());
    }

    [Fact]
    public async Task There_is_a_most_of_kinds_of_ones_own_kinds_and_of_reactions()
    {
        await using var limited = new ChatSilo();
        (limited.Limits.ReactionKinds, limited.Limits.ReactionKindsPerUser, limited.Limits.Reactions) = (3, 2, 4);
        await limited.InitializeAsync();
        var (ada, bob, eve) = (await limited.Person("ada"), await limited.Person("bob"), await limited.Person("eve"));
        var room = await limited.Room(ada);
        await room.Join(bob);
        await room.Join(eve);
        var message = await room.Say(ada, "hello");

        Assert.True((await room.React(ada, message, "👍")).Succeeded);
        Assert.True((await room.React(ada, message, "🌱")).Succeeded);
        Assert.Equal(RefusalCode.TooMany, (await room.React(ada, message, "🐝")).Code());
        Assert.True((await room.React(bob, message, "🐝")).Succeeded);
        Assert.Equal(RefusalCode.TooMany, (await room.React(bob, message, "🌍")).Code());
        Assert.True((await room.React(bob, message, "👍")).Succeeded);
        Assert.Equal(RefusalCode.TooMany, (await room.React(eve, message, "👍")).Code());
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("👩‍🚀")]
    [InlineData("👩🏽‍❤️‍💋‍👨🏿")]
    [InlineData("🏳️‍🌈")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("🇩🇪")]
    [InlineData("1️⃣")]
    [InlineData("#⃣")]
    [InlineData("❤")]
    [InlineData("❤️")]
    [InlineData("©️")]
    [InlineData("🫠")]
    public void Emoji_are_reactions(string emoji) => Assert.True(Emoji.Is(emoji));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("é")]
    [InlineData("👍👍")]
    [InlineData("👍 ")]
    [InlineData("👍a")]
    [InlineData("👍\u200D")]
    [InlineData("\u200D👍")]
    [InlineData("🇩")]
    [InlineData("🇩🇪🇫")]
    [InlineData("\uFE0F")]
    [InlineData("❤️️")]
    [InlineData("🏴\U000E0067")]
    [InlineData("<script>")]
    [InlineData("█")]
    [InlineData("\u0000")]
    [InlineData(":custom:")]
    public void What_is_not_one_emoji_is_no_reaction(string text) => Assert.False(Emoji.Is(text));

    [Fact]
    public void Nor_is_half_of_one_or_one_that_goes_on_and_on()
    {
        Assert.False(Emoji.Is("\uD83D"));
        Assert.False(Emoji.Is(string.Join('\u200D', Enumerable.Repeat("👩", 20))));
    }

    [Fact]
    public async Task What_is_no_emoji_is_refused_and_changes_nothing()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "hello");

        Assert.Equal(RefusalCode.EmojiInvalid, (await room.React(ada, message, "great")).Code());
        Assert.Equal(RefusalCode.EmojiInvalid, (await room.Unreact(ada, message, "great")).Code());
        Assert.Equal(RefusalCode.EmojiInvalid, (await room.GetReactions(ada.Member(), message, "", 0, 10)).Code());
        Assert.Equal(message, (await room.ReadAs(ada)).Events[^1].Seq);
    }

    private static (string, int, bool) Short((string Emoji, int Count, UserId[] Users, bool Mine) reaction) => (reaction.Emoji, reaction.Count, reaction.Mine);

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
