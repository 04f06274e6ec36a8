using Orleans.Streams;

namespace LiveChat.Engine.Tests;

/// <summary>Follows the stream of its own key, and writes what comes to its journal.</summary>
internal interface IFollowerGrain : IGrainWithStringKey
{
    Task Follow(string stream);

    Task Unfollow(string stream);

    Task<int> Subscriptions(string stream);

    Task Publish(string stream, string word);

    Task Hold();

    Task Leave();
}

internal interface IPublisherGrain : IGrainWithStringKey
{
    Task Publish(string stream, int from, int count);
}

internal static class WordStreams
{
    public static StreamId Of(string key) => StreamId.Create("words", key);
}

internal sealed class FollowerGrain : Grain, IFollowerGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // By convention the key of a follower is "stream/name", so that a new activation knows what to resume.
        foreach (var handle in await Stream(Key.Split('/')[0]).GetAllSubscriptionHandles())
        {
            await handle.ResumeAsync(Take);
            Journal.Of(Key).Add("resumed");
        }
    }

    public async Task Follow(string stream) => await Stream(stream).SubscribeAsync(Take);

    public async Task Unfollow(string stream)
    {
        foreach (var handle in await Stream(stream).GetAllSubscriptionHandles())
        {
            await handle.UnsubscribeAsync();
        }
    }

    public async Task<int> Subscriptions(string stream) => (await Stream(stream).GetAllSubscriptionHandles()).Count;

    public Task Publish(string stream, string word) => Stream(stream).OnNextAsync(word);

    public Task Hold() => HoldGrain.Held(Key, "hold");

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Take(string word, StreamSequenceToken? token)
    {
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        Journal.Of(Key).Add(TaskScheduler.Current == scheduler && scheduler != TaskScheduler.Default ? word : "off the scheduler");
    }

    private IAsyncStream<string> Stream(string key) => this.GetStreamProvider(TestSilo.Chat).GetStream<string>(WordStreams.Of(key));
}

internal sealed class PublisherGrain : Grain, IPublisherGrain
{
    public async Task Publish(string stream, int from, int count)
    {
        var words = this.GetStreamProvider(TestSilo.Chat).GetStream<string>(WordStreams.Of(stream));
        for (var number = from; number < from + count; number++)
        {
            await words.OnNextAsync($"{this.GetPrimaryKeyString()} {number}");
        }
    }
}

public sealed class StreamTests(SharedSilo shared)
{
    private readonly string _stream = SharedSilo.NewKey();

    private IAsyncStream<string> Words => shared.Silo.Streams.GetStream<string>(WordStreams.Of(_stream));

    [Fact]
    public async Task Every_subscriber_gets_every_item_in_the_order_of_its_publisher()
    {
        var followers = Enumerable.Range(0, 3).Select(i => $"{_stream}/{i}").ToList();
        foreach (var follower in followers)
        {
            await Follower(follower).Follow(_stream);
        }

        await Task.WhenAll(Publisher("a").Publish(_stream, 0, 50), Publisher("b").Publish(_stream, 0, 50)).OrFail();

        foreach (var follower in followers)
        {
            await Journal.Of(follower).UntilCount(100);
            foreach (var publisher in new[] { "a", "b" })
            {
                Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{publisher} {i}"),
                    Journal.Of(follower).Lines.Where(line => line.StartsWith(publisher, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public async Task Code_that_is_not_a_grain_subscribes_and_publishes_too()
    {
        var journal = Journal.Of(_stream);
        var handle = await Words.SubscribeAsync((word, _) =>
        {
            journal.Add(word);
            return Task.CompletedTask;
        });

        await Words.OnNextAsync("one");
        await Words.OnNextAsync("two");
        await journal.UntilCount(2);
        await handle.UnsubscribeAsync();

        Assert.Equal(["one", "two"], journal.Lines);
        Assert.Empty(await Words.GetAllSubscriptionHandles());
    }

    [Fact]
    public async Task A_slow_subscriber_stalls_neither_the_others_nor_the_publisher()
    {
        var gate = Gate.Of(_stream + "slow");
        var slow = Journal.Of(_stream + "slow");
        await Words.SubscribeAsync(async (word, _) =>
        {
            await gate.PassAsync();
            slow.Add(word);
        });
        await Follower(_stream + "/quick").Follow(_stream);

        await Publisher("p").Publish(_stream, 0, 20).OrFail();
        await Journal.Of(_stream + "/quick").UntilCount(20);
        await gate.Reached;

        Assert.Empty(slow.Lines);
        gate.Open();
        await slow.UntilCount(20);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"p {i}"), slow.Lines);
    }

    [Fact]
    public async Task A_delivery_waits_for_a_running_request_of_the_subscriber()
    {
        var follower = Follower(_stream + "/one");
        await follower.Follow(_stream);
        await Words.OnNextAsync("first");
        await Journal.Of(_stream + "/one").UntilCount(1);
        var held = follower.Hold();
        await Gate.Of(_stream + "/onehold").Reached;
        await Words.OnNextAsync("second");
        Gate.Of(_stream + "/onehold").Open();
        await held.OrFail();

        await Journal.Of(_stream + "/one").UntilCount(4);

        Assert.Equal(["first", "hold starts", "hold ends", "second"], Journal.Of(_stream + "/one").Lines);
    }

    [Fact]
    public async Task An_item_activates_its_subscriber_which_resumes()
    {
        var follower = Follower(_stream + "/one");
        var journal = Journal.Of(_stream + "/one");
        await follower.Follow(_stream);
        await Words.OnNextAsync("before");
        await journal.Until("before");
        await follower.Leave();

        await Words.OnNextAsync("after");
        await journal.Until("after");

        Assert.Equal(["before", "resumed", "after"], journal.Lines);
        Assert.Equal(1, await follower.Subscriptions(_stream));
    }

    [Fact]
    public async Task An_unsubscribed_grain_gets_nothing_more()
    {
        var follower = Follower(_stream + "/one");
        var other = Follower(_stream + "/other");
        await follower.Follow(_stream);
        await other.Follow(_stream);
        await Words.OnNextAsync("one");
        await Journal.Of(_stream + "/one").Until("one");
        await follower.Unfollow(_stream);

        await Words.OnNextAsync("two");
        await Journal.Of(_stream + "/other").Until("two");

        Assert.Equal(["one"], Journal.Of(_stream + "/one").Lines);
        Assert.Equal(0, await follower.Subscriptions(_stream));
    }

    [Fact]
    public async Task Subscriptions_belong_to_their_grain_and_their_stream()
    {
        var one = Follower(_stream + "/one");
        await one.Follow(_stream);
        await one.Follow(_stream + "-second");

        Assert.Equal(1, await one.Subscriptions(_stream));
        Assert.Equal(1, await one.Subscriptions(_stream + "-second"));
        Assert.Equal(0, await Follower(_stream + "/two").Subscriptions(_stream));
        Assert.Empty(await Words.GetAllSubscriptionHandles());
    }

    [Fact]
    public async Task An_item_reaches_the_subscribers_of_its_stream_only()
    {
        await Follower(_stream + "/one").Follow(_stream);
        await Follower(_stream + "-second/two").Follow(_stream + "-second");

        await Words.OnNextAsync("one");
        await shared.Silo.Streams.GetStream<string>(WordStreams.Of(_stream + "-second")).OnNextAsync("two");
        await Journal.Of(_stream + "/one").Until("one");
        await Journal.Of(_stream + "-second/two").Until("two");

        Assert.Equal(["one"], Journal.Of(_stream + "/one").Lines);
        Assert.Equal(["two"], Journal.Of(_stream + "-second/two").Lines);
    }

    [Fact]
    public async Task A_grain_may_publish_to_a_stream_that_it_follows()
    {
        var grain = Follower(_stream + "/one");
        await grain.Follow(_stream);

        await grain.Publish(_stream, "own").OrFail();
        await Journal.Of(_stream + "/one").Until("own");

        Assert.Equal(["own"], Journal.Of(_stream + "/one").Lines);
    }

    [Fact]
    public async Task A_subscription_may_be_made_anew_after_it_ended()
    {
        var grain = Follower(_stream + "/one");
        await grain.Follow(_stream);
        await grain.Unfollow(_stream);
        await grain.Follow(_stream);

        await Words.OnNextAsync("word");
        await Journal.Of(_stream + "/one").Until("word");

        Assert.Equal(["word"], Journal.Of(_stream + "/one").Lines);
    }

    [Fact]
    public void A_stream_id_says_its_namespace_and_its_key()
    {
        var id = StreamId.Create("words", "key");

        Assert.Equal("words", id.GetNamespace());
        Assert.Equal("key", id.GetKeyAsString());
        Assert.Equal("words/key", id.ToString());
        Assert.Equal(StreamId.Create("words", "key"), id);
        Assert.NotEqual(StreamId.Create("words", "other"), id);
    }

    [Fact]
    public void A_provider_that_nobody_registered_is_not_found()
    {
        var client = (IClusterClient)shared.Silo.Services.GetService(typeof(IClusterClient))!;

        Assert.Throws<KeyNotFoundException>(() => client.GetStreamProvider("nowhere"));
    }

    private IFollowerGrain Follower(string key) => shared.Grains.GetGrain<IFollowerGrain>(key);

    private IPublisherGrain Publisher(string key) => shared.Grains.GetGrain<IPublisherGrain>(key);
}
