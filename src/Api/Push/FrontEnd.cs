using LiveChat.Api.Health;
using LiveChat.Api.Hub;
using LiveChat.Api.Server;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Push;

/// <summary>This process as the rooms and people see it: one stream, and behind it all the sockets.</summary>
internal sealed class FrontEnd : IDisposable
{
    private readonly HubClose _goodbye;
    private readonly SemaphoreSlim _leasing = new(64);
    private volatile bool _closing;

    public FrontEnd(
        IGrainFactory grains, ChatLimits limits, IOptions<DrainOptions> drain, TimeProvider clock, ChatInstruments instruments, PushLog log)
    {
        (Grains, Clock, Log, Instruments, ReconnectWindow) = (grains, clock, log, instruments, drain.Value.ReconnectWindow);
        _goodbye = HubClose.Restarting(ReconnectWindow);
        Id = FrontEndId.New(clock.GetUtcNow());
        Rooms = new Registry<RoomId, RoomFeed>(Heartbeat.Round, (room, slot) => new RoomFeed(room, slot, this));
        Users = new Registry<UserId, UserFeed>(Heartbeat.AttachRound, (user, slot) => new UserFeed(user, slot, limits.ConnectionsPerUser));
        Watches = new Watches(grains, Id, log);
        OwnReads = new OwnReads(grains, log);
        Signals = new Signals(this);
        Instruments.Watch(() => Sockets.Count, () => Rooms.Count);
        Heartbeat = new Heartbeat(this, Sockets);
    }

    public FrontEndId Id { get; }

    public IGrainFactory Grains { get; }

    public TimeProvider Clock { get; }

    public PushLog Log { get; }

    public Registry<RoomId, RoomFeed> Rooms { get; }

    public Registry<UserId, UserFeed> Users { get; }

    public Watches Watches { get; }

    public OwnReads OwnReads { get; }

    public ChatInstruments Instruments { get; }

    public Signals Signals { get; }

    public Heartbeat Heartbeat { get; }

    public SocketList Sockets { get; } = new();

    /// <summary>Whether it goes down: no socket enters any more.</summary>
    public bool IsClosing => _closing;

    /// <summary>Within which time who was refused for that had better come back.</summary>
    public TimeSpan ReconnectWindow { get; }

    /// <summary>Seconds since it came up, from 1.</summary>
    public int Tick => Heartbeat.Tick;

    /// <summary>Takes a socket in; when it returns, the person's notices come here.</summary>
    public async Task EnterAsync(HubConnection socket)
    {
        while (true)
        {
            var person = Users.Get(socket.User);
            socket.Seat = new Seat(person, Sockets.NextSlot(Heartbeat.Round)) { BeatAt = Tick };
            if (person.TryEnter(socket, AttachAsync, out var surplus, out var attached))
            {
                surplus?.Close(HubClose.TooManyConnections);
                Sockets.Add(socket);
                if (_closing)
                {
                    socket.Close(_goodbye); // It was let in just before.
                }

                await attached;
                TellIdle(person);
                return;
            }

            Users.Remove(socket.User, person);
        }
    }

    public void Leave(HubConnection socket)
    {
        Sockets.Remove(socket);
        Instruments.Closed(socket.Closed?.Error);
        if (socket.Seat is { } seat)
        {
            seat.Person.Leave(socket, Tick);
            TellIdle(seat.Person);
            foreach (var feed in seat.Rooms())
            {
                feed.Leave(socket);
            }

            Watches.Remove(socket);
        }
    }

    /// <summary>Lets a socket hear a room; answers how far it is, or null when the person is no member any more.</summary>
    public FeedHead? Enter(HubConnection socket, Membership membership)
    {
        var room = membership.Room.Id;
        while (true)
        {
            var feed = Rooms.Get(room);
            switch (feed.Enter(socket, membership, out var head))
            {
                case FeedEntry.Gone:
                    return null;
                case FeedEntry.Retired:
                    Rooms.Remove(room, feed);
                    continue;
            }

            socket.Seat!.Remember(feed);
            if (Clock.GetUtcNow() - membership.Head.At < RoomLease.Lasts)
            {
                feed.Lease.Take(); // Older rooms tell every front end when they wake.
            }

            return head;
        }
    }

    public async Task<RoomHead> LeaseAsync(RoomId room)
    {
        await _leasing.WaitAsync();
        try
        {
            return await Grains.Timeline(room).Lease(Id);
        }
        finally
        {
            _leasing.Release();
        }
    }

    public Task AttachAsync(UserId user) => Grains.User(user).Attach(Id);

    /// <summary>Says again that the person is here, and what is so since they came.</summary>
    public async Task RenewAsync(UserFeed person)
    {
        await AttachAsync(person.User);
        if (person.IsIdle)
        {
            await Grains.User(person.User).SetIdle(Id, idle: true);
        }
    }

    /// <summary>One device more or less, or one that is touched or left: the person may be away now, or back.</summary>
    public void TellIdle(UserFeed person)
    {
        if (person.TryTurnIdle())
        {
            _ = Heartbeat.Observe("Telling who is away", () => Grains.User(person.User).SetIdle(Id, person.IsIdle));
        }
    }

    /// <summary>Says goodbye to all sockets and lets none in any more.</summary>
    public int Close()
    {
        _closing = true;
        var sockets = Sockets.All();
        foreach (var socket in sockets)
        {
            socket.Close(_goodbye);
        }

        return sockets.Length;
    }

    public void Dispose() => _leasing.Dispose();
}
