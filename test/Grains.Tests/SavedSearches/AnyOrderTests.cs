using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.SavedSearches;

/// <summary>Whatever happens in whatever order: what is told is what a plain list of messages says.</summary>
public sealed class AnyOrderTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string Wanted = "beans";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Each_message_that_fits_when_it_is_looked_at_first_is_told_once(int seed)
    {
        var random = new Random(seed);
        var (ada, bob) = (await Searcher.Comes(silo, "ada"), await silo.Person("bob"));
        RoomId[] rooms = [await Room(ada.Id, bob), await Room(ada.Id, bob), await Room(ada.Id, bob)];
        var (all, told) = (new List<Said>(), new HashSet<(RoomId Room, long Seq)>());
        await ada.Wants(Wanted);
        for (var step = 0; step < 120; step++)
        {
            switch (random.Next(20))
            {
                case < 9:
                    await SayAsync(rooms[random.Next(rooms.Length)]);
                    break;
                case < 11 when Any(one => !one.IsDeleted) is { } edited:
                    edited.Fits = random.Next(2) == 0;
                    await silo.Grains.Room(edited.Room).Edit(edited.By, edited.Seq, Text(edited.Fits, all.Count + step));
                    break;
                case < 13 when Any(one => !one.IsDeleted) is { } deleted:
                    deleted.IsDeleted = true;
                    await silo.Grains.Room(deleted.Room).DeleteMessage(deleted.By, deleted.Seq);
                    break;
                case < 14:
                    silo.Clock.Advance(TimeSpan.FromMinutes(random.Next(20)));
                    break;
                case < 15:
                    await silo.Restart();
                    break;
                case < 17:
                    silo.Indexes.Fail(10_000);
                    await ada.Looks();
                    silo.Indexes.Fail(0);
                    break;
                default:
                    await LookAsync();
                    break;
            }
        }

        await LookAsync();

        async Task SayAsync(RoomId room)
        {
            var (by, fits) = (random.Next(4) == 0 ? ada.Id : bob, random.Next(2) == 0);
            all.Add(new Said { Room = room, By = by, Fits = fits, Seq = await silo.Grains.Room(room).Say(by, Text(fits, all.Count)) });
        }

        async Task LookAsync()
        {
            await ada.Looks();
            foreach (var said in all.Where(said => !said.IsLookedAt))
            {
                said.IsLookedAt = true;
                if (said is { Fits: true, IsDeleted: false } && said.By == bob)
                {
                    told.Add((said.Room, said.Seq));
                }
            }

            var entries = (await ada.Activity()).Entries;
            Assert.Equal(Ids(told), Ids(entries.Select(entry => (entry.Room, entry.Seq))));
            Assert.All(entries, entry => Assert.Equal(1, entry.Count));
        }

        Said? Any(Func<Said, bool> isMeant) => all.Where(isMeant).ToArray() is { Length: > 0 } some ? some[random.Next(some.Length)] : null;
    }

    private static string Text(bool fits, int number) => fits ? $"Some {Wanted} {number}" : $"Some peas {number}";

    private static IEnumerable<string> Ids(IEnumerable<(RoomId Room, long Seq)> all) => all.Select(one => $"{one.Room.Value}/{one.Seq}").Order(StringComparer.Ordinal);

    private async Task<RoomId> Room(UserId ada, UserId bob)
    {
        var room = await silo.Room(bob);
        await room.Join(ada);
        return new RoomId(room.GetPrimaryKeyString());
    }

    private sealed class Said
    {
        public required RoomId Room { get; init; }

        public required UserId By { get; init; }

        public required long Seq { get; init; }

        public bool Fits { get; set; }

        public bool IsDeleted { get; set; }

        public bool IsLookedAt { get; set; }
    }
}
