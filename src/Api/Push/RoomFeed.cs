using LiveChat.Api.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>
/// One room at this front end: the sockets of its members, and how far they were told. Batches are delivered in order and without holes; one thread
/// delivers a room at a time.
/// </summary>
internal sealed class RoomFeed(RoomId room, int slot, FrontEnd frontEnd) : IThreadPoolWorkItem
{
    /// <summary>What waits here waits because a repair is under way; beyond this the repair fetches it.</summary>
    private const int MaxPending = 4096;

    private readonly List<HubConnection> _sockets = [];
    private readonly RoomLease _lease = new(room, frontEnd);
    private Dictionary<UserId, long>? _gone;
    private HubConnection[]? _snapshot;
    private List<RoomBatch> _pending = [];
    private long _told = -1;
    private bool _delivering;
    private bool _retired;

    public RoomId Room => room;

    /// <summary>In which second of the heartbeat the room has its turn.</summary>
    public int Slot => slot;

    public RoomLease Lease => _lease;

    public RoomReads Reads { get; } = new(room, frontEnd.Grains);

    /// <summary>The furthest that is known of the room.</summary>
    public FeedHead Head { get; private set; }

    /// <summary>The tick at which <see cref="Head"/> moved last.</summary>
    public int MovedAt { get; private set; }

    /// <summary>The last seq that the sockets were told.</summary>
    public long Told => Volatile.Read(ref _told);

    /// <summary>Since which tick no socket is here; 0 while there are.</summary>
    public int EmptySince { get; private set; } = Math.Max(1, frontEnd.Tick);

    public bool IsEmpty => EmptySince != 0;

    /// <summary>
    /// Lets a socket hear the room from now on. The head that comes back is never behind what has been told already, so whoever reads
    /// the room up to it misses nothing. False when the person has been put out meanwhile or the feed is no more.
    /// </summary>
    public FeedEntry Enter(HubConnection socket, Membership membership, out FeedHead head)
    {
        var known = new FeedHead(membership.Head.Seq, membership.Head.Ordinal);
        lock (_sockets)
        {
            head = known;
            if (_retired)
            {
                return FeedEntry.Retired;
            }

            if (_gone is not null && _gone.TryGetValue(socket.User, out var goneAt) && goneAt >= membership.JoinedSeq)
            {
                return FeedEntry.Gone;
            }

            if (_told < 0)
            {
                (_told, Head) = (known.Seq, known);
            }

            head = known.Seq >= _told ? known : Head;
            if (!_sockets.Contains(socket))
            {
                _sockets.Add(socket);
                (_snapshot, EmptySince) = (null, 0);
            }
        }

        Learn(known);
        return FeedEntry.Entered;
    }

    public void Leave(HubConnection socket)
    {
        lock (_sockets)
        {
            if (_sockets.Remove(socket))
            {
                Shrunk();
            }
        }
    }

    /// <summary>Takes all sockets of a person out; a membership of before <paramref name="seq"/> lets nobody in again.</summary>
    public void PutOut(UserId user, long seq)
    {
        lock (_sockets)
        {
            (_gone ??= [])[user] = seq;
            foreach (var socket in _sockets)
            {
                if (socket.User == user)
                {
                    socket.Seat?.Forget(this);
                }
            }

            if (_sockets.RemoveAll(socket => socket.User == user) > 0)
            {
                Shrunk();
            }
        }
    }

    /// <summary>The sockets now; not to be changed.</summary>
    public HubConnection[] Sockets()
    {
        lock (_sockets)
        {
            return _snapshot ??= [.. _sockets];
        }
    }

    /// <summary>Takes what the room has published, in any order and as often as it comes.</summary>
    public void Accept(RoomBatch batch, bool here)
    {
        lock (_sockets)
        {
            if (_pending.Count < MaxPending)
            {
                _pending.Add(batch);
            }

            if (_delivering)
            {
                return;
            }

            _delivering = true;
        }

        if (here)
        {
            _ = DeliverAllAsync();
        }
        else
        {
            // Ahead of the answers that wait for it (HubOutbox.AnswerBeforePush).
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    /// <summary>The room is at least this far.</summary>
    public void Learn(FeedHead head)
    {
        lock (_sockets)
        {
            if (head.Seq > Head.Seq)
            {
                (Head, MovedAt) = (head, frontEnd.Tick);
            }
        }
    }

    /// <summary>Fills the hole up to the head that is known, unless the stream has done so meanwhile.</summary>
    public void CatchUp()
    {
        var head = Head;
        if (head.Seq > Told)
        {
            Accept(Announcement(head), here: false);
        }
    }

    /// <summary>Nobody is here any more: no socket enters again, and the room need not tell us.</summary>
    public bool TryRetire()
    {
        lock (_sockets)
        {
            _retired = _sockets.Count == 0 && !_delivering;
            return _retired;
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = DeliverAllAsync();

    private void Shrunk()
    {
        _snapshot = null;
        if (_sockets.Count == 0)
        {
            EmptySince = Math.Max(1, frontEnd.Tick);
        }
    }

    private async Task DeliverAllAsync()
    {
        var run = new FeedRun(room);
        while (TakePending() is { } batches)
        {
            foreach (var batch in batches)
            {
                try
                {
                    await TakeAsync(batch, run);
                }
                catch (Exception failure)
                {
                    // The hole stays and clients ask for it themselves; the heartbeat tells even those that hear nothing more.
                    frontEnd.Log.RepairFailed(room, failure);
                    Add(batch, run);
                }
            }

            Deliver(run);
        }
    }

    private List<RoomBatch>? TakePending()
    {
        lock (_sockets)
        {
            if (_pending.Count == 0)
            {
                _delivering = false;
                return null;
            }

            var batches = _pending;
            _pending = [];
            return batches;
        }
    }

    private async ValueTask TakeAsync(RoomBatch batch, FeedRun run)
    {
        foreach (var user in batch.Gone)
        {
            Deliver(run);
            PutOut(user, batch.To);
        }

        if (batch.Renew)
        {
            _lease.Renew(IsEmpty);
        }

        if (_told < 0)
        {
            _told = batch.From - 1;
        }

        Learn(new FeedHead(batch.To, batch.Ordinal));
        if (batch.From > _told + 1)
        {
            await RepairAsync(batch.From - 1, run);
        }

        if (batch.From <= _told && batch.To > _told)
        {
            await RepairAsync(batch.To, run);
        }

        Add(batch, run);
    }

    private void Add(RoomBatch batch, FeedRun run)
    {
        if (batch.To <= _told || batch.From > batch.To)
        {
            return;
        }

        if (run.IsFull || run.To + 1 != batch.From)
        {
            Deliver(run);
        }

        run.Add(batch);
        Volatile.Write(ref _told, batch.To);
    }

    private async Task RepairAsync(long to, FeedRun run)
    {
        Deliver(run);
        frontEnd.Instruments.GapRepaired();
        while (_told < to)
        {
            var page = await frontEnd.Grains.Timeline(room).Repair(_told, HistoryRange.MaxLimit);
            if (page.To <= _told)
            {
                return;
            }

            foreach (var user in GoneMembers.Of(page.Events))
            {
                PutOut(user, page.To);
            }

            Add(new RoomBatch { Room = room, From = page.From, To = page.To, Ordinal = 0, Events = page.Events }, run);
            Deliver(run);
        }
    }

    private void Deliver(FeedRun run)
    {
        if (run.IsEmpty)
        {
            return;
        }

        var sockets = Sockets();
        if (sockets.Length > 0)
        {
            ReadOnlyMemory<byte> frame = run.Frame();
            foreach (var socket in sockets)
            {
                socket.Push(frame);
            }

            frontEnd.Instruments.Delivered(sockets.Length, frontEnd.Clock.GetUtcNow() - run.At);
        }

        run.Clear();
    }

    /// <summary>Says how far the room is without having its events; the hole before it is then repaired.</summary>
    private RoomBatch Announcement(FeedHead head) => new()
    {
        Room = room,
        From = head.Seq + 1,
        To = head.Seq,
        Ordinal = head.Ordinal,
        Events = default,
    };
}
