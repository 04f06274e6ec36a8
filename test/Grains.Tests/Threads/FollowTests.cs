using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Threads;

/// <summary>Who follows a thread, and how far they have read it.</summary>
public sealed class FollowTests : IAsyncLifetime
{
    private readonly ChatSilo _silo = new();
    private UserId _ada;
    private UserId _bob;
    private UserId _eve;
    private RoomId _id;
    private SignalProbe _devices = null!;

    private readonly List<UserThreadsChanged> _heard = [];

    private IRoomGrain Room => _silo.Grains.Room(_id);

    public async ValueTask InitializeAsync()
    {
        await _silo.InitializeAsync();
        (_ada, _bob, _eve) = (await _silo.Person("ada"), await _silo.Person("bob"), await _silo.Person("eve"));
        _id = (await _silo.Room(_ada)).Id();
        await Room.Join(_bob);
        await Room.Join(_eve);
        await Attach();
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task Who_wrote_the_root_who_replies_and_who_is_called_follow_and_nobody_else()
    {
        var root = await Room.Say(_ada, "one");
        await Room.Post(_bob, ThreadSteps.Reply(root) with { Mentions = [_eve] });

        Assert.Equal(1, await Told(_ada, root, read: 0, last: 1));
        Assert.Equal(1, await Told(_eve, root, read: 0, last: 1));
        Assert.Equal(0, await Told(_bob, root, read: 1, last: 1));
        Assert.Equal([(root, 0, 1)], await _silo.Grains.ListOf(_ada));
        Assert.Equal([(root, 1, 1)], await _silo.Grains.ListOf(_bob));
        Assert.Empty(await _silo.Grains.ListOf(_bob, unread: true));
        var stranger = await _silo.Person("dan");
        await Room.Join(stranger);
        Assert.Empty(await _silo.Grains.ListOf(stranger));
    }

    [Fact]
    public async Task What_was_read_is_read_on_all_devices_and_never_back()
    {
        var root = await Room.Say(_ada, "one");
        await Room.ReplyIn(_bob, root);
        await Room.ReplyIn(_bob, root);
        await Told(_ada, root, read: 0, last: 2);

        var marked = await Threads(_ada).MarkRead(_ada.Member(), _id, root, 1);
        var back = await Threads(_ada).MarkRead(_ada.Member(), _id, root, 0);

        Assert.Equal((1, 2, true), (marked.Value!.Read, marked.Value.Last, marked.Value.Following));
        Assert.Equal(1, back.Value!.Read);
        Assert.Equal(1, await Told(_ada, root, read: 1, last: 2));
        await Threads(_ada).MarkRead(_ada.Member(), _id, root, 2);
        Assert.Equal(0, await Told(_ada, root, read: 2, last: 2));
        Assert.Equal(0, await Threads(_ada).GetUnread());
        Assert.Equal(RefusalCode.BadRequest, (await Threads(_ada).MarkRead(_ada.Member(), _id, root, 3)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Threads(_ada).MarkRead(_ada.Member(), _id, root, -1)).Code());
    }

    [Fact]
    public async Task Who_unfollows_is_followed_by_nothing_but_their_own_wish()
    {
        var root = await Room.Say(_ada, "one");
        await Room.ReplyIn(_bob, root);
        await Told(_ada, root, read: 0, last: 1);

        Assert.False((await Threads(_ada).Unfollow(_ada.Member(), _id, root)).Value!.Following);
        Assert.False((await Threads(_ada).Unfollow(_ada.Member(), _id, root)).Value!.Following);
        await Room.Post(_bob, ThreadSteps.Reply(root) with { Mentions = [_ada] });
        await Room.ReplyIn(_ada, root);
        await Told(_bob, root, read: 2, last: 3);

        Assert.Empty(await _silo.Grains.ListOf(_ada));
        Assert.Equal(0, await Threads(_ada).GetUnread());
        Assert.False((await Threads(_ada).Get(_ada.Member(), _id, root)).Value!.Following);
        var again = (await Threads(_ada).Follow(_ada.Member(), _id, root)).Value!;
        Assert.Equal((true, 3, 3), (again.Following, again.Read, again.Last));
        await Room.ReplyIn(_bob, root);
        Assert.Equal(1, await Told(_ada, root, read: 3, last: 4));
    }

    [Fact]
    public async Task A_message_without_replies_can_be_followed_and_shows_its_first_reply()
    {
        var root = await Room.Say(_bob, "one");

        var mark = (await Threads(_eve).Follow(_eve.Member(), _id, root)).Value!;
        Assert.Equal((true, 0, 0, null), (mark.Following, mark.Read, mark.Last, mark.LastAt));
        await Room.ReplyIn(_ada, root);

        Assert.Equal(1, await Told(_eve, root, read: 0, last: 1));
    }

    [Fact]
    public async Task Where_no_message_stands_or_not_for_them_nothing_is_followed_read_or_shown()
    {
        var root = await Room.Say(_ada, "one");
        var reply = await Room.ReplyIn(_bob, root);
        var dan = await _silo.Person("dan");
        var closed = await _silo.Room(_ada, RoomVisibility.Private);
        var inside = await closed.Say(_ada, "secret");

        foreach (var nothing in new[] { reply.Seq, 1, 0, -1, 99 })
        {
            Assert.Equal(RefusalCode.MessageNotFound, (await Threads(_ada).Follow(_ada.Member(), _id, nothing)).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await Threads(_ada).Unfollow(_ada.Member(), _id, nothing)).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await Threads(_ada).MarkRead(_ada.Member(), _id, nothing, 0)).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await Threads(_ada).Get(_ada.Member(), _id, nothing)).Code());
        }

        foreach (var message in new[] { inside, 99 })
        {
            Assert.Equal(RefusalCode.NotFound, (await Threads(dan).Follow(dan.Member(), closed.Id(), message)).Code());
            Assert.Equal(RefusalCode.NotFound, (await Threads(dan).Unfollow(dan.Member(), closed.Id(), message)).Code());
            Assert.Equal(RefusalCode.NotFound, (await Threads(dan).MarkRead(dan.Member(), closed.Id(), message, 0)).Code());
            Assert.Equal(RefusalCode.NotFound, (await Threads(dan).Get(dan.Member(), closed.Id(), message)).Code());
        }
    }

    [Fact]
    public async Task Who_is_put_out_has_none_of_the_rooms_threads_and_hears_of_none()
    {
        var root = await Room.Say(_ada, "one");
        await Room.ReplyIn(_bob, root);
        await Told(_bob, root, read: 1, last: 1);

        await Room.Remove(_ada, _bob);
        Assert.Equal(0, (await Heard(told => told.User == _bob && told.Mark is null)).Unread);
        await Room.ReplyIn(_ada, root);
        await Told(_ada, root, read: 2, last: 2);

        Assert.Empty(await _silo.Grains.ListOf(_bob));
        Assert.Equal(0, await Threads(_bob).GetUnread());
        Assert.DoesNotContain(_devices.Rest(), signal => signal is UserThreadsChanged told && told.User == _bob);
    }

    [Fact]
    public async Task That_one_left_before_one_came_back_is_old_news()
    {
        await Room.Leave(_bob);
        var left = (await Room.Get(_ada)).Value!.Head.Seq;
        await Room.Join(_bob);
        var root = await Room.Say(_bob, "one");
        await Threads(_bob).Follow(_bob.Member(), _id, root);

        await _silo.Grains.User(_bob).Left(_id, removed: false, left); // As a room says it again that fell over it.

        Assert.Equal([(root, 0, 0)], await _silo.Grains.ListOf(_bob));
    }

    [Fact]
    public async Task A_stranger_who_is_not_answered_gets_nothing_into_the_list()
    {
        var (cleo, dan) = (await _silo.Person("cleo"), await _silo.Person("dan"));
        var direct = _silo.Direct(cleo, dan);
        Assert.True((await direct.Start(cleo, dan)).Succeeded);
        var root = (await direct.Say(cleo, "c1")).Value!.Seq;
        var news = new ThreadNews { Room = direct.Id(), Root = root, Ordinal = 1, At = _silo.Clock.GetUtcNow(), By = cleo };

        await Threads(dan).Heard(news);
        Assert.Equal(0, await Threads(dan).GetUnread());
        Assert.True((await _silo.Grains.User(dan).AcceptRequest(direct.Id())).Succeeded);
        await Threads(dan).Heard(news);
        Assert.Equal(1, await Threads(dan).GetUnread());
    }

    [Fact]
    public async Task What_was_not_heard_the_list_finds_out()
    {
        var root = await Room.Say(_ada, "one");
        await Room.ReplyIn(_bob, root);
        await Told(_ada, root, read: 0, last: 1);
        await _silo.Restart(); // Going to sleep it is written.
        Assert.Equal([(root, 0, 1)], await _silo.Grains.ListOf(_ada));

        _silo.Storage.FailWrite = (state, _) => state == "threads" ? new IOException("A fault on purpose.") : null;
        await Attach();
        await Room.ReplyIn(_bob, root);
        await Told(_ada, root, read: 0, last: 2);
        await _silo.Restart(); // And now it cannot be.
        _silo.Storage.FailWrite = null;

        Assert.Equal(1, (await Threads(_ada).Get(_ada.Member(), _id, root)).Value!.Last);
        Assert.Equal([(root, 0, 2)], await _silo.Grains.ListOf(_ada));
        Assert.Equal((2, 2), Read(await Threads(_ada).MarkRead(_ada.Member(), _id, root, 2)));
        Assert.Equal(0, await Threads(_ada).GetUnread());
    }

    [Fact]
    public async Task All_are_read_at_once()
    {
        var (one, two) = (await Room.Say(_ada, "one"), await Room.Say(_ada, "two"));
        await Room.ReplyIn(_bob, one);
        await Room.ReplyIn(_bob, two);
        await Told(_ada, one, read: 0, last: 1);
        await Told(_ada, two, read: 0, last: 1);
        Assert.Equal(2, await Threads(_ada).GetUnread());

        await Threads(_ada).MarkAllRead(_ada.Member());

        Assert.Equal(0, (await Heard(told => told.User == _ada && told.Mark is null)).Unread);
        Assert.Empty(await _silo.Grains.ListOf(_ada, unread: true));
        Assert.Equal(2, (await _silo.Grains.ListOf(_ada)).Length);
    }

    [Fact]
    public async Task The_list_comes_in_pages_the_latest_reply_first()
    {
        var roots = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            roots.Add(await Room.Say(_ada, $"number {i}"));
            _silo.Clock.Advance(TimeSpan.FromSeconds(i == 2 ? 0 : 1)); // Two in the same moment.
            await Room.ReplyIn(_bob, roots[^1]);
            await Told(_ada, roots[^1], read: 0, last: 1);
        }

        var seen = new List<long>();
        string? next = null;
        do
        {
            var page = (await Threads(_ada).GetPage(_ada.Member(), unread: false, next, 2)).Value!;
            seen.AddRange(page.Rows.Select(row => row.Mark.Root));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(roots.Order(), seen.Order());
        Assert.Equal([roots[4], roots[3]], seen[..2]);
        Assert.Equal(roots[0], seen[^1]);
        foreach (var (after, limit) in new[] { (null, 0), (null, 51), ("x", 10), ("1.2", 10), ("1.-2.room", 10), ("1.2.3.4", 10) })
        {
            Assert.Equal(RefusalCode.BadRequest, (await Threads(_ada).GetPage(_ada.Member(), unread: false, after, limit)).Code());
        }
    }

    [Fact]
    public async Task News_that_are_late_or_come_twice_do_no_harm()
    {
        var news = new ThreadNews { Room = _id, Root = 7, Ordinal = 3, At = _silo.Clock.GetUtcNow(), By = _bob };

        await Threads(_ada).Heard(news);
        await Threads(_ada).Heard(news);
        Assert.Equal((2, 3), Read(await Threads(_ada).Get(_ada.Member(), _id, 7)));
        await Threads(_ada).Heard(news with { Ordinal = 2 });
        await Threads(_ada).Heard(news);

        Assert.Equal((1, 3), Read(await Threads(_ada).Get(_ada.Member(), _id, 7))); // Who is told of the second follows since then: it is not read either.
        Assert.Equal(1, await Threads(_ada).GetUnread());
    }

    [Fact]
    public async Task What_was_read_stays_so_when_news_of_it_come_late()
    {
        var root = await Room.Say(_ada, "one");
        await Room.ReplyIn(_bob, root);
        await Room.ReplyIn(_bob, root);
        await Told(_ada, root, read: 0, last: 2);
        await Threads(_ada).MarkRead(_ada.Member(), _id, root, 2);

        await Threads(_ada).Heard(new ThreadNews { Room = _id, Root = root, Ordinal = 1, At = _silo.Clock.GetUtcNow(), By = _bob });

        Assert.Equal((2, 2), Read(await Threads(_ada).Get(_ada.Member(), _id, root)));
    }

    [Fact]
    public async Task A_person_has_a_bounded_number_of_threads_and_the_oldest_that_are_read_leave()
    {
        for (var root = 1; root <= IThreadsGrain.MostThreads + 1; root++)
        {
            _silo.Clock.Advance(TimeSpan.FromSeconds(1));
            var by = root == 2 ? _ada : _bob; // What she writes herself she has read.
            await Threads(_ada).Heard(new ThreadNews { Room = _id, Root = root, Ordinal = 1, At = _silo.Clock.GetUtcNow(), By = by });
        }

        Assert.Equal(IThreadsGrain.MostThreads, await Threads(_ada).GetUnread());
        Assert.Equal(RefusalCode.MessageNotFound, (await Threads(_ada).Get(_ada.Member(), _id, 2)).Code()); // It asks the room, where none stands.
    }

    [Fact]
    public async Task A_thread_has_a_bounded_number_of_followers()
    {
        var thread = _silo.Grains.Thread(_id, 7);
        UserId[] many = [.. Enumerable.Range(0, IThreadGrain.MostFollowers + 20).Select(i => new UserId($"person{i}"))];

        Assert.Equal(IThreadGrain.MostFollowers, (await thread.Replied([.. many])).Length);
        Assert.Equal(RefusalCode.TooMany, (await thread.Follow(many[^1])).Code());
        await thread.Unfollow(many[0]);
        Assert.True((await thread.Follow(many[^1])).Succeeded);
        Assert.DoesNotContain(many[0], await thread.Replied([many[0]]));
    }

    private IThreadsGrain Threads(UserId user) => _silo.Grains.Threads(user);

    private async Task Attach()
    {
        _devices = await _silo.FrontEnd();
        foreach (var person in new[] { _ada, _bob, _eve })
        {
            await _silo.Grains.User(person).Attach(_devices.Id);
        }
    }

    /// <summary>Waits until the devices of somebody are told how far they have read a thread; how many are unread.</summary>
    private async Task<int> Told(UserId user, long root, long read, long last) =>
        (await Heard(told => told.User == user && told.Mark is { } mark && (mark.Root, mark.Read, mark.Last) == (root, read, last))).Unread;

    /// <summary>In whatever order it comes.</summary>
    private async Task<UserThreadsChanged> Heard(Func<UserThreadsChanged, bool> wanted)
    {
        while (!_heard.Any(wanted))
        {
            _heard.Add(await _devices.Next<UserThreadsChanged>());
        }

        return _heard.Last(wanted);
    }

    private static (long Read, long Last) Read(Result<ThreadMark> mark) => (mark.Value!.Read, mark.Value.Last);
}
