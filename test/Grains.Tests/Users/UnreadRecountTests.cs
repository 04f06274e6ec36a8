using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Users;

/// <summary>
/// What is unread is computed from places, and never counted up and down: after any number of posts, replies in threads, edits, deletions, reading and setting back
/// it is what somebody finds who counts the messages anew.
/// </summary>
public sealed class UnreadRecountTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const int Operations = 10_000;
    private const int Rooms = 20;
    private const int People = 3;

    [Fact]
    public async Task Unread_is_a_recount_after_many_operations()
    {
        var random = new Random(20_261_130);
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(i => silo.Person($"p{i}")));
        var rooms = new List<Recount>();
        for (var i = 0; i < Rooms; i++)
        {
            rooms.Add(await Recount.StartAsync(await silo.Room(people[0]), people));
        }

        for (var i = 1; i <= Operations; i++)
        {
            silo.Clock.Advance(TimeSpan.FromMilliseconds(200)); // No room is too busy.
            var (room, who) = (rooms[random.Next(Rooms)], people[random.Next(People)]);
            if (random.Next(400) == 0)
            {
                await silo.Grains.User(who).MarkAllRead();
                rooms.ForEach(each => each.ReadAll(who));
            }
            else
            {
                await room.DoAsync(who, silo.Grains.User(who), random);
            }

            if (i % 1_000 == 0)
            {
                await CheckAsync(people, rooms);
            }
        }

        await silo.Restart();
        await CheckAsync(people, rooms);
    }

    private async Task CheckAsync(UserId[] people, List<Recount> rooms)
    {
        foreach (var person in people)
        {
            var seen = (await silo.Grains.User(person).GetRooms()).ToDictionary(room => room.Room.Id);
            Assert.All(rooms, room => Assert.Equal(room.Unread(person), seen[room.Id].Head.Ordinal - seen[room.Id].Read.Ordinal));
        }
    }

    /// <summary>One room as somebody sees it who keeps a list of all that was said, and counts.</summary>
    private sealed class Recount(IRoomGrain room)
    {
        private readonly List<(long Seq, UserId By)> _said = [];
        private readonly List<(long Seq, UserId By)> _roots = [];
        private readonly Dictionary<UserId, long> _read = [];
        private long _head;
        private int _sent;

        public RoomId Id { get; } = new(room.GetPrimaryKeyString());

        public static async Task<Recount> StartAsync(IRoomGrain room, UserId[] people)
        {
            var recount = new Recount(room);
            foreach (var person in people.Skip(1))
            {
                Assert.True((await room.Join(person)).Succeeded);
            }

            recount._head = people.Length;
            for (var i = 0; i < people.Length; i++)
            {
                recount._read[people[i]] = i + 1; // By the event that made them members.
            }

            return recount;
        }

        public long Unread(UserId who) => _said.Count(message => message.Seq > _read[who]);

        public void ReadAll(UserId who) => _read[who] = Math.Max(_read[who], _head);

        public async Task DoAsync(UserId who, IUserGrain user, Random random)
        {
            var own = _said.FindAll(message => message.By == who);
            switch (random.Next(10))
            {
                case 0 or 1 or 2:
                    await PostAsync(who, thread: null, echo: false);
                    break;
                case 3 when _roots.Count > 0:
                    await PostAsync(who, Pick(_roots, random).Seq, echo: random.Next(3) == 0);
                    break;
                case 4 when own.Count > 0:
                    await ActAsync(room.Edit(who, Pick(own, random).Seq, $"again {++_sent}"));
                    break;
                case 5 when own.Count > 20:
                    var gone = Pick(own, random);
                    await ActAsync(room.DeleteMessage(who, gone.Seq));
                    _roots.Remove(gone);
                    break;
                case 6 or 7 when _head > 0:
                    var place = random.NextInt64(1, _head + 1);
                    Assert.True((await user.MarkRead(Id, new ReadCursor(place, _said.Count(message => message.Seq <= place)))).Succeeded);
                    _read[who] = Math.Max(_read[who], place);
                    break;
                case 8 when _said.Count > 0:
                    var from = Pick(_said, random).Seq;
                    Assert.True((await user.MarkUnread(Id, from)).Succeeded);
                    _read[who] = from <= _read[who] ? from - 1 : _read[who];
                    break;
            }
        }

        private async Task PostAsync(UserId who, long? thread, bool echo)
        {
            var posted = await room.Post(who, new MessageDraft($"c{++_sent}", $"m{_sent}") { Thread = thread, Echo = echo });
            Assert.Null(posted.Refusal);
            _head = posted.Value!.Seq;
            if (thread is null || echo)
            {
                _said.Add((_head, who));
            }

            if (thread is null)
            {
                _roots.Add((_head, who));
            }
        }

        /// <summary>A message that was deleted before is refused, and that changes nothing.</summary>
        private async Task ActAsync(Task<Result<Acted>> act)
        {
            if ((await act) is { Succeeded: true } acted)
            {
                _head = Math.Max(_head, acted.Value!.Seq);
            }
        }

        private static T Pick<T>(List<T> list, Random random) => list[random.Next(list.Count)];
    }
}
