using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Links;
using LiveChat.Grains.Tests.Polls;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>After random histories by people of every role: what somebody saw once and all events since then come to what they see now.</summary>
public sealed class RandomActsTests : IAsyncLifetime
{
    private const int Steps = 250;

    private static readonly string[] Links = ["https://page.test/a", "https://page.test/b", "https://page.test/c", "https://page.test/d"];
    private static readonly string[] Kinds = ["👍", "🌱", "❤️", "❤", "🐝", "🇩🇪"];

    private readonly ChatSilo _silo = new();
    private readonly List<long> _said = [];
    private readonly List<long> _polls = [];
    private readonly List<(long Message, string Link)> _shown = [];
    private UserId[] _people = [];
    private RoomId _id;
    private Random _random = null!;
    private int _texts;

    /// <summary>Asked for anew: of before a restart it is of another silo.</summary>
    private IRoomGrain Room => _silo.Grains.Room(_id);

    public async ValueTask InitializeAsync()
    {
        _silo.Limits.SendsPerSecondPerRoom = 0;
        await _silo.InitializeAsync();
        _people = [await _silo.Person("owner"), await _silo.Person("moderator"), await _silo.Person("member")];
        _id = new RoomId((await _silo.Room(_people[0])).GetPrimaryKeyString());
        await Room.Join(_people[1]);
        await Room.Join(_people[2]);
        await Room.SetRole(_people[0], _people[1], RoomRole.Moderator);
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_snapshot_and_the_events_since_are_the_snapshot_now(int seed)
    {
        _random = new Random(seed);
        var watchers = new List<(UserId Who, ClientFold Client, long At)>();
        for (var step = 0; step < Steps; step++)
        {
            await Act();
            if (step % 15 == 0)
            {
                foreach (var person in _people)
                {
                    watchers.Add((person, await Snapshot(person), await Head()));
                }
            }

            if (step % 50 == 40)
            {
                await Disturb();
            }
        }

        foreach (var (who, client, at) in watchers)
        {
            foreach (var happened in await Since(at))
            {
                client.Apply(happened);
            }

            Assert.Equal((await Snapshot(who)).ToString(), client.ToString());
        }

        foreach (var person in _people)
        {
            var fromNothing = new ClientFold(person);
            (await Since(0)).ForEach(fromNothing.Apply);
            Assert.Equal((await Snapshot(person)).ToString(), fromNothing.ToString());
        }

        await AllKindsHappened();
        await ThreadsAreWhole();
    }

    /// <summary>A page of a thread has all its replies, in order and without holes, and shows each as the room does.</summary>
    private async Task ThreadsAreWhole()
    {
        var replies = (await Since(0)).OfType<MessagePosted>().Where(posted => posted.Thread is not null).ToLookup(posted => posted.Thread!.Value);
        Assert.NotEmpty(replies);
        foreach (var thread in replies)
        {
            var page = (await Room.GetThread(_people[0].Member(), thread.Key, null, 100)).Value!;
            var read = ReadPage.Of(page.Messages, page.Notes);
            Assert.Equal(thread.Select(reply => reply.Seq).Prepend(thread.Key), read.Events.Select(posted => posted.Seq));
            Assert.Equal(Enumerable.Range(1, thread.Count()), thread.Select(reply => (int)reply.ThreadOrdinal!));
            Assert.Equal(thread.Count(), read.NoteOf(thread.Key)!.Value.GetProperty("thread").GetProperty("replies").GetInt32());
        }
    }

    private async Task AllKindsHappened()
    {
        var kinds = typeof(MessageAct).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MessageAct)));
        var happened = (await Since(0)).Select(one => one.GetType()).ToHashSet();
        Assert.Empty(kinds.Except(happened));
    }

    private async Task Act()
    {
        var by = _people[_random.Next(_people.Length)];
        if (_said.Count < 3 || _random.Next(4) == 0)
        {
            _said.Add(await Room.Say(by, Text()));
            return;
        }

        var message = _random.Next(20) == 0 ? _random.Next(1, 400) : _said[_random.Next(_said.Count)];
        var kind = Kinds[_random.Next(Kinds.Length)];
        if (_random.Next(6) == 0)
        {
            await Reply(by, message);
            return;
        }

        if (_random.Next(7) == 0)
        {
            await Poll(by);
            return;
        }

        if (_random.Next(6) == 0)
        {
            await Preview(by, message);
            return;
        }

        await (_random.Next(9) switch
        {
            0 or 1 => Room.Edit(by, message, _random.Next(4) == 0 ? "the same" : Text()),
            2 when _random.Next(3) == 0 => Room.DeleteMessage(by, message),
            3 => Room.Pin(by, message),
            4 => UnpinOne(by),
            5 => Room.Unreact(by, message, kind),
            6 => Together(message, kind),
            _ => Room.React(by, message, kind),
        });
    }

    /// <summary>Two at once, if they can be; also such as were sent before.</summary>
    private async Task Reply(UserId by, long message)
    {
        var id = _random.Next(4) == 0 ? $"reply-{_random.Next(_texts)}" : $"reply-{++_texts}";
        var replies = await Room.PostAll(
            by, [new MessageDraft(id, "reply") { Thread = message }, new MessageDraft($"reply-{++_texts}", "reply") { Thread = message, Echo = true }]);
        _said.AddRange(replies.Where(posted => posted.Succeeded).Select(posted => posted.Value!.Seq));
    }

    private string Text() => $"text {++_texts} {Links[_random.Next(Links.Length)]} {Links[_random.Next(Links.Length)]}";

    /// <summary>Of some link or other, which it may not have, or not have any more.</summary>
    private async Task Preview(UserId by, long message)
    {
        if (_random.Next(3) == 0)
        {
            var (where, shown) = _shown.Count > 0 ? _shown[_random.Next(_shown.Count)] : (message, Links[0]);
            await Room.RemovePreview(_people[_random.Next(2)], where, shown); // Who keeps order.
            return;
        }

        var link = Links[_random.Next(Links.Length)];
        foreach (var person in _people)
        {
            await Room.Show(person, message, link, Links[_random.Next(Links.Length)]);
        }

        _shown.AddRange((await Room.Previews(by, message)).Select(one => (message, one)));
    }

    /// <summary>Asked, voted on by several at once, closed, or too late.</summary>
    private async Task Poll(UserId by)
    {
        if (_polls.Count == 0 || _random.Next(6) == 0)
        {
            _polls.Add(await Room.Ask(by, PollActs.Tea with { Multiple = true, Anonymous = _random.Next(2) == 0 }));
            _said.Add(_polls[^1]);
            return;
        }

        var poll = _polls[_random.Next(_polls.Count)];
        if (_random.Next(5) == 0)
        {
            await Room.ClosePoll(_people[_random.Next(2)], poll); // Who keeps order.
            return;
        }

        await Task.WhenAll(
            Room.Vote(by, poll, _random.Next(3)), Room.Vote(_people[0], poll, _random.Next(3), _random.Next(3)), _random.Next(3) == 0 ? Room.Vote(by, poll) : Room.Vote(by, poll, 1));
    }

    private async Task<Result<Acted>> UnpinOne(UserId by)
    {
        var pins = (await Room.GetPins(by.Member(), null, 50)).Value!;
        var pinned = ReadPage.Of(pins.Messages, pins.Notes).Events;
        return await Room.Unpin(by, pinned.Length > 0 ? pinned[_random.Next(pinned.Length)].Seq : 1);
    }

    /// <summary>Several at once, of which some undo others.</summary>
    private async Task<Result<Acted>> Together(long message, string kind)
    {
        var by = _people[_random.Next(_people.Length)];
        var all = await Task.WhenAll(
            Room.React(by, message, kind), Room.Unreact(by, message, kind), Room.React(by, message, kind), Room.React(_people[0], message, kind));
        return all[0];
    }

    /// <summary>The room starts anew: it went to sleep, could not store, or lost its log.</summary>
    private async Task Disturb()
    {
        switch (_random.Next(3))
        {
            case 0:
                await _silo.Restart();
                break;
            case 1:
                _silo.Notes.FailPuts();
                await _silo.Restart();
                break;
            default:
                _silo.Log.FailAppendsAfterCommit();
                await Room.Post(_people[0], new MessageDraft($"lost-{++_texts}", "lost"));
                break;
        }
    }

    private async Task<ClientFold> Snapshot(UserId who)
    {
        var client = new ClientFold(who);
        var pages = new Stack<ReadPage>();
        for (long? before = null; before is null or > 1;)
        {
            var page = await Room.ReadAs(who, new HistoryRange { Before = before, Limit = 60 });
            pages.Push(page);
            before = page.Events[0].Seq;
        }

        foreach (var page in pages)
        {
            client.Take(page);
        }

        return client;
    }

    private async Task<List<RoomEvent>> Since(long seq)
    {
        var events = new List<RoomEvent>();
        while (await Room.ReadAs(_people[0], new HistoryRange { After = seq, Limit = 100 }) is { Events.Length: > 0 } page)
        {
            events.AddRange(page.Events);
            seq = page.Events[^1].Seq;
        }

        return events;
    }

    private async Task<long> Head() => (await Room.Get(_people[0])).Value!.Head.Seq;
}
