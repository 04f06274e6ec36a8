using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Engine.Tests.EmbeddedOnly;

/// <summary>How src/Engine stops: nothing comes in, and nothing holds it for ever.</summary>
public sealed class StopTests
{
    private readonly string _key = SharedSilo.NewKey();

    [Fact]
    public async Task A_stopped_engine_refuses_calls()
    {
        var silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly);
        var grain = silo.Grains.GetGrain<ILifeGrain>(_key);
        await grain.Say("hello");
        await silo.StopAsync();

        await Assert.ThrowsAsync<SiloUnavailableException>(() => grain.Say("too late").OrFail());

        Assert.DoesNotContain("too late", Journal.Of(_key).Lines);
    }

    [Fact]
    public async Task A_request_that_hangs_does_not_hold_the_stop_and_its_caller_is_told()
    {
        var silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly, builder =>
            builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1)));
        var hanging = silo.Grains.GetGrain<ICircleGrain>(_key).Hang();
        await Gate.Of(_key + "hang").Reached;

        await Record.ExceptionAsync(() => silo.StopAsync().OrFail());

        await Assert.ThrowsAsync<SiloUnavailableException>(() => hanging.OrFail());
        Gate.Of(_key + "hang").Open();
    }

    [Fact]
    public async Task A_failed_one_way_call_is_logged()
    {
        await using var silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly);
        var grain = silo.Grains.GetGrain<IContextGrain>(_key);
        await grain.TellAndFail();
        await grain.Greet("after");

        Assert.Contains(silo.Log.Entries, entry => entry.Exception?.Message == "one-way failure");
    }
}
