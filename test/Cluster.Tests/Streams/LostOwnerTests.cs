using LiveChat.Cluster.Streams;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Cluster.Tests.Streams;

public sealed class LostOwnerTests
{
    [Fact]
    public async Task When_the_subscribers_silo_is_gone_publishing_goes_on_and_a_new_subscriber_is_found()
    {
        var cancel = TestContext.Current.CancellationToken;
        var clock = new FakeTimeProvider();
        await using var silos = new SiloGroup(3, silo =>
        {
            silo.Services.AddSingleton<TimeProvider>(clock);
            silo.AddDirectStreams("direct");
        });
        await silos.StartAsync();
        var id = StreamId.Create("test", "moving");
        var (before, after) = (new TaskCompletionSource<string>(), new TaskCompletionSource<string>());
        IAsyncStream<string> On(int silo) => silos[silo].GetRequiredKeyedService<IStreamProvider>("direct").GetStream<string>(id);
        await On(2).SubscribeAsync((item, _) => Task.FromResult(before.TrySetResult(item)));
        await On(0).OnNextAsync("first");
        Assert.Equal("first", await before.Task.WaitAsync(cancel));

        await silos.StopAsync(2);
        await On(0).OnNextAsync("to nobody");
        await On(1).SubscribeAsync((item, _) => Task.FromResult(after.TrySetResult(item)));

        clock.Advance(TimeSpan.FromSeconds(3)); // Nobody is believed for two.
        await On(0).OnNextAsync("again");

        Assert.Matches("^(to nobody|again)$", await after.Task.WaitAsync(cancel));
        Assert.Equal("first", await before.Task);
    }
}
