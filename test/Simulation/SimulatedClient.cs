using System.Text.Json;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Wire;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using LiveChat.History;

namespace LiveChat.Simulation;

/// <summary>A client by the rules of docs/api/wire.md, with the same screen as the honest client of the chaos runs.</summary>
internal sealed partial class SimulatedClient
{
    private const int Page = 50;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);

    private readonly World _world;
    private readonly SimulatedRoom _room;
    private readonly UserId _user;
    private readonly string _device;
    private readonly RoomScreen _screen;
    private SimulatedConnection _connection = new();
    private bool _repairing;

    public SimulatedClient(World world, SimulatedRoom room, string name)
    {
        (_world, _room, _user, _device) = (world, room, new UserId(name), name + "-1");
        _screen = new RoomScreen(World.Room.Value, 0, Show);
        world.History.Add(new Device(name, _device));
        world.History.Add(new History.Membership(name, World.Room.Value, 1, null, 0, null));
    }

    public string Name => _user.Value;

    public long Cursor => _screen.Cursor;

    /// <summary>The network, the sleeping laptop, or the front end cuts the connection; the client comes back by itself.</summary>
    public void Break()
    {
        if (!_connection.IsBroken)
        {
            _world.Trace($"{Name}: connection breaks");
            _connection.Break();
            _world.Start(ReconnectAsync);
        }
    }

    /// <summary>A push arrives, if the connection that it was sent on still stands.</summary>
    public void Push(WireEvent[] batch)
    {
        var connection = _connection;
        if (connection.IsBroken || _world.Chance(_world.Faults.PushLost))
        {
            return;
        }

        _world.Start(() => ArriveAsync(connection, batch));
        if (_world.Chance(_world.Faults.PushTwice))
        {
            _world.Start(() => ArriveAsync(connection, batch));
        }
    }

    /// <summary>The heartbeat: how far the room is.</summary>
    public void Hear(long head)
    {
        if (head > Cursor && !_connection.IsBroken)
        {
            _world.Start(() => RepairAsync(head));
        }
    }

    private async Task ArriveAsync(SimulatedConnection connection, WireEvent[] batch)
    {
        await _world.Pause(0, _world.Chance(_world.Faults.PushLate) ? 300 : 5);
        if (!connection.IsBroken && !_screen.Apply(batch[0].Seq, batch, _world.Now))
        {
            await RepairAsync(batch[^1].Seq);
        }
    }

    private async Task ReconnectAsync()
    {
        await _world.Pause(10, 500);
        _connection = new SimulatedConnection();
        _world.Trace($"{Name}: connected, cursor {Cursor}");
        var head = (await _world.Store.GetHeadsAsync([World.Room], CancellationToken.None))[0].Seq;
        await RepairAsync(head);
    }

    private async Task RepairAsync(long head)
    {
        if (_repairing)
        {
            return;
        }

        _repairing = true;
        try
        {
            while (Cursor < head)
            {
                var before = Cursor;
                var page = await CallAsync(room => room.Read(new HistoryRange { After = before, Limit = Page }));
                _screen.Apply(page.From, Parse(page), _world.Now);
                if (Cursor == before)
                {
                    return; // An activation that does not know better: the next push or heartbeat asks again.
                }
            }
        }
        catch (Exception lost) when (lost is IOException or TimeoutException)
        {
            // Likewise.
        }
        finally
        {
            _repairing = false;
        }
    }

    /// <summary>A call to the room by way of the connection, with all that can happen on it.</summary>
    /// <exception cref="IOException">The connection broke, or the room could not answer: the outcome is unknown.</exception>
    /// <exception cref="TimeoutException">No answer: likewise.</exception>
    private async Task<T> CallAsync<T>(Func<RoomActivation, Task<T>> call)
    {
        var connection = _connection;
        var loseRequest = _world.Chance(_world.Faults.RequestLost);
        var loseReply = _world.Chance(_world.Faults.ReplyLost);
        await _world.Pause(0, 5);
        if (connection.IsBroken || loseRequest)
        {
            Cut(connection);
            throw new IOException("the request was lost");
        }

        if (_world.Chance(_world.Faults.RequestTwice))
        {
            _ = _world.Scheduler.Start(() => call(_room.Route()));
        }

        var answer = AnswerAsync(call);
        if (await Task.WhenAny(answer, connection.Broken).WaitAsync(CallTimeout, _world.Time) != answer || loseReply)
        {
            Cut(connection);
            throw new IOException("the reply was lost");
        }

        return await answer;
    }

    private async Task<T> AnswerAsync<T>(Func<RoomActivation, Task<T>> call)
    {
        try
        {
            var answer = await call(_room.Route());
            await _world.Pause(0, 5);
            return answer;
        }
        catch (OperationCanceledException slow)
        {
            throw new IOException("the store was slow", slow);
        }
    }

    private void Cut(SimulatedConnection connection)
    {
        if (connection == _connection)
        {
            Break();
        }
    }

    private void Show(WireEvent happened, long at)
    {
        _world.Trace($"{Name}: shows {happened.Seq}");
        _world.History.Add(new Shown(
            Name, _device, World.Room.Value, happened.Seq, happened.ClientId ?? "", happened.Hash, at));
    }

    private static WireEvent[] Parse(Grains.Rooms.HistoryPage page) =>
        JsonSerializer.Deserialize([(byte)'[', .. page.Events.Span, (byte)']'], WireJson.Default.WireEventArray)!;
}
