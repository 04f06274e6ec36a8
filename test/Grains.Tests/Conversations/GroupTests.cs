using LiveChat.Grains.Conversations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using static LiveChat.Grains.Tests.Conversations.ConversationPeople;

namespace LiveChat.Grains.Tests.Conversations;

public sealed class GroupTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_group_is_in_the_list_of_all_its_people_at_once()
    {
        var people = await silo.Acquaintances("ada", "bob", "cid");
        var group = silo.NewGroup();

        var started = await group.Start(people[0].Member(), new ConversationDraft { People = [people[1], people[2]], Name = " The  three " });

        Assert.Equal(("The three", 3), (started.Value!.Room.Name, started.Value.Room.Members));
        foreach (var person in people)
        {
            Assert.Null((await silo.Of(person, group))!.HiddenOrdinal);
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public async Task A_group_has_two_to_fifty_people(int others, bool fits)
    {
        var people = await silo.Acquaintances([.. Enumerable.Range(0, others + 1).Select(i => $"p{i}")]);
        var group = silo.NewGroup();

        var started = await group.Start(people[0], [.. people[1..]]);

        Assert.Equal(fits, started.Succeeded);
        Assert.Equal(fits ? null : RefusalCode.TooMany, started.Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await silo.NewGroup().Start(people[0])).Refusal?.Code);
    }

    [Fact]
    public async Task The_fifty_first_is_not_added_and_nobody_with_them()
    {
        var people = await silo.Acquaintances([.. Enumerable.Range(0, 51).Select(i => $"p{i}")]);
        var group = silo.NewGroup();
        await group.Start(people[0], [.. people[1..49]]);

        Assert.Equal(RefusalCode.TooMany, (await group.Add(people[0].Member(), [people[49], people[50]])).Refusal?.Code);
        Assert.Null(await silo.Of(people[49], group));
        Assert.Equal(50, (await group.Add(people[0].Member(), [people[49], people[1]])).Value?.Room.Members);
        Assert.Equal(RefusalCode.TooMany, (await group.Add(people[0].Member(), [people[50]])).Refusal?.Code);
    }

    [Fact]
    public async Task Who_is_added_reads_what_was_said_before_and_the_log_says_by_whom()
    {
        var people = await silo.Acquaintances("ada", "bob", "cid");
        var group = silo.NewGroup();
        await group.Start(people[0], people[1]);
        await group.Say(people[0], "c1");

        Assert.True((await group.Add(people[1].Member(), [people[2], people[2], people[0]])).Succeeded);

        var history = (await group.GetHistory(people[2].Member(), Newest)).Value!;
        Assert.Equal((1, 3), (history.From, history.To));
        var joined = Assert.IsType<MemberJoined>(RoomEventJson.Decode((await group.GetHistory(people[2].Member(), new() { After = 2, Limit = 1 })).Value!.Events));
        Assert.Equal((people[2], people[1]), (joined.By, joined.AddedBy));
        var listed = (await silo.Of(people[2], group))!;
        Assert.Equal(0, listed.Head.Ordinal - listed.Read.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_is_named_in_the_batch_reads_nothing_more_and_can_come_back()
    {
        var people = await silo.Acquaintances("ada", "bob", "cid");
        var (group, frontEnd) = (silo.NewGroup(), await silo.FrontEnd());
        await group.Start(people[0], people[1], people[2]);

        Assert.True((await group.Leave(people[1].Member())).Succeeded);

        Assert.Equal([people[1]], (await frontEnd.Next<RoomBatch>(batch => batch.Gone.Length > 0)).Gone);
        Assert.Equal(RefusalCode.NotFound, (await group.Say(people[1], "c1")).Refusal?.Code);
        Assert.Null(await silo.Of(people[1], group));
        Assert.Equal(RefusalCode.NotFound, (await group.Leave(people[1].Member())).Refusal?.Code);
        Assert.True((await group.Add(people[0].Member(), [people[1]])).Succeeded);
        Assert.NotNull(await silo.Of(people[1], group));
    }

    [Fact]
    public async Task A_group_is_named_and_its_name_taken_away_by_any_of_its_people()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var group = silo.NewGroup();
        await group.Start(people[0], people[1]);

        Assert.Equal("Beans", (await group.Rename(people[1].Member(), "Beans")).Value?.Name);
        Assert.Equal("Beans", (await silo.Of(people[0], group))!.Room.Name);
        Assert.Equal("", (await group.Rename(people[0].Member(), " ")).Value?.Name);
        Assert.Equal(RefusalCode.NameInvalid, (await group.Rename(people[0].Member(), new string('x', 81))).Refusal?.Code);
        Assert.Equal(3, (await group.Get(people[0].Member())).Value!.Head.Seq);
    }

    [Fact]
    public async Task Guests_write_to_whom_they_share_a_room_with_and_bring_nobody_in()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (guest, stranger) = (new Actor(people[1], ServerRole.Guest), await silo.Person("cid"));
        var group = silo.NewGroup();
        await group.Start(people[0], people[1]);

        var toStranger = await silo.Direct(people[1], stranger).Start(guest, new ConversationDraft { People = [stranger] });
        var toAda = await silo.Direct(people[1], people[0]).Start(guest, new ConversationDraft { People = [people[0]] });

        Assert.Equal(RefusalCode.TakesNoMessages, toStranger.Refusal?.Code);
        Assert.True(toAda.Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await group.Add(guest, [stranger])).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await group.Rename(guest, "x")).Refusal?.Code);
        Assert.True((await group.Post(guest, new("c1", "hello"))).Succeeded);
        Assert.True((await group.Leave(guest)).Succeeded);
    }

    [Fact]
    public async Task Who_is_muted_on_the_server_neither_writes_nor_begins()
    {
        var people = await silo.Acquaintances("ada", "bob", "cid");
        var muted = people[0].Member() with { MutedUntil = silo.Clock.GetUtcNow().AddMinutes(5) };
        var group = silo.NewGroup();
        await group.Start(people[0], people[1]);

        Assert.Equal(RefusalCode.Muted, (await group.Post(muted, new("c1", "x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.Muted, (await group.Add(muted, [people[2]])).Refusal?.Code);
        Assert.Equal(RefusalCode.Muted, (await silo.Direct(people[0], people[1]).Start(muted, new() { People = [people[1]] })).Refusal?.Code);
        Assert.True((await group.GetHistory(muted, Newest)).Succeeded);
    }

    [Fact]
    public async Task Leaving_races_with_writing_and_nothing_comes_after_it()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var group = silo.NewGroup();
        await group.Start(people[0], people[1]);

        var leaving = group.Leave(people[1].Member());
        var posts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => group.Say(people[1], $"c{i}")));
        await leaving;

        var left = (await group.Get(people[0].Member())).Value!.Head.Seq;
        Assert.All(posts, post => Assert.True(post.Refusal is not null || post.Value!.Seq < left));
        Assert.Equal(RefusalCode.NotFound, (await group.Say(people[1], "late")).Refusal?.Code);
    }
}
