namespace LiveChat.Engine.Tests;

internal interface ITurnGrain : IGrainWithStringKey
{
    Task Step(int awaits);

    Task<int> Overlaps();

    Task<int> Steps();
}

internal sealed class TurnGrain : Grain, ITurnGrain
{
    private int _inside;
    private int _requests;
    private int _overlaps;
    private int _steps;

    public async Task Step(int awaits)
    {
        // A second request between the awaits of a first one is an overlap here, as a second thread would be.
        if (Interlocked.Increment(ref _requests) != 1)
        {
            _overlaps++;
        }

        for (var i = 0; i < awaits; i++)
        {
            Enter();
            await (i % 2 == 0 ? Task.Run(() => { }) : Task.Delay(0));
            Enter();
            await Task.Yield();
        }

        Interlocked.Decrement(ref _requests);
        _steps++;
    }

    public Task<int> Overlaps() => Task.FromResult(_overlaps);

    public Task<int> Steps() => Task.FromResult(_steps);

    private void Enter()
    {
        if (Interlocked.Increment(ref _inside) != 1)
        {
            _overlaps++;
        }

        Thread.SpinWait(20);
        Interlocked.Decrement(ref _inside);
    }
}

[Reentrant]
internal sealed class InterleavedTurnGrain : Grain, IInterleavedTurnGrain
{
    private int _inside;
    private int _overlaps;
    private int _steps;

    public async Task Step()
    {
        Enter();
        await Task.Run(() => { });
        Enter();
        await Task.Yield();
        Enter();
        _steps++;
    }

    public Task<int> Overlaps() => Task.FromResult(_overlaps);

    public Task<int> Steps() => Task.FromResult(_steps);

    private void Enter()
    {
        if (Interlocked.Increment(ref _inside) != 1)
        {
            _overlaps++;
        }

        Thread.SpinWait(50);
        Interlocked.Decrement(ref _inside);
    }
}

internal interface IInterleavedTurnGrain : IGrainWithStringKey
{
    Task Step();

    Task<int> Overlaps();

    Task<int> Steps();
}

public sealed class TurnTests(SharedSilo shared)
{
    [Fact]
    public async Task Turns_never_overlap_in_10_000_calls_over_100_grains()
    {
        var prefix = SharedSilo.NewKey();
        var grains = Enumerable.Range(0, 100).Select(i => shared.Grains.GetGrain<ITurnGrain>($"{prefix}-{i}")).ToList();

        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => grains[i % 100].Step(i % 4))).OrFail();

        foreach (var grain in grains)
        {
            Assert.Equal(0, await grain.Overlaps());
            Assert.Equal(100, await grain.Steps());
        }
    }

    [Fact]
    public async Task Turns_of_a_reentrant_grain_interleave_but_never_run_at_the_same_time()
    {
        var grain = shared.Grains.GetGrain<IInterleavedTurnGrain>(SharedSilo.NewKey());

        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(_ => Task.Run(grain.Step))).OrFail();

        Assert.Equal(0, await grain.Overlaps());
        Assert.Equal(2_000, await grain.Steps());
    }
}
