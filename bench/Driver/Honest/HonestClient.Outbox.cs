using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Driver.Honest;

internal sealed partial class HonestClient
{
    private const int ReadBackPage = 50;

    private readonly Lock _gate = new();
    private readonly List<PendingSend> _outbox = [];
    private readonly HashSet<string> _talking = [];
    private HubClient? _hub;
    private TaskCompletionSource? _drained;
    private int _sent;

    public int Unconfirmed
    {
        get
        {
            lock (_gate)
            {
                return _outbox.Count;
            }
        }
    }

    private HubClient? Current
    {
        get
        {
            lock (_gate)
            {
                return _hub;
            }
        }
    }

    /// <summary>Says something, now or as soon as there is a connection and what was said before in the room is decided.</summary>
    public void Say(string room, string text)
    {
        lock (_gate)
        {
            _outbox.Add(new PendingSend(room, $"c{++_sent}", text, recorder.Now));
        }

        _ = TalkAsync(room);
    }

    /// <summary>Reads the newest page of a room, and records which of the own messages are in it.</summary>
    public async Task ReadBackAsync(string room, CancellationToken cancellationToken)
    {
        if (Current is not { } hub)
        {
            return;
        }

        await ReadBackAsync(room, () => hub.CallAsync(
            call => HubCall.History(call, room, null, null, ReadBackPage), WireJson.Default.HubAnswerHistoryPage, options, cancellationToken));
    }

    /// <summary>The same by HTTP, through a door that need not be the one the client is connected to.</summary>
    public Task ReadBackAsync(string room, ChatApi door, CancellationToken cancellationToken) =>
        ReadBackAsync(room, () => door.HistoryAsync(account.Token, room, $"limit={ReadBackPage}", cancellationToken));

    /// <summary>Moves the read cursor, however often it takes.</summary>
    public async Task MarkReadAsync(string room, long seq, long ordinal, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var hub = Current ?? throw new HubClosedException("not connected");
                await hub.CallAsync(
                    call => HubCall.MarkRead(call, room, seq, ordinal), WireJson.Default.HubAnswerReadCursor, options, cancellationToken);
                return;
            }
            catch (Exception away) when (away is HubClosedException or TimeoutException or RefusedException { MayRetry: true })
            {
                await Task.Delay(options.LongestReconnect, options.Clock, cancellationToken);
            }
        }
    }

    /// <summary>Gives up on what is not confirmed, and records it as unknown.</summary>
    public void GiveUp()
    {
        PendingSend[] left;
        lock (_gate)
        {
            left = [.. _outbox];
        }

        foreach (var pending in left)
        {
            Finish(pending, pending.Attempts > 0 ? Outcome.Unknown : Outcome.Fail, 0);
        }
    }

    private async Task ReadBackAsync(string room, Func<Task<HistoryPage>> read)
    {
        var invoked = recorder.Now;
        try
        {
            var page = await read();
            var own = page.Events.Where(happened => happened.IsMessage && happened.By == account.Id).Select(happened => happened.Seq);
            recorder.Add(new Read(account.Id, _device, room, invoked, recorder.Now, page.From, page.To, ReachesHead: true, [.. own]));
        }
        catch (Exception unread) when (unread is HubClosedException or TimeoutException or RefusedException or HttpRequestException or TaskCanceledException)
        {
            // A read that was not answered says nothing.
        }
    }

    private Task DrainAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_outbox.Count == 0)
            {
                return Task.CompletedTask;
            }

            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _drained.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>There is a connection that is caught up: what is not confirmed goes again, each room in its old order.</summary>
    /// <param name="hub">The connection.</param>
    /// <param name="wanted">The catching up that was asked for before the connection's sync began.</param>
    /// <returns>False when another catching up was asked for meanwhile, which needs another connection.</returns>
    private bool Online(HubClient hub, TaskCompletionSource? wanted)
    {
        string[] rooms;
        lock (_gate)
        {
            if (_wanted != wanted)
            {
                return false;
            }

            wanted?.TrySetResult();
            _hub = hub;
            rooms = [.. _outbox.Select(pending => pending.Room).Distinct()];
        }

        foreach (var room in rooms)
        {
            _ = TalkAsync(room);
        }

        return true;
    }

    private void Offline(HubClient? hub)
    {
        lock (_gate)
        {
            _hub = null;
        }

        hub?.Cut("offline");
    }

    /// <summary>Sends what waits in a room, one message after the other, as people's clients do; a server in trouble gets no more to do than before.</summary>
    private async Task TalkAsync(string room)
    {
        lock (_gate)
        {
            if (!_talking.Add(room))
            {
                return;
            }
        }

        try
        {
            while (Next(room) is { } next)
            {
                await AttemptUntilKnownAsync(next.Hub, next.Pending);
            }
        }
        catch (Exception fault)
        {
            recorder.Faults.Enqueue(fault.ToString());
        }
    }

    /// <returns>Null when there is nothing to send or no connection; whoever changes that begins to talk again.</returns>
    private (HubClient Hub, PendingSend Pending)? Next(string room)
    {
        lock (_gate)
        {
            if (_hub is { } hub && _outbox.Find(pending => pending.Room == room) is { } pending)
            {
                return (hub, pending);
            }

            _talking.Remove(room);
            return null;
        }
    }

    private async Task AttemptUntilKnownAsync(HubClient hub, PendingSend pending)
    {
        while (true)
        {
            pending.Attempts++;
            try
            {
                var posted = await hub.CallAsync(
                    call => HubCall.Send(call, pending.Room, pending.ClientId, pending.Text),
                    WireJson.Default.HubAnswerPosted, options, CancellationToken.None);
                Finish(pending, Outcome.Ok, posted.Seq);
                return;
            }
            catch (HubClosedException)
            {
                pending.Uncertain = true;
                Forget(hub);
                return;
            }
            catch (TimeoutException)
            {
                pending.Uncertain = true;
            }
            catch (RefusedException refused) when (refused.MayRetry)
            {
                pending.Uncertain |= refused.Refusal.Code != "rate-limited";
                await Task.Delay(TimeSpan.FromMilliseconds(refused.Refusal.RetryAfterMs ?? 250), options.Clock);
            }
            catch (RefusedException refused)
            {
                recorder.Refused.Enqueue(new RefusedSend(account.Id, pending.Room, pending.InvokedAt, recorder.Now, refused.Refusal.Code));

                // A refusal now does not say that an earlier attempt, whose answer was lost, was refused too.
                Finish(pending, pending.Uncertain ? Outcome.Unknown : Outcome.Fail, 0);
                return;
            }
        }
    }

    /// <summary>A connection is gone, and nothing more is to be sent over it.</summary>
    private void Forget(HubClient gone)
    {
        lock (_gate)
        {
            if (_hub == gone)
            {
                _hub = null;
            }
        }
    }

    private void Finish(PendingSend pending, Outcome outcome, long seq)
    {
        var done = recorder.Now;
        lock (_gate)
        {
            if (!_outbox.Remove(pending))
            {
                return;
            }

            if (_outbox.Count == 0)
            {
                _drained?.TrySetResult();
                _drained = null;
            }
        }

        var attempts = pending.Uncertain ? Math.Max(2, pending.Attempts) : 1;
        recorder.Add(new Send(
            account.Id, _device, pending.Room, pending.ClientId, pending.Hash, pending.InvokedAt, done, outcome, seq, attempts));
    }
}
