using System.Collections.Concurrent;
using System.Text.Json;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Driver.Honest;

/// <summary>
/// A client that does what docs/api/wire.md asks of clients, and writes down everything: it repeats what is not confirmed under the same
/// client id until it knows, shows events in order, repairs holes, and comes back after every loss, to another address of the server when
/// its own is away.
/// </summary>
internal sealed partial class HonestClient(
    Account account, Home home, ChatApi api, Reactor reactor, Recorder recorder, HonestOptions options, int seed)
{
    private const int Page = 100;
    private const string CatchingUp = "catching up";
    private const string Roaming = "roaming";

    private readonly Dictionary<string, RoomScreen> _screens = [];
    private readonly Random _random = new(seed);
    private readonly string _device = account.Id + "-1";
    private TaskCompletionSource? _wanted;
    private bool _lost;
    private int _gapsRepaired;

    public Account Account => account;

    public string Device => _device;

    /// <summary>How often a hole was noticed and filled.</summary>
    public int GapsRepaired => _gapsRepaired;

    /// <summary>When each connection was caught up.</summary>
    public ConcurrentQueue<long> ConnectedAt { get; } = new();

    /// <summary>When it was caught up again after it had lost a connection without wanting to.</summary>
    public ConcurrentQueue<long> ReturnedAt { get; } = new();

    /// <summary>Lives until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            HubClient? hub = null;
            var address = home.Current;
            var pause = Between(options.ShortestReconnect, options.LongestReconnect);
            try
            {
                hub = await HubClient.ConnectAsync(reactor, Home.EndPointOf(address), account.Token, options, stop);
                var wanted = _wanted;
                await SyncAsync(hub, stop);
                if (Online(hub, wanted))
                {
                    Note();
                    await ListenAsync(hub, stop);
                }
            }
            catch (HubClosedException closed) when (closed.SignedOut)
            {
                await SignInAgainAsync(stop);
            }
            catch (Exception lost) when (lost is HubClosedException or TimeoutException or RefusedException)
            {
                pause = Lose(address, lost, hub) ?? pause;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The run is over.
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                recorder.Faults.Enqueue(fault.ToString());
            }
            finally
            {
                Offline(hub);
            }

            await Task.Delay(pause, options.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (var screen in _screens.Values)
        {
            screen.Flush(long.MaxValue);
        }
    }

    /// <summary>Waits until nothing is unconfirmed, then cuts the connection and waits until the next one is caught up.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await DrainAsync(cancellationToken);
        var caughtUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _wanted = caughtUp;
            _hub?.Cut(CatchingUp);
        }

        await caughtUp.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Changes networks: the connection is gone, and the next one is to another address, if there is one.</summary>
    public void Roam()
    {
        home.Leave(home.Current);
        Current?.Cut(Roaming);
    }

    private void Note()
    {
        ConnectedAt.Enqueue(recorder.Now);
        if (_lost)
        {
            ReturnedAt.Enqueue(recorder.Now);
            _lost = false;
        }
    }

    /// <returns>How long to stay away, when the server said so.</returns>
    private TimeSpan? Lose(Uri address, Exception lost, HubClient? hub)
    {
        if (lost.Message is not (CatchingUp or Roaming))
        {
            home.Leave(address);
            _lost = true;
        }

        return lost is HubClosedException { Restarting: true } ? Between(TimeSpan.Zero, hub?.RestartWindow ?? options.RestartWindow) : null;
    }

    private TimeSpan Between(TimeSpan least, TimeSpan most) => least + (_random.NextDouble() * (most - least));

    private async Task SyncAsync(HubClient hub, CancellationToken stop)
    {
        var cursors = _screens.Values.Where(screen => !screen.Left).ToDictionary(screen => screen.Room, screen => screen.Cursor);
        var sync = await hub.CallAsync(
            call => HubCall.Sync(call, cursors), WireJson.Default.HubAnswerSyncAnswer, options, stop);
        foreach (var screen in _screens.Values.Where(screen => sync.Rooms.All(room => room.Id != screen.Room)))
        {
            screen.Leave();
        }

        foreach (var room in sync.Rooms)
        {
            Enter(room);
        }

        foreach (var missed in sync.Missed)
        {
            _screens.GetValueOrDefault(missed.Room)?.Apply(missed.From, missed.Events, recorder.Now);
        }

        foreach (var room in sync.Rooms)
        {
            await RepairAsync(hub, _screens[room.Id], room.HeadSeq, stop);
        }
    }

    private void Enter(RoomView room)
    {
        if (_screens.TryGetValue(room.Id, out var screen))
        {
            screen.Rejoin(room.JoinedSeq);
            return;
        }

        _screens[room.Id] = new RoomScreen(room.Id, room.JoinedSeq - 1, (happened, at) => recorder.Add(
            new Shown(account.Id, _device, room.Id, happened.Seq, happened.ClientId ?? "", happened.Hash, at)));
    }

    private async Task ListenAsync(HubClient hub, CancellationToken stop)
    {
        while (await hub.Pushes.WaitToReadAsync(stop).AsTask().WaitAsync(options.Silence, options.Clock, stop))
        {
            while (hub.Pushes.TryRead(out var push))
            {
                await HearAsync(hub, push, stop);
            }
        }
    }

    private async Task HearAsync(HubClient hub, Push push, CancellationToken stop)
    {
        switch (push.Kind)
        {
            case HubRecordKind.Events:
                foreach (var batch in JsonSerializer.Deserialize(push.Arguments, WireJson.Default.EventBatchArray)!)
                {
                    if (_screens.TryGetValue(batch.Room, out var screen) && !screen.Apply(batch.From, batch.Events, recorder.Now))
                    {
                        _gapsRepaired++;
                        await RepairAsync(hub, screen, batch.To, stop);
                    }
                }

                break;
            case HubRecordKind.Heads:
                await CompareAsync(hub, JsonSerializer.Deserialize(push.Arguments, WireJson.Default.DictionaryStringInt64ArrayArray)![0], stop);
                break;
            case HubRecordKind.Notices:
                foreach (var notice in JsonSerializer.Deserialize(push.Arguments, WireJson.Default.NoticeArrayArray)![0])
                {
                    await NoticeAsync(hub, notice, stop);
                }

                break;
        }
    }

    private async Task CompareAsync(HubClient hub, Dictionary<string, long[]> heads, CancellationToken stop)
    {
        if (heads.Keys.Any(room => !_screens.TryGetValue(room, out var screen) || screen.Left))
        {
            await SyncAsync(hub, stop);
        }

        foreach (var (room, head) in heads)
        {
            if (_screens.TryGetValue(room, out var screen) && !screen.Left && screen.Cursor < head[0])
            {
                _gapsRepaired++;
                await RepairAsync(hub, screen, head[0], stop);
            }
        }
    }

    private async Task NoticeAsync(HubClient hub, Notice notice, CancellationToken stop)
    {
        switch (notice.Type)
        {
            case "room.joined":
                var room = notice.Room.Deserialize(WireJson.Default.RoomView)!;
                Enter(room);
                await RepairAsync(hub, _screens[room.Id], room.HeadSeq, stop);
                break;
            case "room.left":
                _screens.GetValueOrDefault(notice.Room.GetString()!)?.Leave();
                break;
        }
    }

    private async Task RepairAsync(HubClient hub, RoomScreen screen, long upTo, CancellationToken stop)
    {
        while (!screen.Left && screen.Cursor < upTo)
        {
            var before = screen.Cursor;
            HistoryPage page;
            try
            {
                page = await hub.CallAsync(
                    call => HubCall.History(call, screen.Room, null, before, Page), WireJson.Default.HubAnswerHistoryPage, options, stop);
            }
            catch (RefusedException gone) when (!gone.MayRetry)
            {
                // Not a member any more; the notice of it is behind the event in the queue, or was lost.
                screen.Leave();
                return;
            }

            screen.Apply(page.From, page.Events, recorder.Now);
            if (screen.Cursor == before)
            {
                throw new HubClosedException($"the server has a head of {upTo} in {screen.Room} but no events after {before}");
            }
        }
    }

    private async Task SignInAgainAsync(CancellationToken stop)
    {
        try
        {
            account.Token = (await api.SignInAsync(account.Name, account.Password, stop)).AccessToken!;
        }
        catch (Exception away) when (away is HttpRequestException or RefusedException or TaskCanceledException)
        {
            // The next connection says signed-out again, and then this is tried again.
        }
    }
}
