using LiveChat.Grains.Timelines;

namespace LiveChat.Simulation;

/// <summary>Where calls to the room go: to its activation, and for a while, when there are two, to either.</summary>
internal sealed class SimulatedRoom(World world, Action<CommittedBatch> publish)
{
    private RoomActivation? _current;
    private RoomActivation? _older;
    private int _made;

    /// <summary>The activation that takes a call now, a new one when there is none; with two alive, one whose directory is behind may still call the older.</summary>
    public RoomActivation Route() =>
        _older is { Gone: false } older && world.Chance(world.Faults.StaleRoute) ? older
        : _current is { Gone: false } current ? current
        : Activate();

    /// <summary>A second activation, while the first lives on and knows nothing.</summary>
    public void ActivateAgain()
    {
        _older = _current is { Gone: false } ? _current : _older;
        Activate();
    }

    /// <summary>The process with the newer activation dies.</summary>
    public void Crash() => _current?.Crash();

    /// <summary>Whoever keeps the directory has found the older activation and ended it.</summary>
    public void EndOlder() => _older?.Crash();

    private RoomActivation Activate()
    {
        _current = new RoomActivation(world, $"a{++_made}", publish);
        world.Trace($"{_current.Name}: activates");
        return _current;
    }
}
