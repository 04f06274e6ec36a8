using LiveChat.Cluster.Streams;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Cluster.Tests.Streams;

public sealed class LostOwnerTests
{
    [Fact]
    public async Task When_the_subscribers_silo_is_gone_publishing_goes_on_and_a_new_subscriber_is_found()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var silos = new SiloGroup(3, silo => silo.AddDirectStreams("direct"));
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

        // Nobody is believed for two seconds; publishers are rooms, which speak again.
        while (!after.Task.IsCompleted)
        {
            await On(0).OnNextAsync("again");
            await Task.WhenAny(after.Task, Task.Delay(100, cancel));
        }

        Assert.NotNull(await after.Task);
        Assert.Equal("first", await before.Task);
    }
}
