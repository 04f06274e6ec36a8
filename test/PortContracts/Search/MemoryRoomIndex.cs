using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.PortContracts.Search;

/// <summary>Indexes in memory that look through every message: what the others must find.</summary>
public sealed class MemoryRoomIndex : IRoomIndex
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, Kept> _rooms = [];
    private int _failing;

    /// <summary>Something was taken in.</summary>
    public event Action<RoomId, long>? Applied;

    /// <summary>One was let go of.</summary>
    public event Action<RoomId>? Closed;

    /// <summary>The next calls fail.</summary>
    public void Fail(int count = 1) => Volatile.Write(ref _failing, count);

    /// <summary>As if a file was lost.</summary>
    public void Lose(RoomId room)
    {
        lock (_gate)
        {
            _rooms.Remove(room);
        }
    }

    public Task<IndexState> GetStateAsync(RoomId room, CancellationToken cancellationToken) => Work(() => StateOf(room), cancellationToken);

    public Task<IndexState> ApplyAsync(RoomId room, ImmutableArray<IndexDocument> messages, long after, long through, CancellationToken cancellationToken) => Work(
        () =>
        {
            if (StateOf(room).Through != after)
            {
                return StateOf(room);
            }

            if (!_rooms.TryGetValue(room, out var kept))
            {
                _rooms[room] = kept = new Kept();
            }

            foreach (var message in messages)
            {
                kept.Messages.Remove(message.Seq);
                if (message.Message is { } said)
                {
                    kept.Messages[message.Seq] = new Document(message.At, said);
                    kept.Count(said.Languages);
                }
            }

            kept.Through = through;
            Applied?.Invoke(room, through);
            return StateOf(room);
        },
        cancellationToken);

    public Task<IndexAnswer> SearchAsync(RoomId room, IndexQuery query, CancellationToken cancellationToken) => Work(
        () =>
        {
            IndexHit[] hits = [.. MessagesOf(room).Reverse()
                .Where(one => Fits(query.Node, one.Key, one.Value))
                .Take(query.ByRelevance ? IndexQuery.MostCompared : int.MaxValue)
                .Select(one => new IndexHit(one.Key, one.Value.At, query.ByRelevance ? Score(query.Node, one.Key, one.Value) : 0))
                .Order(IndexHit.Order)
                .Where(hit => query.Behind is not { } behind || hit.CompareTo(behind) > 0)];
            return new IndexAnswer([.. hits.Take(query.Limit)], hits.Length > query.Limit, false);
        },
        cancellationToken);

    public Task<ImmutableArray<string>> FindNearAsync(RoomId room, string word, int most, CancellationToken cancellationToken) => Work(
        () => MessagesOf(room).SelectMany(one => one.Value.Words.Concat(one.Value.Names).Concat(one.Value.Contents)).Distinct()
            .Where(term => Near.IsFor(term) && term != word && Near.IsWithinOne(term, word)).Order(StringComparer.Ordinal).Take(most).ToImmutableArray(),
        cancellationToken);

    public Task CloseAsync(RoomId room, CancellationToken cancellationToken)
    {
        Closed?.Invoke(room);
        return Task.CompletedTask;
    }

    public Task EraseAsync(RoomId room, CancellationToken cancellationToken) => Work(() => _rooms.Remove(room), cancellationToken);

    private IndexState StateOf(RoomId room) =>
        _rooms.TryGetValue(room, out var kept) ? new IndexState(kept.Through, kept.Commonest) : IndexState.Empty;

    private SortedDictionary<long, Document> MessagesOf(RoomId room) => _rooms.TryGetValue(room, out var kept) ? kept.Messages : [];

    private static bool Fits(IndexNode node, long seq, Document message) => node switch
    {
        EachOf all => all.Nodes.All(each => Fits(each, seq, message)),
        OneOf any => any.Nodes.Any(each => Fits(each, seq, message)),
        NoneOf not => !Fits(not.Node, seq, message),
        HasTerm term => message.All(term.Field).Any(term.Terms.Contains),
        HasBegin begin => message.All(begin.Field).Any(term => term.StartsWith(begin.Begin, StringComparison.Ordinal)),
        HasPhrase phrase => message.InOrder(phrase.Field).Any(words => HasPhrase(phrase, words)),
        PostedIn posted => (posted.From is null || message.At >= posted.From) && (posted.Below is null || message.At < posted.Below),
        StandsBeyond beyond => seq > beyond.Seq,
        StandsAt at => at.Seqs.Contains(seq),
        _ => throw new NotSupportedException(),
    };

    private static bool HasPhrase(HasPhrase phrase, string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - phrase.Terms.Length + 1)).Any(
        from => phrase.Terms.Select((term, i) => (term, word: words[from + i], isOpen: phrase.OpenEnd && i == phrase.Terms.Length - 1))
            .All(each => each.isOpen ? each.word.StartsWith(each.term, StringComparison.Ordinal) : each.word == each.term));

    /// <summary>How much of what is looked for is in it, for its length.</summary>
    private static double Score(IndexNode node, long seq, Document message) => Count(node, seq, message) / (5.0 + message.Words.Length);

    private static int Count(IndexNode node, long seq, Document message) => node switch
    {
        EachOf all => all.Nodes.Sum(each => Count(each, seq, message)),
        OneOf any => any.Nodes.Sum(each => Count(each, seq, message)),
        NoneOf or HasTerm { Field: IndexField.Facts } => 0,
        _ => Fits(node, seq, message.WithoutFiles) ? 4 : Fits(node, seq, message) ? 1 : 0,
    };

    private Task<T> Work<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        if (Volatile.Read(ref _failing) > 0 && Interlocked.Decrement(ref _failing) >= 0)
        {
            return Task.FromException<T>(new IOException("A test said that the index fails."));
        }

        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }

    private sealed class Kept
    {
        public SortedDictionary<long, Document> Messages { get; } = [];

        private readonly Dictionary<string, int> _languages = [];

        public ImmutableArray<string> Commonest =>
            [.. _languages.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key)];

        public long Through { get; set; }

        public void Count(IEnumerable<string> languages)
        {
            foreach (var language in languages)
            {
                _languages[language] = _languages.GetValueOrDefault(language) + 1;
            }
        }
    }

    private sealed class Document(DateTimeOffset at, Grains.Search.IndexedMessage message)
    {
        private readonly string[] _extras = message.Extras.Split(' ');
        private readonly string[] _moreNames = message.NameExtras.Split(' ');
        private readonly string[] _moreContents = message.ContentExtras.Split(' ');
        private readonly string[] _facts = message.Facts.Split(' ');

        public DateTimeOffset At => at;

        /// <summary>What files say weighs less.</summary>
        public Document WithoutFiles => message.Contents.Length == 0 ? this : new Document(at, message with { Contents = "", ContentExtras = "" });

        public string[] Words { get; } = message.Words.Split(' ');

        public string[] Names { get; } = message.Names.Split(' ');

        public string[] Contents { get; } = message.Contents.Split(' ');

        public string[][] InOrder(IndexField field) => field == IndexField.Names ? [Names] : [Words, Contents];

        public IEnumerable<string> All(IndexField field) => field switch
        {
            IndexField.Text => Words.Concat(_extras).Concat(Contents).Concat(_moreContents),
            IndexField.Names => Names.Concat(_moreNames),
            _ => _facts,
        };
    }
}
