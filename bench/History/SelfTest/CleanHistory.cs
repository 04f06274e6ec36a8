namespace LiveChat.History.SelfTest;

/// <summary>Makes histories, as long as asked for, of a server that keeps its promise. The same seed makes the same history.</summary>
public sealed class CleanHistory
{
    private const int People = 4;
    private const int ReadEvery = 20;
    private const int ReadBack = 30;

    private readonly RecordedHistory _history = new();
    private readonly Random _random;

    private CleanHistory(int seed) => _random = new Random(seed);

    /// <param name="sends">How many messages are sent.</param>
    /// <param name="rooms">In how many rooms; each gets the same share.</param>
    /// <param name="seed">Of all choices.</param>
    public static RecordedHistory Make(int sends, int rooms, int seed)
    {
        var made = new CleanHistory(seed);
        for (var room = 0; room < rooms; room++)
        {
            new Room(made._history, made._random, $"room{room}").Live(sends / rooms);
        }

        return made._history;
    }

    private sealed class Room(RecordedHistory history, Random random, string name)
    {
        private readonly string[] _people = [.. Enumerable.Range(0, People).Select(person => $"{name}-p{person}")];
        private readonly List<Stored> _log = [];
        private readonly List<(int Person, Send Send)> _own = [];
        private long _now = 1_000;
        private int _activation;
        private long _removedAt = long.MaxValue;

        public void Live(int sends)
        {
            foreach (var person in _people)
            {
                Store(person, null, message: false);
                history.Add(new Membership(person, name, _log.Count, null, 0, null));
                history.Add(new Device(person, person + "-d"));
            }

            for (var i = 0; i < sends; i++)
            {
                if (i == sends / 2)
                {
                    RemoveTheLastPerson();
                }

                Say(i);
            }

            Show();
            Settle();
        }

        private void RemoveTheLastPerson()
        {
            Store(_people[0], null, message: false);
            _removedAt = _log.Count;
            var stay = history.Memberships.FindLastIndex(stay => stay.Room == name && stay.Client == _people[^1]);
            history.Memberships[stay] = history.Memberships[stay] with { ToSeq = _removedAt, TTo = _now };
            Store(_people[0], null, message: false);
        }

        private void Say(int number)
        {
            var person = random.Next(People - 1);
            var invoked = _now;
            _now += random.Next(100, 2_000);
            var done = _now + random.Next(100, 5_000);
            var send = new Send(
                _people[person], _people[person] + "-d", name, $"m{number}", new ContentHash((ulong)random.NextInt64()),
                invoked, done, Outcome.Ok, 0, 1);
            switch (random.Next(100))
            {
                case 0:
                    history.Add(send with { Outcome = Outcome.Fail });
                    return;
                case 1:
                    history.Add(send with { Outcome = Outcome.Unknown });
                    return;
                case 2:
                    Store(send.Client, send.ClientMsgId, message: true, send.Hash);
                    history.Add(send with { Outcome = Outcome.Unknown });
                    return;
                case 3:
                    send = send with { Attempts = 2 };
                    break;
            }

            Store(send.Client, send.ClientMsgId, message: true, send.Hash);
            send = send with { Seq = _log.Count };
            history.Add(send);
            _own.Add((person, send));
            Index(send);
            if (number % ReadEvery == 0)
            {
                ReadBackOwn(person, done + 1);
            }
        }

        private void Store(string sender, string? id, bool message, ContentHash hash = default)
        {
            var seq = _log.Count + 1;
            _log.Add(new Stored(name, seq, sender, id, hash == default ? new ContentHash((ulong)random.NextInt64()) : hash, message));
            history.Add(_log[^1]);
            _activation += random.Next(1_000) == 0 ? 1 : 0;
            history.Add(new StoreWrite(name, $"a{_activation}", seq, seq));
        }

        private void Index(Send send)
        {
            history.Add(new Indexed(name, send.Seq, Deleted: false, send.TDone, send.TDone + random.Next(50_000, 900_000)));
            if (send.Seq % 50 == 0)
            {
                history.Add(new Indexed(name, send.Seq, Deleted: true, send.TDone, send.TDone + 200_000));
                history.Add(new OutboxItem($"{name}-{send.Seq}"));
                history.Add(new Delivery($"{name}-{send.Seq}", "hook", Applied: true));
                history.Add(new Delivery($"{name}-{send.Seq}", "hook", Applied: false));
                foreach (var holder in (string[])["store", "index", _people[0] + "-d"])
                {
                    history.Add(new Replica(holder, name, send.Seq, send.Hash));
                }
            }
        }

        private void ReadBackOwn(int person, long invoked)
        {
            var from = Math.Max(1, _log.Count - ReadBack);
            var own = _own.Where(own => own.Person == person && own.Send.Seq >= from && own.Send.TDone <= invoked)
                .Select(own => own.Send.Seq).ToArray();
            _own.RemoveAll(own => own.Send.Seq < from);
            _now = Math.Max(_now, invoked);
            history.Add(new Read(
                _people[person], _people[person] + "-d", name, invoked, invoked + 500, from, 0, ReachesHead: true, own));
        }

        private void Show()
        {
            for (var person = 0; person < People; person++)
            {
                var joined = person + 1;
                var end = person == People - 1 ? _removedAt - 1 : _log.Count;
                for (var seq = joined; seq <= end; seq++)
                {
                    var entry = _log[seq - 1];
                    history.Add(new Shown(_people[person], _people[person] + "-d", name, seq, entry.ClientMsgId ?? "", entry.Hash, 0));
                }
            }
        }

        private void Settle()
        {
            for (var person = 0; person < People - 1; person++)
            {
                var read = random.Next(_log.Count / 2, _log.Count + 1);
                var unread = _log.Skip(read).Count(entry => entry.Message && entry.Sender != _people[person]);
                history.Add(new Unread(_people[person], name, read, unread));
            }
        }
    }
}
