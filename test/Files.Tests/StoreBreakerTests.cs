using LiveChat.Files.S3;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Files.Tests;

public sealed class StoreBreakerTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _calls;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_fails_again_and_again_is_left_alone_but_for_one_try_a_second()
    {
        var breaker = new StoreBreaker(_clock);
        await FailAsync(breaker, StoreBreaker.Failures);

        Assert.Throws<IOException>(breaker.Enter);
        _clock.Advance(StoreBreaker.Pause);
        breaker.Enter();
        Assert.Throws<IOException>(breaker.Enter); // One tries it for all.
        await FailAsync(breaker, 1, enters: false);
        Assert.Throws<IOException>(breaker.Enter);

        _clock.Advance(StoreBreaker.Pause);
        breaker.Enter();
        await breaker.WatchAsync(() => Task.FromResult(1));
        breaker.Enter();
        breaker.Enter();
    }

    [Fact]
    public async Task Failures_that_are_not_in_a_row_and_refusals_are_none()
    {
        var breaker = new StoreBreaker(_clock);
        for (var i = 0; i < 3; i++)
        {
            await FailAsync(breaker, StoreBreaker.Failures - 1);
            await Assert.ThrowsAsync<UploadFaultException>(() => breaker.WatchAsync<int>(() => throw new UploadFaultException(UploadFault.Gone)));
        }

        await FailAsync(breaker, StoreBreaker.Failures - 1);
        breaker.Enter();
    }

    [Fact]
    public async Task Parts_are_not_sent_to_a_store_that_is_left_alone()
    {
        await using var fake = FakeS3.Start(_ =>
        {
            Interlocked.Increment(ref _calls);
            return "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        });
        using var store = new S3FileStore(S3Settings.Of(fake.Endpoint), _clock);
        var key = new FileKey(FileId.New());
        for (var i = 0; i < StoreBreaker.Failures + 3; i++)
        {
            await Assert.ThrowsAsync<IOException>(() => store.PutPartAsync(key, "upload", 1, new MemoryStream([1]), 1, Cancel));
        }

        Assert.Equal(StoreBreaker.Failures, _calls);
        _clock.Advance(StoreBreaker.Pause);
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(key, new MemoryStream([1]), 1, Cancel));
        Assert.Equal(StoreBreaker.Failures + 1, _calls);
    }

    [Fact]
    public async Task It_says_that_it_leaves_the_store_alone()
    {
        var breaker = new StoreBreaker(_clock);
        await FailAsync(breaker, StoreBreaker.Failures - 1);
        Assert.False(breaker.IsOpen);
        await FailAsync(breaker, 1);
        Assert.True(breaker.IsOpen);

        _clock.Advance(StoreBreaker.Pause);
        Assert.False(breaker.IsOpen); // Somebody has to try.
        breaker.Enter();
        Assert.True(breaker.IsOpen);

        await breaker.WatchAsync(() => Task.FromResult(1));
        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public async Task Uploads_that_do_not_begin_are_failures_and_those_that_do_say_little()
    {
        var breaker = new StoreBreaker(_clock);
        for (var i = 0; i < StoreBreaker.Failures; i++)
        {
            Assert.False(breaker.IsOpen);
            await breaker.WatchBeginAsync(() => Task.FromResult(1));
            await Assert.ThrowsAsync<IOException>(() => breaker.WatchBeginAsync<int>(() => throw new IOException("away")));
        }

        Assert.True(breaker.IsOpen);
        await breaker.WatchBeginAsync(() => Task.FromResult(1));
        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public async Task A_store_that_is_down_is_said_to_be_left_alone()
    {
        using var store = new S3FileStore(S3Settings.Of(new Uri("http://127.0.0.1:1")), _clock);
        for (var i = 0; i < StoreBreaker.Failures; i++)
        {
            Assert.False(store.IsLeftAlone);
            await Assert.ThrowsAsync<IOException>(() => store.BeginAsync(new FileKey(FileId.New()), Cancel));
        }

        Assert.True(store.IsLeftAlone);
    }

    private static async Task FailAsync(StoreBreaker breaker, int times, bool enters = true)
    {
        for (var i = 0; i < times; i++)
        {
            if (enters)
            {
                breaker.Enter();
            }

            await Assert.ThrowsAsync<IOException>(() => breaker.WatchAsync<int>(() => throw new IOException("away")));
        }
    }
}
