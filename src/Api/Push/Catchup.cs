using System.Collections.Immutable;
using LiveChat.Api.Hub;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>Brings a client that comes, or comes back, up to date with one answer. From then on it hears its rooms.</summary>
internal sealed class Catchup(FrontEnd frontEnd, IGrainFactory grains, PushLog log) : IDisposable
{
    /// <summary>More rooms than anybody can have.</summary>
    public const int MaxCursors = 1000;

    private const int MaxMissed = 1000;
    private const int MaxMissedBytes = 4 * 1024 * 1024;

    /// <summary>How many are brought up to date at a time; a storm of clients waits in line instead of failing.</summary>
    private readonly SemaphoreSlim _admission = new(64);

    public async Task AnswerAsync(HubCall call, Dictionary<RoomId, long> cursors)
    {
        var frame = default(ReadOnlyMemory<byte>);
        call.Connection.Outbox.Hold();
        try
        {
            await _admission.WaitAsync();
            try
            {
                var answer = await MakeAsync(call.Connection, cursors);
                if (!answer.Rooms.All(room => call.Connection.Seat!.Hears(room.Id)))
                {
                    // Put out while the answer was made: neither it nor the pushes that wait for it may still be sent.
                    call.Connection.Close(HubClose.Slow);
                }

                frame = HubAnswers.Value(call, answer, ApiJson.Default.SyncAnswer);
            }
            finally
            {
                _admission.Release();
            }
        }
        catch (Exception failure)
        {
            log.CallFailed("Sync", failure);
            frame = HubAnswers.Refusal(call, HubAnswers.Fault(failure));
        }

        call.Connection.AnswerAndRelease(call, frame);
    }

    public void Dispose() => _admission.Dispose();

    private async Task<SyncAnswer> MakeAsync(HubConnection socket, Dictionary<RoomId, long> cursors)
    {
        List<(Membership Membership, FeedHead Head)> rooms = [];
        var profile = grains.User(socket.User).GetProfile();
        var threads = grains.Threads(socket.User).GetUnread();
        await socket.Seat!.Person.InTurn(async () => rooms = Enter(socket, await grains.User(socket.User).GetRooms()));

        var missed = ImmutableArray.CreateBuilder<EventBatch>();
        var reset = ImmutableArray.CreateBuilder<RoomId>();
        var (events, bytes) = (0L, 0L);
        foreach (var (room, after, head) in Behind(rooms, cursors))
        {
            var count = head.Seq - after;
            if (count is < 0 or > HistoryRange.MaxLimit || events + count > MaxMissed || bytes > MaxMissedBytes)
            {
                reset.Add(room);
                continue;
            }

            var page = await frontEnd.Rooms.Get(room).Reads.AfterAsync(after, head.Seq, frontEnd.Tick);
            (events, bytes) = (events + count, bytes + page.Events.Length);
            missed.Add(EventBatch.Of(room, page));
        }

        return new SyncAnswer
        {
            Me = Me.From(await profile ?? throw new InvalidOperationException("A session without an account.")),
            Rooms = [.. rooms.Select(room => View(room.Membership, room.Head))],
            Missed = missed.ToImmutable(),
            Reset = reset.ToImmutable(),
            HeartbeatMs = Heartbeat.Round * 1000,
            UnreadThreads = await threads,
        };
    }

    /// <summary>Lets the socket hear exactly these rooms.</summary>
    private List<(Membership, FeedHead)> Enter(HubConnection socket, ImmutableArray<Membership> memberships)
    {
        var seat = socket.Seat!;
        seat.HasSynced = true;
        var rooms = new List<(Membership, FeedHead)>(memberships.Length);
        foreach (var membership in memberships)
        {
            if (frontEnd.Enter(socket, membership) is { } head)
            {
                rooms.Add((membership, head));
            }
        }

        foreach (var feed in seat.Rooms())
        {
            if (!rooms.Exists(room => room.Item1.Room.Id == feed.Room))
            {
                feed.Leave(socket);
                seat.Forget(feed);
            }
        }

        return rooms;
    }

    private static IEnumerable<(RoomId Room, long After, FeedHead Head)> Behind(
        List<(Membership Membership, FeedHead Head)> rooms, Dictionary<RoomId, long> cursors)
    {
        foreach (var (membership, head) in rooms)
        {
            if (cursors.TryGetValue(membership.Room.Id, out var after) && after != head.Seq)
            {
                yield return (membership.Room.Id, after, head);
            }
        }
    }

    private static RoomView View(Membership membership, FeedHead head)
    {
        return RoomView.From(membership) with { HeadSeq = head.Seq, HeadOrdinal = head.Ordinal };
    }
}
