using LiveChat.Api.Hub;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Push;

/// <summary>What a front end keeps of one socket: the rooms it hears, and what it looks at.</summary>
internal sealed class Seat(UserFeed person, int slot)
{
    private readonly List<RoomFeed> _rooms = new(0);

    public UserFeed Person => person;

    /// <summary>In which second of the heartbeat it has its turn.</summary>
    public int Slot => slot;

    /// <summary>Whether the client has asked for its rooms: before that it is told of none.</summary>
    public bool HasSynced { get; set; }

    /// <summary>The tick of the last heartbeat.</summary>
    public int BeatAt { get; set; }

    /// <summary>Whether nobody touches the device.</summary>
    public bool IsIdle { get; set; }

    /// <summary>The room whose typing is shown.</summary>
    public RoomId? Watched { get; set; }

    /// <summary>The messages that are on their way from this socket; made with the first.</summary>
    public SendLanes Sends => field ??= new SendLanes();

    /// <summary>When typing was last passed on, in timestamps; 0 for never.</summary>
    public long TypedAt { get; set; }

    public bool Hears(RoomId room)
    {
        lock (_rooms)
        {
            foreach (var feed in _rooms)
            {
                if (feed.Room == room)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Remember(RoomFeed feed)
    {
        lock (_rooms)
        {
            if (!_rooms.Contains(feed))
            {
                _rooms.Add(feed);
            }
        }
    }

    public void Forget(RoomFeed feed)
    {
        lock (_rooms)
        {
            _rooms.Remove(feed);
        }
    }

    public RoomFeed[] Rooms()
    {
        lock (_rooms)
        {
            return _rooms.Count == 0 ? [] : [.. _rooms];
        }
    }

    /// <summary>The rooms whose head moved after a tick; null when none did.</summary>
    public List<RoomFeed>? MovedSince(int tick)
    {
        List<RoomFeed>? moved = null;
        lock (_rooms)
        {
            foreach (var feed in _rooms)
            {
                if (feed.MovedAt >= tick)
                {
                    (moved ??= []).Add(feed);
                }
            }
        }

        return moved;
    }
}
