namespace LiveChat.Engine.Tests;

/// <summary>Each method writes to the journal of the grain when it starts and when it ends, and waits at the gate of that name.</summary>
internal interface IHoldGrain : IGrainWithStringKey
{
    Task Hold(string name);

    Task Touch(string name);

    [AlwaysInterleave]
    Task Interleaved(string name);

    [ReadOnly]
    Task HoldReading(string name);

    [ReadOnly]
    Task Read(string name);

    Task CallBack(IHoldGrain other, bool allow);

    Task CallRound(IHoldGrain second, IHoldGrain third);

    Task CallOn(IHoldGrain third, IHoldGrain first);

    Task Relay(IHoldGrain target);
}

internal interface IReentrantHoldGrain : IGrainWithStringKey
{
    Task Hold(string name);

    Task Touch(string name);
}

internal sealed class HoldGrain : Grain, IHoldGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task Hold(string name) => HoldGrain.Held(Key, name);

    public Task Touch(string name) => HoldGrain.Touched(Key, name);

    public Task Interleaved(string name) => HoldGrain.Touched(Key, name);

    public Task HoldReading(string name) => HoldGrain.Held(Key, name);

    public Task Read(string name) => HoldGrain.Touched(Key, name);

    public async Task CallBack(IHoldGrain other, bool allow)
    {
        if (!allow)
        {
            await other.Relay(this.AsReference<IHoldGrain>());
            return;
        }

        using (RequestContext.AllowCallChainReentrancy())
        {
            await other.Relay(this.AsReference<IHoldGrain>());
        }
    }

    public async Task CallRound(IHoldGrain second, IHoldGrain third)
    {
        using (RequestContext.AllowCallChainReentrancy())
        {
            await second.CallOn(third, this.AsReference<IHoldGrain>());
        }
    }

    public Task CallOn(IHoldGrain third, IHoldGrain first) => third.Relay(first);

    public Task Relay(IHoldGrain target) => target.Touch("called back");

    internal static async Task Held(string key, string name)
    {
        Journal.Of(key).Add(name + " starts");
        await Gate.Of(key + name).PassAsync();
        Journal.Of(key).Add(name + " ends");
    }

    internal static Task Touched(string key, string name)
    {
        Journal.Of(key).Add(name);
        return Task.CompletedTask;
    }
}

[Reentrant]
internal sealed class ReentrantHoldGrain : Grain, IReentrantHoldGrain
{
    public Task Hold(string name) => HoldGrain.Held(this.GetPrimaryKeyString(), name);

    public Task Touch(string name) => HoldGrain.Touched(this.GetPrimaryKeyString(), name);
}

public sealed class InterleavingTests(SharedSilo shared)
{
    private readonly string _key = SharedSilo.NewKey();

    private IHoldGrain Grain => shared.Grains.GetGrain<IHoldGrain>(_key);

    private IReadOnlyList<string> Lines => Journal.Of(_key).Lines;

    [Fact]
    public async Task A_request_waits_until_the_one_before_it_has_ended()
    {
        var held = Grain.Hold("hold");
        await Gate.Of(_key + "hold").Reached;
        var touched = Grain.Touch("touch");
        await Grain.Interleaved("peek").OrFail();
        Gate.Of(_key + "hold").Open();
        await Task.WhenAll(held, touched).OrFail();

        Assert.Equal(["hold starts", "peek", "hold ends", "touch"], Lines);
    }

    [Fact]
    public async Task An_always_interleaving_method_runs_between_the_awaits_of_another()
    {
        var held = Grain.Hold("hold");
        await Gate.Of(_key + "hold").Reached;

        await Grain.Interleaved("peek").OrFail();

        Assert.Equal(["hold starts", "peek"], Lines);
        Gate.Of(_key + "hold").Open();
        await held.OrFail();
    }

    [Fact]
    public async Task Reads_interleave_with_reads_and_not_with_writes()
    {
        var reading = Grain.HoldReading("reading");
        await Gate.Of(_key + "reading").Reached;
        await Grain.Read("read").OrFail();
        var writing = Grain.Touch("write");
        await Grain.Interleaved("peek").OrFail();
        Gate.Of(_key + "reading").Open();
        await Task.WhenAll(reading, writing).OrFail();

        Assert.Equal(["reading starts", "read", "peek", "reading ends", "write"], Lines);
    }

    [Fact]
    public async Task A_read_waits_for_a_write()
    {
        var writing = Grain.Hold("writing");
        await Gate.Of(_key + "writing").Reached;
        var reading = Grain.Read("read");
        await Grain.Interleaved("peek").OrFail();
        Gate.Of(_key + "writing").Open();
        await Task.WhenAll(reading, writing).OrFail();

        Assert.Equal(["writing starts", "peek", "writing ends", "read"], Lines);
    }

    [Fact]
    public async Task Requests_of_a_reentrant_grain_interleave()
    {
        var grain = shared.Grains.GetGrain<IReentrantHoldGrain>(_key);
        var held = grain.Hold("hold");
        await Gate.Of(_key + "hold").Reached;

        await grain.Touch("touch").OrFail();

        Assert.Equal(["hold starts", "touch"], Lines);
        Gate.Of(_key + "hold").Open();
        await held.OrFail();
    }

    [Fact]
    public async Task A_call_chain_comes_back_where_the_grain_allows_it()
    {
        await Grain.CallBack(shared.Grains.GetGrain<IHoldGrain>(_key + "-relay"), allow: true).OrFail();

        Assert.Equal(["called back"], Lines);
    }

    [Fact]
    public async Task A_call_chain_comes_back_over_several_grains()
    {
        var (second, third) = (shared.Grains.GetGrain<IHoldGrain>(_key + "-2"), shared.Grains.GetGrain<IHoldGrain>(_key + "-3"));

        await Grain.CallRound(second, third).OrFail();

        Assert.Equal(["called back"], Lines);
    }

    [Fact]
    public async Task Reads_that_waited_for_a_write_run_together()
    {
        var writing = Grain.Hold("writing");
        await Gate.Of(_key + "writing").Reached;
        var reading = new[] { Grain.HoldReading("first"), Grain.HoldReading("second") };
        Gate.Of(_key + "writing").Open();

        await Task.WhenAll(Gate.Of(_key + "first").Reached, Gate.Of(_key + "second").Reached);

        Assert.Equal("writing ends", Lines[1]);
        Gate.Of(_key + "first").Open();
        Gate.Of(_key + "second").Open();
        await Task.WhenAll([writing, .. reading]).OrFail();
    }

    [Fact]
    public async Task Another_caller_does_not_get_in_through_an_allowed_call_chain()
    {
        // Only an active grain starts calls in the order in which one caller made them.
        await Grain.Interleaved("warm").OrFail();
        var relay = shared.Grains.GetGrain<IHoldGrain>(_key + "-relay");
        var held = relay.Hold("hold");
        await Gate.Of(_key + "-relayhold").Reached;
        var chain = Grain.CallBack(relay, allow: true);
        var foreign = Grain.Touch("foreign");
        await Grain.Interleaved("peek").OrFail();
        Gate.Of(_key + "-relayhold").Open();
        await Task.WhenAll(held, chain, foreign).OrFail();

        Assert.Equal("foreign", Lines[^1]);
        Assert.True(Lines.ToList().IndexOf("called back") < Lines.ToList().IndexOf("foreign"));
    }
}
