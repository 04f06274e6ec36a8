using System.Diagnostics;
using LiveChat.Bench.Results;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Calls.Permissions;

/// <summary>What it costs to decide whether somebody may send a message, which is asked once for each message.</summary>
internal static class PermissionCost
{
    public const string Id = "PERM";

    private const int Asked = 4096;

    public static IReadOnlyList<Figure> Run(TimeSpan length, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var members in (int[])[10, 10_000])
        {
            foreach (var (name, policy, muted) in ((string, RoomPolicy?, int)[])[("usual", null, 0), ("announcements", new RoomPolicy { Send = RoomRole.Moderator }, 0), ("1,000 muted", null, RoomState.MostRestricted)])
            {
                cancellationToken.ThrowIfCancellationRequested();
                var nanoseconds = Measure(Room(members, policy, muted), members, length);
                figures.Add(new Figure(Id, $"{members:#,0} members, {name}", nanoseconds, "ns/message"));
                Console.WriteLine($"  {members:#,0} members, {name}: {nanoseconds:0.0} ns");
            }
        }

        return figures;
    }

    private static double Measure(RoomState room, int members, TimeSpan length)
    {
        var random = new Random(1);
        var actors = Enumerable.Range(0, Asked).Select(_ => new Actor(User(random.Next(members)), ServerRole.Member)).ToArray();
        Loop(room, actors, length / 2); // Code is compiled for what it does.
        return Loop(room, actors, length);
    }

    private static double Loop(RoomState room, Actor[] actors, TimeSpan length)
    {
        var (began, asked, refused) = (Stopwatch.GetTimestamp(), 0L, 0L);
        while (Stopwatch.GetElapsedTime(began) < length)
        {
            foreach (var actor in actors)
            {
                refused += RoomAccess.Refuse(RoomAct.Send, actor, room, DateTimeOffset.UnixEpoch) is null ? 0 : 1;
            }

            asked += actors.Length;
        }

        GC.KeepAlive(refused);
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds / asked;
    }

    private static RoomState Room(int members, RoomPolicy? policy, int muted)
    {
        var room = new RoomState { AppliedSeq = 1, Policy = policy };
        for (var i = 0; i < members; i++)
        {
            room.Members[User(i)] = new MemberState { Role = i % 2 == 0 ? RoomRole.Moderator : RoomRole.Member, JoinedSeq = i + 1 };
        }

        for (var i = 0; i < muted; i++)
        {
            var user = User(members + i); // None of them is asked about: each message pays for the look-up alone.
            room.Muted[user] = new RoomRestriction { User = user, By = User(0), At = DateTimeOffset.UnixEpoch };
        }

        return room;
    }

    private static UserId User(int number) => new($"01jz{number:0000000000000000000000}");
}
