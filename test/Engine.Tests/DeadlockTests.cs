using Orleans.Configuration;
using Orleans.Hosting;

namespace LiveChat.Engine.Tests;

internal interface ICircleGrain : IGrainWithStringKey
{
    /// <summary>Calls the other, which calls back here.</summary>
    Task Circle(ICircleGrain other);

    [ResponseTimeout("00:00:02")]
    Task Onward(ICircleGrain first);

    [ResponseTimeout("00:00:01")]
    Task Back();

    Task<int> Ping();

    Task Hang();

    Task<string> CallAndCatch(ICircleGrain other);
}

internal sealed class CircleGrain : Grain, ICircleGrain
{
    public Task Circle(ICircleGrain other) => other.Onward(this.AsReference<ICircleGrain>());

    public Task Onward(ICircleGrain first) => first.Back();

    public Task Back() => Task.CompletedTask;

    public Task<int> Ping() => Task.FromResult(1);

    public Task Hang() => Gate.Of(this.GetPrimaryKeyString() + "hang").PassAsync();

    public async Task<string> CallAndCatch(ICircleGrain other)
    {
        try
        {
            await other.Hang();
            return "no timeout";
        }
        catch (TimeoutException)
        {
            return "timeout";
        }
    }
}

public sealed class DeadlockTests(SharedSilo shared)
{
    private readonly string _key = SharedSilo.NewKey();

    [Fact]
    public async Task A_deadlock_of_two_grains_ends_as_a_timeout_and_both_go_on()
    {
        var a = shared.Grains.GetGrain<ICircleGrain>(_key + "-a");
        var b = shared.Grains.GetGrain<ICircleGrain>(_key + "-b");

        await Assert.ThrowsAsync<TimeoutException>(() => a.Circle(b).OrFail());

        Assert.Equal(1, await a.Ping().OrFail());
        Assert.Equal(1, await b.Ping().OrFail());
    }

    [Fact]
    public async Task A_grain_that_calls_itself_ends_as_a_timeout()
    {
        var grain = shared.Grains.GetGrain<ICircleGrain>(_key);

        await Assert.ThrowsAsync<TimeoutException>(() => grain.Circle(grain).OrFail());

        Assert.Equal(1, await grain.Ping().OrFail());
    }

    [Fact]
    public async Task A_deadlock_stalls_nobody_else()
    {
        var a = shared.Grains.GetGrain<ICircleGrain>(_key + "-a");
        var circle = a.Circle(shared.Grains.GetGrain<ICircleGrain>(_key + "-b"));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => shared.Grains.GetGrain<ICircleGrain>($"{_key}-{i}").Ping())).OrFail();

        await Assert.ThrowsAsync<TimeoutException>(() => circle.OrFail());
    }

    [Fact]
    public async Task The_time_to_answer_is_an_option()
    {
        await using var silo = await TestSilo.StartAsync(typeof(CircleGrain).Assembly, builder =>
            builder.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2)));
        var caller = silo.Grains.GetGrain<ICircleGrain>(_key + "-caller");
        var hanging = silo.Grains.GetGrain<ICircleGrain>(_key + "-hanging");

        // The call from outside has the same limit, so that it may be first: either way the grain inside gets its timeout.
        var outcome = await Record.ExceptionAsync(async () => Assert.Equal("timeout", await caller.CallAndCatch(hanging).OrFail()));
        Assert.True(outcome is null or TimeoutException, outcome?.ToString());

        Gate.Of(_key + "-hanginghang").Open();
        Assert.Equal(1, await hanging.Ping().OrFail());
        Assert.Equal(1, await caller.Ping().OrFail());
    }
}
