using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Links;

/// <summary>Previews on messages: what shows them, what takes them away, and that nothing brings them back.</summary>
public sealed class PreviewTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string One = "https://page.test/one";
    private const string Two = "https://page.test/two";

    [Fact]
    public async Task Previews_are_acts_of_the_author_and_stand_in_the_note()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, $"{One} and {Two}");

        Assert.True((await room.Show(bob, message, One, Two)).Succeeded);
        Assert.True((await room.Show(bob, message, One, Two)).Succeeded); // Again is no event.

        var page = await room.ReadAs(ada);
        Assert.Equal([One, Two], page.PreviewsOf(message));
        var shown = page.Events.OfType<PreviewAdded>().ToArray();
        Assert.Equal([(bob, message, One), (bob, message, Two)], shown.Select(act => (act.By, act.Message, act.Preview.Link)));
        var preview = page.NoteOf(message)!.Value.GetProperty("previews")[0];
        Assert.Equal(
            ("page.test", "Tea", "How to make it", "The Tea Room"),
            (preview.GetProperty("host").GetString(), preview.GetProperty("title").GetString(), preview.GetProperty("description").GetString(), preview.GetProperty("site").GetString()));
        Assert.Equal(1, (await room.Get(ada)).Value!.Head.Ordinal); // Nothing is unread by them.
    }

    [Fact]
    public async Task Only_what_the_message_links_to_is_shown_and_only_by_who_said_it()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");
        var message = await room.Say(bob, $"{One} `{Two}`");

        Assert.True((await room.Show(bob, message, "https://evil.test/", Two)).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.Show(ada, message, One)).Code());
        Assert.Equal(RefusalCode.NotFound, (await (await silo.Room(ada, RoomVisibility.Private)).Show(eve, message, One)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Show(bob, message + 5, One)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Show(bob, 1, One)).Code());

        Assert.Empty(await room.Previews(ada, message));
        Assert.Empty((await room.ReadAs(ada)).Events.OfType<PreviewAdded>());
    }

    [Fact]
    public async Task Three_are_shown_at_a_time()
    {
        var (_, bob, room) = await Room();
        var links = Enumerable.Range(0, 5).Select(i => $"https://page.test/{i}").ToArray();
        var message = await room.Say(bob, string.Join(' ', links));

        await room.Show(bob, message, links);
        await room.Show(bob, message, links[3..]);

        Assert.Equal(links[..3], await room.Previews(bob, message));
    }

    [Fact]
    public async Task An_edit_takes_along_the_previews_of_links_that_go_and_leaves_the_others()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, $"{One} {Two}");
        await room.Show(bob, message, One, Two);

        await room.Edit(bob, message, $"only {Two}");
        Assert.Equal([Two], await room.Previews(ada, message));
        Assert.Equal([Two], (await room.ReadAs(ada)).Events.OfType<MessageEdited>().Single().Previews!.Value);

        await room.Edit(bob, message, $"none ||{Two}||");
        Assert.Empty(await room.Previews(ada, message));

        await room.Edit(bob, message, $"{One} again");
        Assert.Empty(await room.Previews(ada, message));
        Assert.True((await room.Show(bob, message, One)).Succeeded);
        Assert.Equal([One], await room.Previews(ada, message));
    }

    [Fact]
    public async Task A_page_that_was_read_for_an_older_text_is_not_shown()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, One);
        await room.Edit(bob, message, Two);

        Assert.True((await room.Show(bob, message, One)).Succeeded);

        Assert.Empty(await room.Previews(ada, message));
        Assert.Null((await room.ReadAs(ada)).Events.OfType<MessageEdited>().Single().Previews); // It never showed any.
    }

    [Fact]
    public async Task Who_said_it_takes_a_preview_off_and_it_stays_off()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, $"{One} {Two}");
        await room.Show(bob, message, One, Two);

        var removed = await room.RemovePreview(bob, message, One);
        Assert.True(removed.Succeeded);
        Assert.True((await room.RemovePreview(bob, message, One)).Succeeded);
        Assert.Equal([Two], await room.Previews(ada, message));

        await room.Show(bob, message, One);
        await room.Edit(bob, message, $"{Two}, and {One} once more");
        await room.Show(bob, message, One);
        await room.Edit(bob, message, Two);
        await room.Edit(bob, message, $"{Two} {One}");
        await room.Show(bob, message, One);
        Assert.Equal([Two], await room.Previews(ada, message));
        Assert.Single((await room.ReadAs(ada)).Events.OfType<PreviewRemoved>());
    }

    [Fact]
    public async Task Those_of_others_are_taken_off_by_who_keeps_order()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");
        await room.Join(eve);
        var (his, hers) = (await room.Say(bob, One), await room.Say(ada, Two));
        await room.Show(bob, his, One);
        await room.Show(ada, hers, Two);

        Assert.Equal(RefusalCode.Forbidden, (await room.RemovePreview(eve, his, One)).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.RemovePreview(bob, hers, Two)).Code());
        Assert.True((await room.RemovePreview(ada, his, One)).Succeeded);

        Assert.Empty(await room.Previews(bob, his));
        Assert.Equal([Two], await room.Previews(bob, hers));
    }

    [Fact]
    public async Task Bad_wishes_change_nothing()
    {
        var (ada, bob, room) = await Room();
        var stranger = await silo.Person("eve");
        var message = await room.Say(bob, One);
        await room.Show(bob, message, One);

        Assert.Equal(RefusalCode.BadRequest, (await room.RemovePreview(bob, message, "")).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.RemovePreview(bob, message, new string('a', LinkPreview.MostLink + 1))).Code());
        Assert.True((await room.RemovePreview(bob, message, Two)).Succeeded); // There is none.
        Assert.Equal(RefusalCode.MessageNotFound, (await room.RemovePreview(bob, message + 9, One)).Code());
        Assert.Equal(RefusalCode.NotFound, (await (await silo.Room(ada, RoomVisibility.Private)).RemovePreview(stranger, message, One)).Code());
        var muted = bob.Member() with { MutedUntil = silo.Clock.GetUtcNow() + TimeSpan.FromMinutes(5) };
        Assert.Equal(RefusalCode.Muted, (await room.RemovePreview(muted, message, One)).Code());
        Assert.Equal(RefusalCode.Muted, (await room.ShowPreviews(muted, message, [PreviewActs.Preview(One)])).Code());

        Assert.Equal([One], await room.Previews(ada, message));
    }

    [Fact]
    public async Task In_a_conversation_one_takes_off_ones_own()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var direct = silo.Direct(people[0], people[1]);
        await direct.Start(people[0], people[1]);
        var message = await ((ITimelineGrain)direct).Say(people[0], $"{One} {Two}");

        Assert.True((await direct.Show(people[0], message, One, Two)).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await direct.RemovePreview(people[1], message, One)).Code());
        Assert.True((await direct.RemovePreview(people[0], message, One)).Succeeded);

        Assert.Equal([Two], await direct.Previews(people[1], message));
    }

    [Fact]
    public async Task What_a_page_said_is_erased_with_its_preview_with_its_link_and_with_its_message()
    {
        await using var own = new ChatSilo(); // No other room stores its notes here when the time passes.
        await own.InitializeAsync();
        var bob = await own.Person("bob");
        var room = await own.Room(bob);
        var message = await room.Say(bob, $"{One} {Two} https://page.test/secret");
        foreach (var (link, title) in new[] { (One, "first"), (Two, "second"), ("https://page.test/secret", "third") })
        {
            await room.ShowPreviews(bob.Member(), message, [PreviewActs.Preview(link, title)]);
        }

        await room.RemovePreview(bob, message, One);
        Assert.DoesNotContain("first", await own.Stored(room), StringComparison.Ordinal);

        var stored = own.Notes.NextPut;
        await room.Edit(bob, message, $"{One} https://page.test/secret");
        own.Clock.Advance(TimeSpan.FromSeconds(3));
        await stored;
        Assert.DoesNotContain("second", await own.Stored(room), StringComparison.Ordinal);
        Assert.Contains("third", await own.Stored(room), StringComparison.Ordinal);

        await room.DeleteMessage(bob, message);
        Assert.DoesNotContain("page.test", await own.Stored(room), StringComparison.Ordinal);
        var page = await room.ReadAs(bob);
        Assert.Empty(page.PreviewsOf(message));
        Assert.All(page.Events.OfType<PreviewAdded>(), act => Assert.Equal("", act.Preview.Link + act.Preview.Title + act.Preview.Host + act.Preview.Description));
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Show(bob, message, One)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.RemovePreview(bob, message, One)).Code());
    }

    [Fact]
    public async Task After_a_restart_they_are_as_before()
    {
        await using var own = new ChatSilo();
        await own.InitializeAsync();
        var ada = await own.Person("ada");
        IRoomGrain room = await own.Room(ada);
        var message = await room.Say(ada, $"{One} {Two}");
        await room.Show(ada, message, One, Two);
        await room.RemovePreview(ada, message, One);

        await own.Restart();
        room = own.Grains.Room(new RoomId(room.GetPrimaryKeyString()));

        Assert.Equal([Two], await room.Previews(ada, message));
        await room.Show(ada, message, One);
        Assert.Equal([Two], await room.Previews(ada, message));
    }

    [Fact]
    public async Task Who_is_put_out_reads_no_preview_any_more()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, One);
        await room.Show(ada, message, One);
        Assert.True((await room.GetMessage(bob.Member(), message)).Succeeded);

        await room.Remove(ada, bob);

        Assert.Equal(RefusalCode.NotFound, (await room.GetMessage(bob.Member(), message)).Code());
        Assert.Equal(RefusalCode.NotFound, (await room.GetHistory(bob.Member(), new HistoryRange { Limit = 10 })).Code());
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
