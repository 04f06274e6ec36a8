using LiveChat.Grains.Activity;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Search;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.SavedSearches;

/// <summary>A search that tells does so once of each message that fits and that its owner may read.</summary>
public sealed class TellingTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private Searcher _ada = null!;
    private UserId _bob;

    private RoomId Room { get; set; }

    /// <summary>Asked for anew after a restart.</summary>
    private IRoomGrain Garden => silo.Grains.Room(Room);

    public async ValueTask InitializeAsync()
    {
        (_ada, _bob) = (await Searcher.Comes(silo, "ada"), await silo.Person("bob"));
        Room = new RoomId((await silo.Room(_bob)).GetPrimaryKeyString());
        await Garden.Join(_ada.Id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_message_is_told_once_also_when_the_server_was_down_meanwhile()
    {
        await Garden.Say(_bob, "Beans before");
        var search = await _ada.Wants("bean", "All about beans");
        Assert.Empty(await _ada.Looks());
        var first = await Garden.Say(_bob, "Plant the beans");
        await Garden.Say(_bob, "Plant the peas");

        Assert.Equal([first], await _ada.Looks());

        var entry = Assert.Single((await _ada.Activity()).Entries);
        Assert.Equal((ActivityKind.SearchMatch, Room, _bob, false), (entry.Kind, entry.Room, entry.Acts[0].By, entry.Read));
        Assert.Equal([new FoundBy(search.Id, "All about beans")], entry.Searches!.Value);
        Assert.Equal([first], await _ada.Looks());
        await silo.Restart();
        var second = await Garden.Say(_bob, "More beans");
        silo.Clock.Advance(TimeSpan.FromHours(5));
        await silo.Restart();
        Assert.Equal([second, first], await _ada.Looks());
        silo.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal([second, first], await _ada.Looks());
    }

    [Fact]
    public async Task Ticks_look_and_the_badge_and_the_search_count_what_is_not_seen()
    {
        var search = await _ada.Wants("beans");
        var device = await silo.FrontEnd();
        await silo.Grains.User(_ada.Id).Attach(device.Id);
        await Garden.Say(_bob, "Beans");
        await Garden.Say(_bob, "Beans");

        await _ada.Tick();

        var told = await device.Next<UserActivity>();
        Assert.Equal((2, new SearchMatches(search.Id, 2)), (told.Unread, Assert.Single(told.Matches!.Value)));
        await silo.Grains.Activity(_ada.Id).MarkFound(search.Id);
        var page = await _ada.Activity();
        Assert.Equal((0, 0), (page.Unread, page.Matches!.Value.Length));
        Assert.All(page.Entries, entry => Assert.True(entry.Read));
    }

    [Fact]
    public async Task What_is_read_in_the_room_is_seen()
    {
        await _ada.Wants("beans");
        var seq = await Garden.Say(_bob, "Beans");
        await _ada.Looks();

        await silo.Grains.User(_ada.Id).MarkRead(Room, new ReadCursor(seq, 1));

        var page = await _ada.Activity();
        Assert.True(Assert.Single(page.Entries).Read);
        Assert.Empty(page.Matches!.Value);
    }

    [Fact]
    public async Task Nothing_of_ones_own_of_the_blocked_of_what_is_hidden_and_of_muted_rooms()
    {
        await _ada.Wants("beans");
        var (eve, muted) = (await silo.Person("eve"), await silo.Room(_bob));
        await Garden.Join(eve);
        await muted.Join(_ada.Id);
        await silo.Grains.User(_ada.Id).SetBlocked(eve, true);
        var order = await silo.Grains.User(_ada.Id).GetSidebar();
        var quiet = await silo.Grains.User(_ada.Id).SetSidebar(order with { Muted = [new RoomId(muted.GetPrimaryKeyString())] });
        await Garden.Say(_ada.Id, "My beans");
        await Garden.Say(eve, "Eve's beans");
        await muted.Say(_bob, "Muted beans");
        var hidden = await Garden.Say(_bob, "Hidden beans");
        await silo.Grains.Hidden(_ada.Id).Hide(_ada.Id.Member(), Room, hidden);

        Assert.Empty(await _ada.Looks());

        await silo.Grains.User(_ada.Id).SetSidebar(quiet.Value! with { Muted = [] });
        Assert.Empty(await _ada.Looks());
        var heard = await muted.Say(_bob, "Beans again");
        Assert.Equal([heard], await _ada.Looks());
    }

    [Fact]
    public async Task Nothing_of_a_room_after_one_has_left_or_was_put_out_of_it()
    {
        var other = await silo.Room(_bob, RoomVisibility.Private);
        await other.CreateInvite(_bob, new InviteTerms());
        await _ada.Wants("beans");
        await Garden.Say(_bob, "Beans");
        await Garden.Leave(_ada.Id);

        Assert.Empty(await _ada.Looks());
        await Garden.Join(_ada.Id);
        await Garden.Say(_bob, "Beans");
        await Garden.PutOut(_bob, _ada.Id, null);
        Assert.Empty(await _ada.Looks());
    }

    [Fact]
    public async Task Nothing_of_a_room_that_ones_own_list_takes_for_ones_own_and_that_does_not()
    {
        var room = await silo.Room(_bob);
        await _ada.Wants("secret");
        for (var i = 0; i < 3; i++)
        {
            await room.Say(_bob, "The secret of the beans");
        }

        var id = new RoomId(room.GetPrimaryKeyString());
        await silo.Grains.User(_ada.Id).Joined(id, RoomRole.Member, new RoomHead { Room = id, Seq = 4, Ordinal = 3, At = silo.Clock.GetUtcNow() });

        Assert.Empty(await _ada.Looks());
    }

    [Fact]
    public async Task What_was_edited_counts_as_it_reads_at_the_look_and_what_was_deleted_does_not()
    {
        await _ada.Wants("beans");
        var (edited, other, deleted) = (await Garden.Say(_bob, "Peas"), await Garden.Say(_bob, "Beans"), await Garden.Say(_bob, "Beans"));
        await Garden.Edit(_bob, edited, "Beans");
        await Garden.Edit(_bob, other, "Peas");
        await Garden.DeleteMessage(_bob, deleted);

        Assert.Equal([edited], await _ada.Looks());
    }

    [Fact]
    public async Task What_fits_two_searches_or_calls_somebody_is_one_entry_that_says_all()
    {
        var (beans, peas) = (await _ada.Wants("beans", "B"), await _ada.Wants("peas", "P"));
        var both = await Garden.Say(_bob, "Beans and peas");
        var calling = (await Garden.Post(_bob, new MessageDraft("c1", "Beans for you") { Mentions = [_ada.Id] })).Value!.Seq;

        await _ada.Looks();

        var entries = (await _ada.Activity()).Entries.OrderBy(entry => entry.Seq).ToArray();
        Assert.Equal([(both, ActivityKind.SearchMatch), (calling, ActivityKind.Mention)], entries.Select(entry => (entry.Seq, entry.Kind)));
        Assert.Equal([beans.Id, peas.Id], entries[0].Searches!.Value.Select(search => search.Id));
        Assert.Equal([beans.Id], entries[1].Searches!.Value.Select(search => search.Id));
        Assert.Equal(2, (await _ada.Activity()).Matches!.Value.Single(one => one.Search == beans.Id).Unread);
    }

    [Fact]
    public async Task Who_is_called_by_an_edit_of_what_was_told_is_told_that()
    {
        await _ada.Wants("beans");
        var seq = await Garden.Say(_bob, "Beans");
        await _ada.Looks();
        await silo.Grains.Activity(_ada.Id).MarkRead(null);

        await silo.Grains.Activity(_ada.Id).Happened(new ActivityNews { Kind = ActivityKind.Mention, Room = Room, Seq = seq, By = _bob, At = silo.Clock.GetUtcNow() });

        var entry = Assert.Single((await _ada.Activity()).Entries);
        Assert.Equal((ActivityKind.Mention, 1, false), (entry.Kind, entry.Count, entry.Read));
    }

    [Fact]
    public async Task While_an_index_cannot_be_asked_nothing_is_passed_over()
    {
        await _ada.Wants("beans");
        await _ada.Looks();
        var other = await silo.Room(_bob);
        await other.Join(_ada.Id);
        var seq = await Garden.Say(_bob, "Beans");
        silo.Indexes.Fail(1_000);
        Assert.Empty(await _ada.Looks());
        silo.Clock.Advance(TimeSpan.FromHours(1));
        var elsewhere = await other.Say(_bob, "Beans");
        Assert.Empty(await _ada.Looks());

        silo.Indexes.Fail(0);

        Assert.Equal([elsewhere, seq], (await _ada.Looks()).OrderBy(one => one == seq));
        Assert.Equal(2, (await _ada.Looks()).Length);
    }

    [Fact]
    public async Task While_an_index_is_behind_what_it_has_is_told_and_the_rest_when_it_has_come_so_far()
    {
        await _ada.Wants("beans");
        var first = await Garden.Say(_bob, "Beans");
        Assert.Equal([first], await _ada.Looks());
        var second = await Garden.Say(_bob, "Beans");
        silo.Calls = async call =>
        {
            await call.Invoke();
            if (call is { MethodName: nameof(IRoomIndexGrain.Search), InterfaceMethod.DeclaringType.Name: nameof(IRoomIndexGrain) } && call.Result is Result<RoomFound> { Value: { } found })
            {
                call.Result = new Result<RoomFound>(found with { Through = first, Hits = [.. found.Hits.Where(hit => hit.Seq <= first)] }, null);
            }
        };
        Assert.Equal([first], await _ada.Looks());
        silo.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal([first], await _ada.Looks());

        silo.Calls = null;

        Assert.Equal([second, first], await _ada.Looks());
        Assert.Equal([second, first], await _ada.Looks());
    }

    [Fact]
    public async Task A_room_that_does_not_show_what_was_found_now_shows_it_later()
    {
        await _ada.Wants("beans");
        var seq = await Garden.Say(_bob, "Beans");
        silo.Calls = call => call.MethodName == nameof(IRoomGrain.GetFound) ? throw new TimeoutException() : call.Invoke();
        Assert.Empty(await _ada.Looks());

        silo.Calls = null;

        Assert.Equal([seq], await _ada.Looks());
    }

    [Fact]
    public async Task Of_many_fifty_are_told_in_one_look_the_earliest_first_and_the_rest_in_the_next()
    {
        await _ada.Wants("beans");
        var all = await SayMany(Garden, 70);
        var other = await silo.Room(_bob);
        await other.Join(_ada.Id);
        var late = await other.Say(_bob, "Beans");

        await _ada.Looks();
        Assert.Equal(all[..50], (await Entries()).Order());
        await _ada.Looks();

        Assert.Equal(all.Append(late).Order(), (await Entries()).Order());
        await _ada.Looks();
        Assert.Equal(71, (await Entries()).Count);
    }

    [Fact]
    public async Task Of_more_than_two_hundred_that_wait_the_latest_are_told_and_they_leave_room_for_the_rest_of_the_activity()
    {
        await _ada.Wants("beans");
        await silo.Grains.Activity(_ada.Id).Happened(new ActivityNews { Kind = ActivityKind.Mention, Room = Room, Seq = 2, By = _bob, At = silo.Clock.GetUtcNow() });
        var all = await SayMany(Garden, 230);
        for (var i = 0; i < 6; i++)
        {
            await _ada.Looks();
        }

        var told = await Entries();
        Assert.Contains(2, told);
        Assert.Equal(all[^200..], told.Where(seq => seq != 2).Order());
    }

    [Fact]
    public async Task A_crash_after_the_telling_makes_it_no_two()
    {
        await _ada.Wants("beans");
        var seq = await Garden.Say(_bob, "Beans");
        silo.Storage.FailWrite = (name, _) => name == "saved-searches" ? new IOException("full") : null;
        await _ada.Looks();
        silo.Storage.FailWrite = null;
        await silo.Restart();

        Assert.Equal([seq], await _ada.Looks());
        var page = await _ada.Activity();
        Assert.Equal(1, Assert.Single(page.Entries).Count);
    }

    [Fact]
    public async Task It_tells_only_while_it_shall()
    {
        var search = await _ada.Wants("beans");
        await _ada.Searches.Change(search.Id, new SavedSearchPatch { Tells = false });
        await Garden.Say(_bob, "Beans");
        Assert.Empty(await _ada.Looks());
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await _ada.Searches.Change(search.Id, new SavedSearchPatch { Tells = true });
        Assert.Empty(await _ada.Looks());
        var seq = await Garden.Say(_bob, "Beans");

        Assert.Equal([seq], await _ada.Looks());
    }

    [Fact]
    public async Task Looks_leave_a_person_all_their_own_searches()
    {
        await _ada.Wants("beans");
        await Garden.Say(_bob, "Beans");
        var (asked, goOn) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        silo.Calls = async call =>
        {
            if (call is { MethodName: nameof(IRoomIndexGrain.Search), InterfaceMethod.DeclaringType.Name: nameof(IRoomIndexGrain) })
            {
                asked.TrySetResult();
                await goOn.Task;
            }

            await call.Invoke();
        };
        var look = _ada.Looks();
        await asked.Task;
        var request = new SearchRequest { Query = "beans", ByRelevance = false, Limit = 5, Offset = TimeSpan.Zero };

        Task<Result<SearchPage>>[] own = [.. Enumerable.Range(0, ISearchGrain.MostAtOnce).Select(_ => silo.Grains.Search(_ada.Id).Search(_ada.Id.Member(), request))];
        Assert.Single(await _ada.Searches.GetAll()); // Nor does it keep the list waiting.
        goOn.SetResult();

        Assert.All(await Task.WhenAll(own), page => Assert.True(page.Succeeded));
        await look;
        silo.Calls = null;
    }

    private async Task<long[]> SayMany(IRoomGrain room, int count)
    {
        var said = new List<long>();
        for (var i = 0; i < count; i++)
        {
            said.Add(await room.Say(_bob, "Beans"));
            silo.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        return [.. said];
    }

    /// <summary>All that is in the activity, from the store of it.</summary>
    private async Task<List<long>> Entries()
    {
        var (seqs, before) = (new List<long>(), (long?)null);
        do
        {
            var page = (await silo.Grains.Activity(_ada.Id).GetPage(new ActivityQuery { Limit = 50, Before = before })).Value!;
            seqs.AddRange(page.Entries.Select(entry => entry.Seq));
            before = page.Next;
        }
        while (before is not null);

        return seqs;
    }
}
