using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Api.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>
/// Everything that happens by the clock, from one timer that ticks once a second. What has to happen every 15 s has its turn in one of
/// 15 ticks, so that the load is even.
/// </summary>
internal sealed class Heartbeat(FrontEnd frontEnd, SocketList sockets)
{
    /// <summary>How many ticks lie between two heartbeats of a socket, and between two checks of a room against its store.</summary>
    public const int Round = 15;

    /// <summary>How many between two times that a person is told that they are here.</summary>
    public const int AttachRound = 30;

    private const int AnnounceRound = 10;
    private const int SessionRound = 300;
    private const int OwnReadRound = 2;

    /// <summary>How long feeds without sockets stay, in ticks, in case somebody comes back.</summary>
    private const int Linger = 30;

    /// <summary>How long somebody is there after the last socket went: changing networks does not make one absent.</summary>
    private const int DetachAfter = 5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Task> _routines = [];
    private readonly ConcurrentQueue<RoomFeed> _suspects = new();
    private ITimer? _timer;
    private int _ticking;

    public int Tick { get; private set; } = 1;

    public void Start() => _timer = frontEnd.Clock.CreateTimer(_ => OnTick(), null, Second, Second);

    public async Task StopAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }
    }

    private void OnTick()
    {
        if (Interlocked.Exchange(ref _ticking, 1) != 0)
        {
            return;
        }

        try
        {
            Tick++;
            frontEnd.Watches.Tell(Tick);
            Beat();
            VisitRooms();
            VisitPeople();
            Every(AnnounceRound, "Announcing the front end", () => frontEnd.Grains.FrontEnds().Announce(frontEnd.Id));
            Every(OwnReadRound, "Moving read cursors", frontEnd.OwnReads.FlushAsync);
        }
        catch (Exception failure)
        {
            frontEnd.Log.RoutineFailed("A tick", failure);
        }
        finally
        {
            Volatile.Write(ref _ticking, 0);
        }
    }

    private void Beat()
    {
        List<HubConnection>? due = null;
        foreach (var socket in sockets.All())
        {
            socket.Check();
            if (socket.Seat is not { } seat)
            {
                continue;
            }

            if (seat.Slot == Tick % Round)
            {
                var moved = seat.MovedSince(seat.BeatAt);
                seat.BeatAt = Tick;
                socket.Push(moved is null ? PushFrames.NoHeads : PushFrames.Heads(moved));
            }

            if ((seat.Slot + (Round * (socket.GetHashCode() % (SessionRound / Round)))) == Tick % SessionRound)
            {
                (due ??= []).Add(socket);
            }
        }

        if (due is not null)
        {
            Run("Looking whether sessions are open", () => CheckSessionsAsync(due));
        }
    }

    private async Task CheckSessionsAsync(List<HubConnection> due)
    {
        foreach (var socket in due)
        {
            await socket.RecogniseAsync(frontEnd.Grains);
        }
    }

    private void VisitRooms()
    {
        for (var i = _suspects.Count; i > 0 && _suspects.TryDequeue(out var suspect); i--)
        {
            suspect.CatchUp();
        }

        List<RoomFeed> due = [];
        foreach (var feed in frontEnd.Rooms.All)
        {
            feed.Reads.Forget(Tick);
            if (feed.IsEmpty)
            {
                Retire(feed);
            }
            else if (feed.Slot == Tick % Round)
            {
                due.Add(feed);
            }
        }

        if (due.Count > 0)
        {
            Run("Comparing heads", () => CompareAsync(due));
        }
    }

    private void Retire(RoomFeed feed)
    {
        if (Tick - feed.EmptySince > Linger && feed.TryRetire())
        {
            frontEnd.Rooms.Remove(feed.Room, feed);
            if (feed.Lease.Holds)
            {
                feed.Lease.Renew(nobodyIsHere: true);
            }
        }
    }

    /// <summary>Asks the store how far the rooms are. Who is behind now and still is a second later has lost something.</summary>
    private async Task CompareAsync(List<RoomFeed> due)
    {
        foreach (var part in due.Chunk(IHeadsGrain.MaxRooms))
        {
            var heads = await frontEnd.Grains.Heads().GetHeads(ImmutableArray.Create(Array.ConvertAll(part, feed => feed.Room)));
            for (var i = 0; i < part.Length; i++)
            {
                var (feed, head) = (part[i], heads[i]);
                feed.Learn(new FeedHead(head.Seq, head.Ordinal));
                if (head.Seq > feed.Told)
                {
                    _suspects.Enqueue(feed);
                    feed.Lease.Take();
                }
            }
        }
    }

    private void VisitPeople()
    {
        List<UserFeed>? due = null;
        foreach (var person in frontEnd.Users.All)
        {
            if (person.EmptySince != 0)
            {
                if (Tick - person.EmptySince > DetachAfter && person.TryRetire(Detach))
                {
                    frontEnd.Users.Remove(person.User, person);
                }
            }
            else if (person.Slot == Tick % AttachRound)
            {
                person.Tidy();
                (due ??= []).Add(person);
            }
        }

        if (due is not null)
        {
            Run("Attaching", () => Task.WhenAll(due.Select(person => frontEnd.RenewAsync(person))));
        }
    }

    private void Detach(UserId user) => _ = Observe("Detaching", () => frontEnd.Grains.User(user).Detach(frontEnd.Id));

    private void Every(int ticks, string what, Func<Task> routine)
    {
        if (Tick % ticks == 0)
        {
            Run(what, routine);
        }
    }

    /// <summary>Starts a routine, unless the one before it is still under way.</summary>
    private void Run(string what, Func<Task> routine)
    {
        if (!_routines.TryGetValue(what, out var running) || running.IsCompleted)
        {
            _routines[what] = Observe(what, routine);
        }
    }

    public async Task Observe(string what, Func<Task> routine)
    {
        try
        {
            await routine();
        }
        catch (Exception failure)
        {
            frontEnd.Log.RoutineFailed(what, failure);
        }
    }
}
