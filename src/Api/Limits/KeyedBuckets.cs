namespace LiveChat.Api.Limits;

/// <summary>A token bucket for each of many keys (people, addresses). Knows at most <paramref name="maxKeys"/>; full buckets are forgotten first.</summary>
internal sealed class KeyedBuckets<TKey>(double perSecond, int burst, TimeProvider clock, int maxKeys = 100_000)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Bucket> _buckets = [];

    /// <summary>Takes one, or says how long until there is one.</summary>
    public bool TryTake(TKey key, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        var now = clock.GetTimestamp();
        lock (_lock)
        {
            var bucket = Current(key, now);
            if (bucket.Tokens < 1)
            {
                wait = TimeSpan.FromSeconds((1 - bucket.Tokens) / perSecond);
                return false;
            }

            Keep(key, bucket with { Tokens = bucket.Tokens - 1 }, now);
            return true;
        }
    }

    /// <summary>Puts one back.</summary>
    public void Return(TKey key)
    {
        var now = clock.GetTimestamp();
        lock (_lock)
        {
            var bucket = Current(key, now);
            Keep(key, bucket with { Tokens = Math.Min(burst, bucket.Tokens + 1) }, now);
        }
    }

    private Bucket Current(TKey key, long now)
    {
        return _buckets.TryGetValue(key, out var bucket) ? Refilled(bucket, now) : new Bucket(burst, now);
    }

    private Bucket Refilled(Bucket bucket, long now)
    {
        var elapsed = clock.GetElapsedTime(bucket.At, now).TotalSeconds;
        return new Bucket(Math.Min(burst, bucket.Tokens + (elapsed * perSecond)), now);
    }

    private void Keep(TKey key, Bucket bucket, long now)
    {
        if (_buckets.Count >= maxKeys && !_buckets.ContainsKey(key))
        {
            Forget(now);
        }

        _buckets[key] = bucket;
    }

    private void Forget(long now)
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (Refilled(bucket, now).Tokens >= burst)
            {
                _buckets.Remove(key);
            }
        }

        if (_buckets.Count >= maxKeys)
        {
            _buckets.Remove(_buckets.MaxBy(entry => entry.Value.Tokens).Key);
        }
    }

    private readonly record struct Bucket(double Tokens, long At);
}
