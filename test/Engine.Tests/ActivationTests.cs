using Orleans.Configuration;
using Orleans.Hosting;

namespace LiveChat.Engine.Tests;

/// <summary>Its journal has what happens to it: <c>activate</c>, <c>deactivate</c> with the reason, and what is said to it.</summary>
internal interface ILifeGrain : IGrainWithStringKey
{
    Task Say(string text);

    /// <returns>A number that is different in each activation.</returns>
    Task<int> Activation();

    Task Leave();

    Task LeaveAndHold();

    Task Stay(TimeSpan time);
}

internal interface IFailingGrain : IGrainWithStringKey
{
    Task<string> Say();
}

internal interface IBrokenGrain : IGrainWithStringKey
{
    Task Say();
}

internal interface IPlainGrain : IGrainWithStringKey
{
    Task<string> Key();

    Task Leave();
}

/// <summary>A grain need not derive from <see cref="Grain"/>.</summary>
internal sealed class PlainGrain(IGrainContext context) : IGrainBase, IPlainGrain
{
    public IGrainContext GrainContext => context;

    public Task OnActivateAsync(CancellationToken token)
    {
        Journal.Of(context.GrainId.Key.ToString()!).Add("activate");
        return Task.CompletedTask;
    }

    public Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token)
    {
        Journal.Of(context.GrainId.Key.ToString()!).Add("deactivate");
        return Task.CompletedTask;
    }

    public Task<string> Key() => Task.FromResult(this.GetGrainId().Key.ToString()!);

    public Task Leave()
    {
        this.DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

internal sealed class LifeGrain : Grain, ILifeGrain
{
    private static int s_activations;
    private readonly int _activation = Interlocked.Increment(ref s_activations);

    private Journal Journal => Journal.Of(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Journal.Add("activate");
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Journal.Add($"deactivate {reason.ReasonCode}");
    }

    public Task Say(string text)
    {
        Journal.Add(text);
        return Task.CompletedTask;
    }

    public Task<int> Activation() => Task.FromResult(_activation);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveAndHold()
    {
        DeactivateOnIdle();
        await HoldGrain.Held(this.GetPrimaryKeyString(), "hold");
    }

    public Task Stay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }
}

internal sealed class FailingGrain : Grain, IFailingGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var journal = Journal.Of(this.GetPrimaryKeyString());
        journal.Add("try");
        await Task.Yield();
        if (journal.Lines.Count == 1)
        {
            throw new InvalidOperationException("not yet");
        }
    }

    public Task<string> Say() => Task.FromResult("said");
}

internal sealed class BrokenGrain : Grain, IBrokenGrain
{
    public BrokenGrain() => throw new InvalidOperationException("broken");

    public Task Say() => Task.CompletedTask;
}

public sealed class ActivationTests(SharedSilo shared)
{
    private readonly string _key = SharedSilo.NewKey();

    private ILifeGrain Grain => shared.Grains.GetGrain<ILifeGrain>(_key);

    private Journal Journal => Journal.Of(_key);

    [Fact]
    public async Task A_reference_activates_nothing_and_the_first_call_does()
    {
        _ = Grain;
        Assert.Empty(Journal.Lines);

        await Grain.Say("hello");
        await Grain.Say("again");

        Assert.Equal(["activate", "hello", "again"], Journal.Lines);
    }

    [Fact]
    public async Task A_class_that_is_no_Grain_is_a_grain_by_its_interface()
    {
        var grain = shared.Grains.GetGrain<IPlainGrain>(_key);

        Assert.Equal(_key, await grain.Key());
        await grain.Leave();
        Assert.Equal(_key, await grain.Key());

        Assert.Equal(["activate", "deactivate", "activate"], Journal.Lines);
    }

    [Fact]
    public async Task Calls_at_the_same_time_share_one_activation()
    {
        var activations = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(Grain.Activation))).OrFail();

        Assert.Single(activations.Distinct());
        Assert.Equal(["activate"], Journal.Lines);
    }

    [Fact]
    public async Task A_grain_that_leaves_is_activated_anew_by_the_next_call()
    {
        var first = await Grain.Activation();
        await Grain.Leave();
        var second = await Grain.Activation();

        Assert.NotEqual(first, second);
        Assert.Equal(["activate", "deactivate ApplicationRequested", "activate"], Journal.Lines);
    }

    [Fact]
    public async Task Calls_that_wait_for_a_leaving_grain_go_to_the_next_activation_in_order()
    {
        var held = Grain.LeaveAndHold();
        await Gate.Of(_key + "hold").Reached;
        var waiting = new[] { Grain.Say("1"), Grain.Say("2"), Grain.Say("3") };
        Gate.Of(_key + "hold").Open();
        await Task.WhenAll([held, .. waiting]).OrFail();

        Assert.Equal(["activate", "hold starts", "hold ends", "deactivate ApplicationRequested", "activate"], Journal.Lines.Take(5));
        Assert.Equal(["1", "2", "3"], Journal.Lines.Skip(5));
    }

    [Fact]
    public async Task A_failed_activation_fails_the_call_and_the_next_call_tries_again()
    {
        var grain = shared.Grains.GetGrain<IFailingGrain>(_key);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Say().OrFail());

        Assert.Equal("not yet", failure.Message);
        Assert.Equal("said", await grain.Say().OrFail());
        Assert.Equal(["try", "try"], Journal.Lines);
    }

    [Fact]
    public async Task A_constructor_that_throws_fails_the_call()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => shared.Grains.GetGrain<IBrokenGrain>(_key).Say().OrFail());

        Assert.Contains("broken", failure.ToString());
    }

    [Fact]
    public async Task An_idle_activation_is_collected_and_one_that_asked_for_delay_is_not()
    {
        await using var silo = await TestSilo.StartAsync(typeof(LifeGrain).Assembly, builder =>
            builder.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionQuantum = TimeSpan.FromSeconds(1);
                options.CollectionAge = TimeSpan.FromSeconds(2);
            }));
        var idle = silo.Grains.GetGrain<ILifeGrain>(_key);
        var staying = silo.Grains.GetGrain<ILifeGrain>(_key + "-staying");
        await staying.Stay(TimeSpan.FromHours(1));
        var stayed = await staying.Activation();
        var first = await idle.Activation();

        await Journal.Until("deactivate ActivationIdle");

        Assert.NotEqual(first, await idle.Activation());
        Assert.Equal(stayed, await staying.Activation());
    }

    [Fact]
    public async Task A_running_request_keeps_its_activation()
    {
        await using var silo = await TestSilo.StartAsync(typeof(LifeGrain).Assembly, builder =>
            builder.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionQuantum = TimeSpan.FromSeconds(1);
                options.CollectionAge = TimeSpan.FromSeconds(2);
            }));
        var held = silo.Grains.GetGrain<IHoldGrain>(_key).Hold("hold");
        await Gate.Of(_key + "hold").Reached;
        await silo.Grains.GetGrain<ILifeGrain>(_key + "-other").Activation();

        await Journal.Of(_key + "-other").Until("deactivate ActivationIdle");

        Gate.Of(_key + "hold").Open();
        await held.OrFail();
        Assert.Equal(["hold starts", "hold ends"], Journal.Lines);
    }
}
