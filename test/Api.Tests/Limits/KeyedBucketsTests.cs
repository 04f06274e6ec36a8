using LiveChat.Api.Limits;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests.Limits;

public sealed class KeyedBucketsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_burst_goes_through_and_then_as_much_as_is_refilled()
    {
        var buckets = new KeyedBuckets<string>(2, 3, _clock);

        Assert.Equal([true, true, true, false], Take(buckets, "a", 4));
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal([true, false], Take(buckets, "a", 2));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([true, true, true, false], Take(buckets, "a", 4));
    }

    [Fact]
    public void Whoever_is_refused_hears_when_to_come_back()
    {
        var buckets = new KeyedBuckets<string>(0.5, 1, _clock);
        Take(buckets, "a", 1);

        Assert.False(buckets.TryTake("a", out var wait));

        Assert.Equal(TimeSpan.FromSeconds(2), wait);
        _clock.Advance(wait);
        Assert.True(buckets.TryTake("a", out _));
    }

    [Fact]
    public void One_key_does_not_take_from_another()
    {
        var buckets = new KeyedBuckets<string>(1, 1, _clock);

        Assert.Equal([true, false], Take(buckets, "a", 2));
        Assert.Equal([true, false], Take(buckets, "b", 2));
    }

    [Fact]
    public void What_was_given_back_can_be_taken_again()
    {
        var buckets = new KeyedBuckets<string>(1, 1, _clock);
        Take(buckets, "a", 1);

        buckets.Return("a");

        Assert.Equal([true, false], Take(buckets, "a", 2));
    }

    [Fact]
    public void However_many_keys_come_whoever_was_limited_stays_so()
    {
        var buckets = new KeyedBuckets<string>(1, 5, _clock, maxKeys: 100);
        Take(buckets, "flooder", 5);
        for (var i = 0; i < 1_000; i++)
        {
            Take(buckets, $"key{i}", 1);
        }

        Assert.False(buckets.TryTake("flooder", out _));
    }

    private static bool[] Take(KeyedBuckets<string> buckets, string key, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => buckets.TryTake(key, out var _))];
}
