using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Streams;

namespace LiveChat.Engine.Tests.EmbeddedOnly;

/// <summary>What only src/Engine promises of a stream: a bounded queue whose overflow is an error in its place.</summary>
public sealed class OverflowTests
{
    [Fact]
    public async Task A_subscriber_that_falls_too_far_behind_gets_an_error_where_items_are_missing()
    {
        var key = SharedSilo.NewKey();
        await using var silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly, builder =>
            builder.Services.Configure<DirectStreamOptions>(TestSilo.Chat, options => options.QueueCapacity = 10));
        var stream = silo.Streams.GetStream<int>(StreamId.Create("numbers", key));
        await stream.SubscribeAsync(
            async (number, _) =>
            {
                await Gate.Of(key).PassAsync();
                Journal.Of(key).Add($"{number}");
            },
            error =>
            {
                Journal.Of(key).Add(error.GetType().Name);
                return Task.CompletedTask;
            });
        await stream.OnNextAsync(0);
        await Gate.Of(key).Reached;

        await stream.OnNextBatchAsync(Enumerable.Range(1, 100));
        Gate.Of(key).Open();
        await Journal.Of(key).Until(nameof(QueueCacheMissException));
        await stream.OnNextAsync(101);
        await Journal.Of(key).Until("101");

        Assert.Equal([.. Enumerable.Range(0, 11).Select(i => $"{i}"), nameof(QueueCacheMissException), "101"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task A_subscriber_that_throws_is_told_and_goes_on()
    {
        var key = SharedSilo.NewKey();
        await using var silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly);
        var stream = silo.Streams.GetStream<int>(StreamId.Create("numbers", key));
        await stream.SubscribeAsync(
            (number, _) =>
            {
                Journal.Of(key).Add($"{number}");
                return number == 1 ? throw new InvalidOperationException("one") : Task.CompletedTask;
            },
            error =>
            {
                Journal.Of(key).Add(error.Message);
                return Task.CompletedTask;
            });

        await stream.OnNextBatchAsync([0, 1, 2]);
        await Journal.Of(key).Until("2");

        Assert.Equal(["0", "1", "one", "2"], Journal.Of(key).Lines);
    }
}
