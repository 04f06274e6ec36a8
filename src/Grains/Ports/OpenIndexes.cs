using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Ports;

/// <summary>For adapters of <see cref="IRoomIndex"/>, those that are open: one caller at a time has one, and those that nobody used for longest are closed when there are too many.</summary>
/// <param name="most">How many are open at once; a few more while they are in use.</param>
/// <param name="open">Opens one.</param>
/// <param name="clock">For when one was used last.</param>
public sealed class OpenIndexes<TIndex>(int most, Func<RoomId, TIndex> open, TimeProvider clock) : IDisposable
    where TIndex : class, IDisposable
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

    /// <summary>Closes those that nobody used for so long.</summary>
    public void CloseUnused(TimeSpan age) => Close(TakeIdle(place => clock.GetElapsedTime(place.LastUsed) >= age, int.MaxValue));

    /// <summary>Closes one, unless somebody uses it.</summary>
    public void CloseUnused(RoomId room)
    {
        Place place;
        lock (_gate)
        {
            if (!_places.TryGetValue(room, out var node) || node.Value.Users > 0)
            {
                return;
            }

            node.Value.Users++;
            place = node.Value;
        }

        Close([place]);
    }

    /// <summary>Whether somebody uses it, or did lately.</summary>
    public bool Has(RoomId room)
    {
        lock (_gate)
        {
            return _places.ContainsKey(room);
        }
    }

    /// <summary>Closes all. Whoever has one has it to the end.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
        }

        Close(TakeIdle(_ => true, int.MaxValue));
    }

    private void Leave(Place place)
    {
        int tooMany;
        lock (_gate)
        {
            place.LastUsed = clock.GetTimestamp();
            place.Users--;
            tooMany = _order.Count - (_closed ? 0 : most);
        }

        if (tooMany > 0)
        {
            Close(TakeIdle(_ => true, tooMany));
        }
    }

    /// <summary>To close one takes a while: it is used by us meanwhile, and others are not held up.</summary>
    private void Close(List<Place> idle)
    {
        foreach (var place in idle)
        {
            var isOurs = place.Turn.Wait(0);
            if (isOurs)
            {
                place.Close();
                place.Turn.Release();
            }

            lock (_gate)
            {
                if (--place.Users == 0 && isOurs && _places.Remove(place.Room, out var node))
                {
                    _order.Remove(node);
                }
            }
        }
    }

    /// <summary>Of those that nobody uses, the ones not used for longest.</summary>
    private List<Place> TakeIdle(Predicate<Place> isWanted, int count)
    {
        var idle = new List<Place>();
        lock (_gate)
        {
            for (var node = _order.Last; node is not null && idle.Count < count; node = node.Previous)
            {
                if (node.Value.Users == 0 && isWanted(node.Value))
                {
                    node.Value.Users++;
                    idle.Add(node.Value);
                }
            }
        }

        return idle;
    }

    /// <summary>One of them, taken.</summary>
    public sealed class Place(OpenIndexes<TIndex> all, RoomId room) : IDisposable
    {
        private TIndex? _index;

        internal RoomId Room => room;

        internal SemaphoreSlim Turn { get; } = new(1, 1);

        internal int Users { get; set; }

        internal long LastUsed { get; set; }

        public TIndex Open() => _index ??= all.OpenOf(room);

        /// <summary>Opens it anew when it is needed again.</summary>
        public void Close()
        {
            var index = _index;
            _index = null;
            index?.Dispose();
        }

        public void Dispose()
        {
            Turn.Release();
            all.Leave(this);
        }
    }

    private TIndex OpenOf(RoomId room) => open(room);
}
