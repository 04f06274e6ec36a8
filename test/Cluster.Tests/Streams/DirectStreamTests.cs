using System.Threading.Channels;
using LiveChat.Cluster.Streams;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Cluster.Tests.Streams;

/// <summary>Direct streams between three silos.</summary>
public sealed class DirectStreamTests(DirectStreamTests.ThreeSilos silos) : IClassFixture<DirectStreamTests.ThreeSilos>
{
    private const string Name = "direct";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 2)]
    public async Task What_one_silo_publishes_comes_to_the_subscriber_of_another_in_order(int from, int to)
    {
        var stream = Fresh();
        var received = await SubscribeAsync(to, stream);

        for (var i = 0; i < 1_000; i++)
        {
            _ = On(from, stream).OnNextAsync(i); // As rooms do: without waiting.
        }

        Assert.Equal(Enumerable.Range(0, 1_000), await TakeAsync(received, 1_000));
    }

    [Fact]
    public async Task What_a_grain_publishes_comes_to_another_silo_in_its_order()
    {
        var stream = Fresh();
        var received = await SubscribeAsync(2, stream);
        var grain = silos.On(0).GetRequiredService<IGrainFactory>().GetGrain<IPublisherGrain>("one");

        for (var i = 0; i < 20; i++)
        {
            await grain.Publish(stream, i);
        }

        Assert.Equal(Enumerable.Range(0, 20), await TakeAsync(received, 20));
    }

    [Fact]
    public async Task What_grains_of_several_silos_publish_comes_once_in_no_promised_order()
    {
        var stream = Fresh();
        var received = await SubscribeAsync(2, stream);

        for (var i = 0; i < 20; i++)
        {
            await silos.On(0).GetRequiredService<IGrainFactory>().GetGrain<IPublisherGrain>($"p{i}").Publish(stream, i);
        }

        Assert.Equal(Enumerable.Range(0, 20), (await TakeAsync(received, 20)).Order());
    }

    [Fact]
    public async Task What_nobody_subscribes_to_is_dropped()
    {
        var stream = Fresh();

        await On(0, stream).OnNextAsync(1);
        await On(0, stream).OnNextAsync(2);

        Assert.Empty(await On(0, stream).GetAllSubscriptionHandles());
    }

    [Fact]
    public async Task After_unsubscribing_nothing_comes_any_more()
    {
        var stream = Fresh();
        var (ended, other) = (Channel.CreateUnbounded<int>(), await SubscribeAsync(1, stream));
        var handle = await On(1, stream).SubscribeAsync(new Collector(ended));
        await On(0, stream).OnNextAsync(1);
        await TakeAsync(ended, 1);

        await handle.UnsubscribeAsync();
        await On(0, stream).OnNextAsync(2);

        Assert.Equal([1, 2], await TakeAsync(other, 2));
        Assert.False(ended.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_subscriber_that_fails_does_not_stop_the_next_item_or_the_other_subscriber()
    {
        var stream = Fresh();
        var failing = await SubscribeAsync(1, stream, fails: true);
        var other = await SubscribeAsync(1, stream);

        await On(0, stream).OnNextAsync(1);
        await On(0, stream).OnNextAsync(2);

        Assert.Equal([1, 2], await TakeAsync(failing, 2));
        Assert.Equal([1, 2], await TakeAsync(other, 2));
    }

    [Fact]
    public async Task A_handle_resumes_with_another_observer()
    {
        var stream = Fresh();
        var (first, second) = (Channel.CreateUnbounded<int>(), Channel.CreateUnbounded<int>());
        var handle = await On(1, stream).SubscribeAsync(new Collector(first));

        await handle.ResumeAsync(new Collector(second));
        await On(0, stream).OnNextAsync(7);

        Assert.Equal([7], await TakeAsync(second, 1));
        Assert.False(first.Reader.TryRead(out _));
        Assert.Equal(handle.HandleId, Assert.Single(await On(1, stream).GetAllSubscriptionHandles()).HandleId);
    }

    [Fact]
    public async Task Streams_of_one_provider_are_told_apart_and_are_equal_by_id()
    {
        var (one, two) = (Fresh(), Fresh());
        var (first, second) = (await SubscribeAsync(1, one), await SubscribeAsync(2, two));

        await On(0, one).OnNextAsync(1);
        await On(0, two).OnNextAsync(2);

        Assert.Equal([1], await TakeAsync(first, 1));
        Assert.Equal([2], await TakeAsync(second, 1));
        Assert.Equal(On(0, one), On(1, one));
        Assert.NotEqual(On(0, one), On(0, two));
    }

    private static StreamId Fresh() => StreamId.Create("test", Guid.NewGuid().ToString("N"));

    private IAsyncStream<int> On(int silo, StreamId stream) =>
        silos.On(silo).GetRequiredKeyedService<IStreamProvider>(Name).GetStream<int>(stream);

    private async Task<Channel<int>> SubscribeAsync(int silo, StreamId stream, bool fails = false)
    {
        var received = Channel.CreateUnbounded<int>();
        await On(silo, stream).SubscribeAsync(new Collector(received, fails));
        return received;
    }

    private static async Task<List<int>> TakeAsync(Channel<int> received, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var taken = new List<int>();
        while (taken.Count < count)
        {
            taken.Add(await received.Reader.ReadAsync(limit.Token));
        }

        return taken;
    }

    private sealed class Collector(Channel<int> received, bool fails = false) : IAsyncObserver<int>
    {
        public Task OnNextAsync(int item, StreamSequenceToken? token = null)
        {
            received.Writer.TryWrite(item);
            return fails ? throw new InvalidOperationException("This subscriber fails.") : Task.CompletedTask;
        }

        public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
    }

    public sealed class ThreeSilos : IAsyncLifetime
    {
        private readonly SiloGroup _silos = new(3, silo => silo.AddDirectStreams(Name));

        public IServiceProvider On(int silo) => _silos[silo];

        public async ValueTask InitializeAsync() => await _silos.StartAsync();

        public ValueTask DisposeAsync() => _silos.DisposeAsync();
    }
}

/// <summary>Publishes from wherever it was placed.</summary>
[Alias("test.publisher")]
public interface IPublisherGrain : IGrainWithStringKey
{
    [Alias("publish")]
    Task Publish(StreamId stream, int item);
}

internal sealed class PublisherGrain : Grain, IPublisherGrain
{
    public Task Publish(StreamId stream, int item) => this.GetStreamProvider("direct").GetStream<int>(stream).OnNextAsync(item);
}
