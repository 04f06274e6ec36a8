using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Hub;

/// <summary>A message on its way, and the call that waits for its place.</summary>
internal readonly record struct PendingSend(HubCall Call, MessageDraft Draft);

/// <summary>
/// Keeps the messages of one connection in order: of each room one call is under way, and what the client sends meanwhile goes together with the next.
/// Two calls at once could pass each other on their way to another silo.
/// </summary>
internal sealed class SendLanes
{
    /// <summary>The rooms with a call under way, and what waits for its end; null when nothing does.</summary>
    private readonly Dictionary<RoomId, List<PendingSend>?> _busy = [];

    /// <summary>Whether the caller is to send this now; if not, it will come out of <see cref="Next"/>.</summary>
    public bool TryStart(RoomId room, PendingSend send)
    {
        lock (_busy)
        {
            if (_busy.TryAdd(room, null))
            {
                return true;
            }

            (_busy[room] ??= []).Add(send);
            return false;
        }
    }

    /// <summary>What to send after a call has ended; null when that was all, and the room is free again.</summary>
    public List<PendingSend>? Next(RoomId room)
    {
        lock (_busy)
        {
            if (_busy[room] is not { } waiting)
            {
                _busy.Remove(room);
                return null;
            }

            _busy[room] = null;
            return waiting;
        }
    }
}
