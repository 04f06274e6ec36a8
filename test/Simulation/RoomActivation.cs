using LiveChat.Grains;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Simulation;

/// <summary>One activation of the room: the real timeline, and around it only what the grain would do with its events.</summary>
internal sealed class RoomActivation : ITimelineOwner
{
    private readonly World _world;
    private readonly SimulatedStore _store;
    private readonly Action<CommittedBatch> _publish;
    private readonly Task<Timeline> _timeline;

    public RoomActivation(World world, string name, Action<CommittedBatch> publish)
    {
        (_world, Name, _publish) = (world, name, publish);
        _store = new SimulatedStore(world, name);
        _timeline = OpenAsync();
    }

    public string Name { get; }

    /// <summary>Crashed, or deactivated because it lost its log.</summary>
    public bool Gone { get; private set; }

    public async Task<Result<LogEntry>> Post(UserId by, MessageDraft draft) => await (await _timeline).Post(by, draft);

    public async Task<Result<LogEntry>> Append(RoomEvent change) => await (await _timeline).Append(change);

    public async Task<HistoryPage> Read(HistoryRange range) => await (await _timeline).Read(range);

    /// <summary>From one moment to the next it is not there any more.</summary>
    public void Crash()
    {
        Gone = true;
        _store.Sever();
    }

    public long RepliesTo(long root) => 0;

    public void Committed(CommittedBatch batch)
    {
        if (!Gone)
        {
            _publish(batch);
        }
    }

    public Task Discard(MessagePosted gone) => Task.CompletedTask;

    public void Lost(string reason, Exception? cause)
    {
        _world.Trace($"{Name}: lost: {reason}");
        Gone = true;
    }

    private async Task<Timeline> OpenAsync()
    {
        try
        {
            return await Timeline.OpenAsync(World.Room, _store, _world.Time, this, CancellationToken.None);
        }
        catch (IOException)
        {
            Gone = true;
            throw;
        }
    }
}
