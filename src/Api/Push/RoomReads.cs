using LiveChat.Grains;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Push;

/// <summary>Reads of a room that many ask at once: a thousand clients that come back miss the same events, and the room is asked once.</summary>
internal sealed class RoomReads(RoomId room, IGrainFactory grains)
{
    private const int MaxShared = 16;

    private Dictionary<long, Task<HistoryPage>>? _shared;
    private int _sharedAt;

    /// <summary>The events after a seq, at least up to another unless that is more than one page.</summary>
    public async Task<HistoryPage> AfterAsync(long after, long atLeastTo, int tick)
    {
        var page = await Shared(after, tick);
        return page.To >= atLeastTo || page.To - after >= HistoryRange.MaxLimit
            ? page
            : await Ask(after);
    }

    /// <summary>Lets go of what was shared a while ago.</summary>
    public void Forget(int tick)
    {
        lock (this)
        {
            if (tick - _sharedAt > 1)
            {
                _shared = null;
            }
        }
    }

    private Task<HistoryPage> Shared(long after, int tick)
    {
        lock (this)
        {
            if (_shared is null || tick - _sharedAt > 1 || _shared.Count >= MaxShared)
            {
                (_shared, _sharedAt) = ([], tick);
            }

            if (!_shared.TryGetValue(after, out var page) || page.IsFaulted)
            {
                _shared[after] = page = Ask(after);
            }

            return page;
        }
    }

    private Task<HistoryPage> Ask(long after) => grains.Timeline(room).Repair(after, HistoryRange.MaxLimit);
}
