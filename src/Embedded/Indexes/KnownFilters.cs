using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Indexes;

/// <summary>The filters of rooms whose indexes were opened since the start: those that nobody asked for longest are given up when they are too many.</summary>
/// <param name="mostBytes">How much memory all of them may take.</param>
internal sealed class KnownFilters(long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, LinkedListNode<(RoomId Room, TermFilter Filter, int Bytes)>> _known = [];
    private readonly LinkedList<(RoomId Room, TermFilter Filter, int Bytes)> _order = [];
    private long _bytes;

    /// <summary>Null of a room that is not known.</summary>
    public TermFilter? Of(RoomId room)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(room, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Filter;
        }
    }

    /// <summary>Again when it has grown.</summary>
    public void Put(RoomId room, TermFilter filter)
    {
        lock (_gate)
        {
            Remove(room);
            _known[room] = _order.AddFirst((room, filter, filter.Bytes));
            _bytes += filter.Bytes;
            while (_bytes > mostBytes && _order.Last is { } last)
            {
                Remove(last.Value.Room);
            }
        }
    }

    public void Forget(RoomId room)
    {
        lock (_gate)
        {
            Remove(room);
        }
    }

    private void Remove(RoomId room)
    {
        if (_known.Remove(room, out var node))
        {
            _order.Remove(node);
            _bytes -= node.Value.Bytes;
        }
    }
}
