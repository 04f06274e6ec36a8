using System.Collections.Concurrent;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Tests.Threads;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Search;

/// <summary>People find what they may read, as it reads now, as soon as it is said.</summary>
public sealed class SearchTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private UserId _ada;
    private UserId _bob;
    private IRoomGrain _room = null!;

    private RoomId Room => new(_room.GetPrimaryKeyString());

    public async ValueTask InitializeAsync()
    {
        (_ada, _bob) = (await silo.Person("ada"), await silo.Person("bob"));
        _room = await silo.Room(_ada);
        await _room.Join(_bob);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_was_just_said_is_found_and_shown_with_its_neighbours()
    {
        await _room.Say(_ada, "Good morning");
        var seq = await _room.Say(_bob, "Did somebody water the beans?");
        await _room.Say(_ada, "Not yet");

        var found = Assert.Single((await Find(_ada, "beans")).Items);

        Assert.Equal((seq, _bob, "Did somebody water the beans?"), (found.Seq, found.By, found.Text));
        var mark = Assert.Single(found.Found);
        Assert.Equal("beans", found.Text.Substring(mark.Start, mark.Length));
        Assert.Equal(("Good morning", "Not yet"), (found.Before?.Text, found.After?.Text));
    }

    [Fact]
    public async Task A_reply_is_shown_with_the_reply_before_it_or_with_what_it_answers()
    {
        var root = await _room.Say(_ada, "Who waters today?");
        var first = (await _room.ReplyIn(_bob, root, text: "I water the beans")).Seq;
        await _room.Say(_ada, "Something else");
        var second = (await _room.ReplyIn(_ada, root, text: "And who the peas?")).Seq;
        await _room.ReplyIn(_bob, root, text: "Bo does");

        var (beans, peas) = (Assert.Single((await Find(_ada, "beans", Room)).Items), Assert.Single((await Find(_ada, "peas", Room)).Items));

        Assert.Equal((first, "Who waters today?", null), (beans.Seq, beans.Before?.Text, beans.After?.Text));
        Assert.Equal((second, "I water the beans", null), (peas.Seq, peas.Before?.Text, peas.After?.Text));

        Assert.True((await _room.DeleteMessage(_bob.Member(), first)).Succeeded);
        Assert.Equal("Who waters today?", Assert.Single((await Find(_ada, "peas", Room)).Items).Before?.Text);
    }

    [Fact]
    public async Task Edits_and_deletions_change_what_is_found()
    {
        var edited = await _room.Say(_ada, "Plant the beans");
        var deleted = await _room.Say(_ada, "Eat the beans");
        Assert.Equal([deleted, edited], await Seqs(_bob, "beans", byRelevance: false));

        await _room.Edit(_ada, edited, "Plant the leeks");
        await _room.DeleteMessage(_ada, deleted);

        Assert.Empty(await Seqs(_bob, "beans"));
        Assert.Equal([edited], await Seqs(_bob, "leeks"));
        Assert.Equal([edited], await Seqs(_bob, "is:edited"));
    }

    [Fact]
    public async Task Whoever_is_not_in_a_room_finds_nothing_of_it_and_is_told_nothing()
    {
        var eve = await silo.Person("eve");
        await _room.Say(_ada, "The secret of the beans");
        Assert.Single((await Find(_bob, "secret")).Items);

        await _room.Leave(_bob);

        Assert.Empty((await Find(_bob, "secret")).Items);
        Assert.Empty((await Find(eve, "secret")).Items);
        Assert.Null((await Find(eve, "secret")).Incomplete);
        Assert.Equal(RefusalCode.NotFound, (await Ask(_bob, "secret", Room)).Code());
        Assert.Equal(await Ask(eve, "secret", RoomId.New(silo.Clock.GetUtcNow())), await Ask(eve, "secret", Room));
        Assert.Equal(RefusalCode.NotFound, (await _room.GetFound(eve.Member(), new SearchMarks("secret", silo.Clock.GetUtcNow(), [], false), [1])).Code());
    }

    [Fact]
    public async Task Who_was_put_out_finds_nothing_although_their_own_list_does_not_know_yet()
    {
        var eve = await silo.Person("eve");
        await (await silo.Room(eve)).Say(eve, "No secret of hers");
        for (var i = 0; i < 3; i++)
        {
            await _room.Say(_ada, "The secret of the beans");
        }

        await silo.Grains.User(eve).Joined(Room, RoomRole.Member, new RoomHead { Room = Room, Seq = 4, Ordinal = 3, At = silo.Clock.GetUtcNow() });

        var page = await Find(eve, "secret");
        Assert.Equal("No secret of hers", Assert.Single(page.Items).Text);
        Assert.Equal((null, null, null), (page.Next, page.Incomplete, page.Failed));
        Assert.Equal(RefusalCode.NotFound, (await Ask(eve, "secret", Room)).Code());
    }

    [Fact]
    public async Task Only_rooms_that_show_something_are_woken()
    {
        var other = await silo.Room(_ada);
        await _room.Say(_ada, "Beans");
        await other.Say(_ada, "Peas");
        Assert.Equal(2, (await Find(_ada, "beans OR peas")).Items.Length);
        var woken = new ConcurrentBag<string>();
        silo.Calls = call =>
        {
            woken.Add(call.MethodName == nameof(ITimelineGrain.GetFound) || call.MethodName == nameof(ITimelineGrain.GetNotes) ? call.TargetId.Key.ToString()! : "");
            return call.Invoke();
        };

        await Find(_ada, "\"beans\"");

        silo.Calls = null;
        Assert.Equal([Room.Value], woken.Where(id => id.Length > 0));
    }

    [Fact]
    public async Task Rooms_that_have_nothing_as_new_as_the_page_are_not_asked_for_the_newest()
    {
        for (var i = 0; i < 40; i++)
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(1));
            await (await silo.Room(_bob)).Say(_bob, "Beans");
        }

        var asked = 0;
        silo.Calls = call =>
        {
            asked += call is { MethodName: nameof(IRoomIndexGrain.Search), InterfaceMethod.DeclaringType.Name: nameof(IRoomIndexGrain) } ? 1 : 0;
            return call.Invoke();
        };

        var page = await Find(_bob, "beans", byRelevance: false, limit: 5);

        silo.Calls = null;
        Assert.InRange(asked, 5, 39);
        Assert.Equal(page.Items.Select(one => one.At).OrderDescending(), page.Items.Select(one => one.At));
        Assert.Equal(silo.Clock.GetUtcNow(), page.Items[0].At);
        Assert.NotNull(page.Next);
        Assert.Equal(40, (await Find(_bob, "beans", byRelevance: false, limit: 40)).Items.Length);
    }

    [Fact]
    public async Task When_it_takes_too_long_no_other_room_is_asked_and_the_page_says_so()
    {
        for (var i = 0; i < 20; i++)
        {
            await (await silo.Room(_bob)).Say(_bob, "Beans");
        }

        Assert.Null((await Find(_bob, "beans", limit: 50)).Partial);
        silo.Calls = call =>
        {
            silo.Clock.Advance(call is { MethodName: nameof(IRoomIndexGrain.Search), InterfaceMethod.DeclaringType.Name: nameof(IRoomIndexGrain) } ? TimeSpan.FromMilliseconds(25) : TimeSpan.Zero);
            return call.Invoke();
        };

        var page = await Find(_bob, "beans", limit: 50);

        silo.Calls = null;
        Assert.True(page.Partial);
        Assert.InRange(page.Items.Length, 1, 19);
        Assert.Null(page.Failed);
    }

    [Fact]
    public async Task An_index_that_nobody_asks_is_let_go_of()
    {
        await _room.Say(_ada, "Beans");
        await Find(_ada, "beans");
        var closed = new ConcurrentBag<RoomId>();
        silo.Indexes.Closed += closed.Add;

        await silo.Restart();

        Assert.Contains(Room, closed);
    }

    [Fact]
    public async Task A_text_too_short_to_tell_its_language_has_that_which_is_usual_in_the_room()
    {
        await _room.Say(_ada, "Where did they put all of the tools that we need for the garden?");
        var shouted = await _room.Say(_ada, "CHEAP BEANS");

        Assert.Equal([shouted], await Seqs(_bob, "bean"));
    }

    [Fact]
    public async Task All_rooms_and_conversations_of_somebody_are_searched_and_filters_choose_among_them()
    {
        var other = await silo.Room(_bob, name: "Cellar");
        var talk = silo.Direct(_ada, _bob);
        await talk.Start(_ada, _bob);
        var first = await _room.Say(_bob, "Beans one");
        var second = await other.Say(_bob, "Beans two");
        await talk.Post(_ada.Member(), new MessageDraft("c1", "Beans three, see https://example.org"));

        Assert.Equal(3, (await Find(_bob, "beans")).Items.Length);
        Assert.Equal(2, (await Find(_ada, "beans")).Items.Length);
        Assert.Equal(["Beans two"], (await Find(_bob, "beans in:cellar")).Items.Select(one => one.Text));
        Assert.Equal(2, (await Find(_bob, "beans -in:cellar")).Items.Length);
        Assert.Equal([RoomId.Direct(_ada, _bob)], (await Find(_bob, "beans has:link")).Items.Select(one => one.Room));
        Assert.Equal(2, (await Find(_bob, "beans from:me")).Items.Length);
        Assert.Single((await Find(_bob, $"beans from:{_ada.Value}")).Items);
        var lost = await Find(_bob, "beans from:nobody OR in:nowhere");
        Assert.Empty(lost.Items);
        Assert.Equal([QueryNoteCode.UnknownPerson, QueryNoteCode.UnknownRoom], lost.Notes?.Select(note => note.Code));
        Assert.Equal(first + second, (await Find(_bob, "beans", Room)).Items.Sum(one => one.Seq) + (await Find(_bob, "beans in:cellar")).Items.Sum(one => one.Seq));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_go_through_all_rooms_once(bool byRelevance)
    {
        var other = await silo.Room(_ada);
        for (var i = 0; i < 12; i++)
        {
            await _room.Say(_ada, "Beans");
            await other.Say(_ada, "Beans");
            silo.Clock.Advance(TimeSpan.FromMilliseconds(i % 2));
        }

        var (all, cursor) = (new List<FoundMessage>(), (string?)null);
        do
        {
            var page = await Find(_ada, "beans", byRelevance: byRelevance, cursor: cursor, limit: 5);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null && all.Count < 100);

        Assert.Equal(24, all.Count);
        Assert.Equal(24, all.Select(one => (one.Room, one.Seq)).Distinct().Count());
        if (!byRelevance)
        {
            Assert.Equal(all.Select(one => one.At).OrderDescending(), all.Select(one => one.At));
        }
    }

    [Fact]
    public async Task A_word_with_one_slip_is_found_after_those_without()
    {
        var typed = await _room.Say(_ada, "The restuarant was good");
        var right = await _room.Say(_ada, "Which restaurant was it?");

        var page = await Find(_ada, "restaurant");
        Assert.Equal([right, typed], page.Items.Select(one => one.Seq));
        Assert.True(page.Near);
        Assert.Equal([typed], await Seqs(_ada, "restuarant restuarant good"));
        Assert.Null((await Find(_ada, "good")).Near);
    }

    [Fact]
    public async Task Words_with_one_slip_are_on_the_next_page_when_there_are_enough_without()
    {
        var typed = await _room.Say(_ada, "The restuarant was good");
        for (var i = 0; i < 5; i++)
        {
            await _room.Say(_ada, $"Restaurant number {i}");
        }

        var first = await Find(_ada, "restaurant");
        Assert.Equal((5, null), (first.Items.Length, first.Near));
        var second = await Find(_ada, "restaurant", cursor: first.Next);
        Assert.Equal([typed], second.Items.Select(one => one.Seq));
        Assert.True(second.Near);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task The_lines_around_a_message_are_found_behind_what_was_deleted()
    {
        await _room.Say(_ada, "Good morning");
        var gone = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => _room.Say(_ada, $"Nothing {i}")));
        var seq = await _room.Say(_ada, "The beans");
        foreach (var each in gone)
        {
            Assert.True((await _room.DeleteMessage(_ada.Member(), each)).Succeeded);
        }

        var found = Assert.Single((await Find(_ada, "beans", Room)).Items);

        Assert.Equal((seq, "Good morning", null), (found.Seq, found.Before?.Text, found.After?.Text));
    }

    [Fact]
    public async Task What_is_so_for_one_person_is_so_for_them_alone()
    {
        var seq = await _room.Say(_ada, "Beans for all");
        await silo.Grains.Saved(_bob).Save(_bob.Member(), Room, seq);

        Assert.Equal([seq], await Seqs(_bob, "is:saved"));
        Assert.Empty(await Seqs(_ada, "is:saved"));
        Assert.Equal([seq], await Seqs(_bob, "is:unread beans"));
        Assert.Empty(await Seqs(_ada, "is:unread beans"));
        await silo.Grains.Hidden(_bob).Hide(_bob.Member(), Room, seq);
        Assert.Empty(await Seqs(_bob, "beans"));
        Assert.Equal([seq], await Seqs(_ada, "beans"));
    }

    [Fact]
    public async Task An_index_that_is_lost_or_fails_is_made_again_and_the_answer_says_what_was_not_asked()
    {
        var seq = await _room.Say(_ada, "Beans");
        Assert.Equal([seq], await Seqs(_ada, "beans"));
        silo.Indexes.Lose(Room);
        silo.Indexes.Fail();

        Assert.NotEqual(await Seqs(_ada, "beans"), [seq + 1]);
        Assert.Equal([seq], await Seqs(_ada, "beans"));
        silo.Indexes.Fail(100);
        var failed = await Find(_ada, "beans");
        silo.Indexes.Fail(0);

        Assert.Equal([Room], failed.Failed);
        Assert.Equal([seq], await Seqs(_ada, "beans"));
    }

    [Fact]
    public async Task New_messages_go_into_the_index_also_when_nobody_searches()
    {
        silo.Limits.IndexAfter = 1_000;
        try
        {
            var taken = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            silo.Indexes.Applied += (room, through) => _ = room == Room && taken.TrySetResult(through);
            await _room.Say(_ada, "Beans");
            var last = await _room.Say(_ada, "Peas");

            silo.Clock.Advance(TimeSpan.FromSeconds(1));

            Assert.Equal(last, await taken.Task);
        }
        finally
        {
            silo.Limits.IndexAfter = -1;
        }
    }

    [Fact]
    public async Task A_room_that_is_gone_for_all_has_no_index()
    {
        await _room.Say(_ada, "Beans");
        Assert.Single((await Find(_ada, "beans")).Items);

        Assert.True((await _room.Delete(_ada.Member())).Succeeded);

        Assert.Empty((await Find(_ada, "beans")).Items);
    }

    [Fact]
    public async Task Nonsense_is_no_failure_and_a_bad_page_is_said()
    {
        await _room.Say(_ada, "Beans");

        Assert.Empty((await Find(_ada, "")).Items);
        Assert.Equal([QueryNoteCode.UnclosedQuote], (await Find(_ada, "\"beans")).Notes?.Select(note => note.Code));
        Assert.NotNull((await Find(_ada, "-(((\"* OR")).Notes);
        Assert.Equal(RefusalCode.BadRequest, (await Ask(_ada, "beans", cursor: "nonsense")).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Ask(_ada, "beans", limit: 0)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Ask(_ada, "beans", limit: ISearchGrain.MaxLimit + 1)).Code());
    }

    private async Task<long[]> Seqs(UserId by, string query, bool byRelevance = true) =>
        [.. (await Find(by, query, Room, byRelevance)).Items.Select(one => one.Seq)];

    private async Task<SearchPage> Find(UserId by, string query, RoomId? room = null, bool byRelevance = true, string? cursor = null, int limit = 20)
    {
        var page = await Ask(by, query, room, byRelevance, cursor, limit);
        return page.Succeeded ? page.Value : throw new InvalidOperationException(page.Refusal.Detail);
    }

    private Task<Result<SearchPage>> Ask(UserId by, string query, RoomId? room = null, bool byRelevance = true, string? cursor = null, int limit = 20) =>
        silo.Grains.Search(by).Search(
            by.Member(), new SearchRequest { Query = query, Room = room, ByRelevance = byRelevance, Cursor = cursor, Limit = limit, Offset = TimeSpan.Zero });
}
