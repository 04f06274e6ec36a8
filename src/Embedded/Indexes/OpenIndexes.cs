using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Indexes;

/// <summary>The indexes that are open: one caller at a time has one, and those that nobody used for longest are closed when there are too many.</summary>
internal sealed class OpenIndexes(int most, Func<RoomId, OpenIndex> open) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, LinkedListNode<Place>> _places = [];

    /// <summary>The last used first.</summary>
    private readonly LinkedList<Place> _order = [];

    private bool _closed;

    /// <summary>Waits until it is one's own; until the place is disposed of.</summary>
    public async Task<Place> TakeAsync(RoomId room, CancellationToken cancellationToken)
    {
        Place place;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_places.TryGetValue(room, out var node))
            {
                _places[room] = node = new LinkedListNode<Place>(new Place(this, room));
            }
            else
            {
                _order.Remove(node);
            }

            _order.AddFirst(node);
            place = node.Value;
            place.Users++;
        }

        try
        {
            await place.Turn.WaitAsync(cancellationToken);
            return place;
        }
        catch
        {
            Leave(place);
            throw;
        }
    }

    /// <summary>Closes all. Whoever has one has it to the end.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
        }

        CloseIdle(0);
    }

    private void Leave(Place place)
    {
        int left;
        lock (_gate)
        {
            place.Users--;
            left = _closed ? 0 : most;
        }

        CloseIdle(left);
    }

    /// <summary>Closing may write: others do not wait for that.</summary>
    private void CloseIdle(int left)
    {
        List<Place>? idle = null;
        lock (_gate)
        {
            TakeIdle(left, ref idle);
        }

        idle?.ForEach(place => place.Close());
    }

    private void TakeIdle(int left, ref List<Place>? idle)
    {
        for (var node = _order.Last; node is not null && _order.Count > left;)
        {
            var before = node.Previous;
            if (node.Value.Users == 0)
            {
                (idle ??= []).Add(node.Value);
                _places.Remove(node.Value.Room);
                _order.Remove(node);
            }

            node = before;
        }
    }

    /// <summary>One of them, taken.</summary>
    internal sealed class Place(OpenIndexes all, RoomId room) : IDisposable
    {
        private OpenIndex? _index;

        public RoomId Room => room;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }

        public OpenIndex Open() => _index ??= all.OpenOf(room);

        /// <summary>Opens it anew when it is needed again.</summary>
        public void Close()
        {
            _index?.Dispose();
            _index = null;
        }

        public void Dispose()
        {
            Turn.Release();
            all.Leave(this);
        }
    }

    private OpenIndex OpenOf(RoomId room) => open(room);
}
