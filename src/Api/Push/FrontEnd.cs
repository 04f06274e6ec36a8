using System.Diagnostics.Metrics;
using LiveChat.Api.Health;
using LiveChat.Api.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Streams;

namespace LiveChat.Api.Push;

/// <summary>This process as the rooms and people see it: one stream, and behind it all the sockets.</summary>
internal sealed class FrontEnd : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(5);

    private readonly IServiceProvider _services;
    private readonly Readiness _readiness;
    private readonly SocketList _sockets = new();
    private readonly SemaphoreSlim _leasing = new(64);
    private readonly Heartbeat _heartbeat;
    private StreamSubscriptionHandle<FrontEndSignal>? _subscription;

    public FrontEnd(
        IServiceProvider services,
        IGrainFactory grains,
        ChatLimits limits,
        Readiness readiness,
        TimeProvider clock,
        IMeterFactory meters,
        PushLog log)
    {
        (_services, _readiness, Grains, Clock, Log) = (services, readiness, grains, clock, log);
        Id = FrontEndId.New(clock.GetUtcNow());
        Rooms = new Registry<RoomId, RoomFeed>(Heartbeat.Round, (room, slot) => new RoomFeed(room, slot, this));
        Users = new Registry<UserId, UserFeed>(Heartbeat.AttachRound, (user, slot) => new UserFeed(user, slot, limits.ConnectionsPerUser));
        Watches = new Watches(grains, Id, log);
        OwnReads = new OwnReads(grains, log);
        Instruments = new PushInstruments(meters, () => _sockets.Count, () => Rooms.Count);
        Signals = new Signals(this);
        _heartbeat = new Heartbeat(this, _sockets);
    }

    public FrontEndId Id { get; }

    public IGrainFactory Grains { get; }

    public TimeProvider Clock { get; }

    public PushLog Log { get; }

    public Registry<RoomId, RoomFeed> Rooms { get; }

    public Registry<UserId, UserFeed> Users { get; }

    public Watches Watches { get; }

    public OwnReads OwnReads { get; }

    public PushInstruments Instruments { get; }

    public Signals Signals { get; }

    /// <summary>Open sockets.</summary>
    public int Connections => _sockets.Count;

    /// <summary>Whether it goes down: no socket enters any more.</summary>
    public bool IsDraining { get; private set; }

    /// <summary>Seconds since it came up, from 1.</summary>
    public int Tick => _heartbeat.Tick;

    /// <summary>Takes a socket in; when it returns, the person's notices come here.</summary>
    public async Task EnterAsync(HubConnection socket)
    {
        while (true)
        {
            var person = Users.Get(socket.User);
            socket.Seat = new Seat(person, _sockets.NextSlot(Heartbeat.Round)) { BeatAt = Tick };
            if (person.TryEnter(socket, AttachAsync, out var surplus, out var attached))
            {
                surplus?.Close(HubClose.TooManyConnections);
                _sockets.Add(socket);
                await attached;
                return;
            }

            Users.Remove(socket.User, person);
        }
    }

    public void Leave(HubConnection socket)
    {
        _sockets.Remove(socket);
        if (socket.Closed == HubClose.Slow)
        {
            Instruments.ClosedSlow();
        }

        if (socket.Seat is { } seat)
        {
            seat.Person.Leave(socket, Tick);
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
            return await Grains.Room(room).Lease(Id);
        }
        finally
        {
            _leasing.Release();
        }
    }

    public Task AttachAsync(UserId user) => Grains.User(user).Attach(Id);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stream = _services.GetRequiredKeyedService<IStreamProvider>(GrainKeys.Chat).FrontEnd(Id);
        _subscription = await stream.SubscribeAsync(Signals);
        await Grains.FrontEnds().Announce(Id);
        _heartbeat.Start();
    }

    /// <summary>Says goodbye to all before the server stops listening, and gives them a moment to go.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _readiness.Drain();
        IsDraining = true;
        var sockets = _sockets.All();
        Log.Draining(Id.Value, sockets.Length);
        foreach (var socket in sockets)
        {
            socket.Close(HubClose.Restarting);
        }

        await _sockets.Empty.WaitAsync(DrainPatience, Clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var socket in _sockets.All())
        {
            socket.Abort();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _heartbeat.StopAsync();
        await OwnReads.FlushAsync();
        if (_subscription is not null)
        {
            await _subscription.UnsubscribeAsync();
        }

        await Grains.FrontEnds().Withdraw(Id);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        Instruments.Dispose();
        _leasing.Dispose();
    }
}
