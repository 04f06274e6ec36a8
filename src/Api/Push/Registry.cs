using System.Collections.Concurrent;

namespace LiveChat.Api.Push;

/// <summary>Feeds by id, made when first asked for, each with a turn of its own in the round of <paramref name="slots"/>.</summary>
internal sealed class Registry<TId, TFeed>(int slots, Func<TId, int, TFeed> make)
    where TId : notnull
    where TFeed : class
{
    private readonly ConcurrentDictionary<TId, TFeed> _feeds = new();
    private int _made;

    public int Count => _feeds.Count;

    public IEnumerable<TFeed> All => _feeds.Select(feed => feed.Value);

    public TFeed? Find(TId id) => _feeds.GetValueOrDefault(id);

    public TFeed Get(TId id)
    {
        return _feeds.TryGetValue(id, out var feed)
            ? feed
            : _feeds.GetOrAdd(id, static (id, self) => self.Make(id), this);
    }

    public void Remove(TId id, TFeed feed) => _feeds.TryRemove(KeyValuePair.Create(id, feed));

    private TFeed Make(TId id) => make(id, (int)((uint)Interlocked.Increment(ref _made) % (uint)slots));
}
