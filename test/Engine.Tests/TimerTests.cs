namespace LiveChat.Engine.Tests;

internal interface ITimerGrain : IGrainWithStringKey
{
    Task Tick(string name, TimeSpan due, TimeSpan period);

    Task TickSlowly(string name);

    Task TickAndFail(string name);

    Task TickWithState(string name, string state);

    Task TickInterleaved(string name);

    Task Stop(string name);

    Task Change(string name, TimeSpan due, TimeSpan period);

    Task Hold();

    Task Leave();

    Task<bool> TicksOnItsScheduler();
}

internal sealed class TimerGrain : Grain, ITimerGrain
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private readonly Dictionary<string, IGrainTimer> _timers = [];
    private int _inside;

    private string Key => this.GetPrimaryKeyString();

    private Journal Journal => Journal.Of(Key);

    public Task Tick(string name, TimeSpan due, TimeSpan period)
    {
        _timers[name] = this.RegisterGrainTimer(() => Note(name), due, period);
        return Task.CompletedTask;
    }

    public Task TickSlowly(string name)
    {
        _timers[name] = this.RegisterGrainTimer(async () =>
        {
            Journal.Add(Interlocked.Increment(ref _inside) == 1 ? "alone" : "overlap");
            await Task.Delay(Short * 3);
            Interlocked.Decrement(ref _inside);
        }, new() { DueTime = Short, Period = Short, Interleave = true });
        return Task.CompletedTask;
    }

    public Task TickAndFail(string name)
    {
        _timers[name] = this.RegisterGrainTimer(_ =>
        {
            Journal.Add(name);
            throw new InvalidOperationException("tick failed");
        }, new GrainTimerCreationOptions { DueTime = Short, Period = Short });
        return Task.CompletedTask;
    }

    public Task TickWithState(string name, string state)
    {
        _timers[name] = this.RegisterGrainTimer<string>((given, token) =>
        {
            Journal.Add($"{given} {token.CanBeCanceled} {token.IsCancellationRequested}");
            return Task.CompletedTask;
        }, state, Short, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task TickInterleaved(string name)
    {
        _timers[name] = this.RegisterGrainTimer(() => Note(name), new() { DueTime = Short, Period = Short, Interleave = true });
        return Task.CompletedTask;
    }

    public Task Stop(string name)
    {
        _timers[name].Dispose();
        return Task.CompletedTask;
    }

    public Task Change(string name, TimeSpan due, TimeSpan period)
    {
        _timers[name].Change(due, period);
        return Task.CompletedTask;
    }

    public Task Hold() => HoldGrain.Held(Key, "hold");

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<bool> TicksOnItsScheduler()
    {
        var scheduler = TaskScheduler.Current;
        var ticked = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = this.RegisterGrainTimer(() =>
        {
            ticked.TrySetResult(TaskScheduler.Current == scheduler);
            return Task.CompletedTask;
        }, new() { DueTime = Short, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        return await ticked.Task;
    }

    private Task Note(string name)
    {
        Journal.Add(name);
        return Task.CompletedTask;
    }
}

public sealed class TimerTests(SharedSilo shared)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;
    private readonly string _key = SharedSilo.NewKey();

    private ITimerGrain Grain => shared.Grains.GetGrain<ITimerGrain>(_key);

    private Journal Journal => Journal.Of(_key);

    [Fact]
    public async Task A_timer_ticks_again_and_again()
    {
        await Grain.Tick("tick", Short, Short);

        await Journal.UntilCount(5);
        await Grain.Stop("tick");
    }

    [Fact]
    public async Task A_timer_without_period_ticks_once()
    {
        await Grain.Tick("once", Short, Never);
        await Grain.Tick("many", Short, Short);

        await Journal.Until(lines => lines.Count(line => line == "many") == 5);
        await Grain.Stop("many");

        Assert.Single(Journal.Lines, "once");
    }

    [Fact]
    public async Task Ticks_of_one_timer_do_not_overlap()
    {
        await Grain.TickSlowly("slow");

        await Journal.UntilCount(5);
        await Grain.Stop("slow");

        Assert.DoesNotContain("overlap", Journal.Lines);
    }

    [Fact]
    public async Task A_tick_waits_for_a_running_request()
    {
        await Grain.Tick("tick", Short, Short);
        var held = Grain.Hold();
        await Gate.Of(_key + "hold").Reached;
        var other = _key + "-other";
        await shared.Grains.GetGrain<ITimerGrain>(other).Tick("tick", Short, Short);
        await Journal.Of(other).UntilCount(5);
        Gate.Of(_key + "hold").Open();
        await held.OrFail();
        await Grain.Stop("tick");
        await shared.Grains.GetGrain<ITimerGrain>(other).Stop("tick");

        var lines = Journal.Lines.ToList();
        Assert.Equal(lines.IndexOf("hold starts") + 1, lines.IndexOf("hold ends"));
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait_for_a_running_request()
    {
        await Grain.TickInterleaved("tick");
        var held = Grain.Hold();
        await Journal.Until(lines => lines.SkipWhile(line => line != "hold starts").Count() > 3);

        Gate.Of(_key + "hold").Open();
        await held.OrFail();
        await Grain.Stop("tick");

        Assert.DoesNotContain("hold ends", Journal.Lines.SkipWhile(line => line != "hold starts").Take(3));
    }

    [Fact]
    public async Task A_tick_that_fails_does_not_end_its_timer()
    {
        await Grain.TickAndFail("fail");

        await Journal.UntilCount(3);
        await Grain.Stop("fail");
    }

    [Fact]
    public async Task A_tick_gets_its_state_and_a_token()
    {
        await Grain.TickWithState("state", "given");

        await Journal.UntilCount(1);

        Assert.Equal(["given True False"], Journal.Lines);
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        await Grain.Tick("stopped", Short, Short);
        await Journal.UntilCount(1);
        await Grain.Stop("stopped");
        var before = Journal.Lines.Count;
        await Grain.Tick("other", Short, Short);
        await Journal.Until(lines => lines.Count(line => line == "other") == 5);
        await Grain.Stop("other");

        Assert.Equal(before, Journal.Lines.Count(line => line == "stopped"));
    }

    [Fact]
    public async Task A_timer_can_be_changed()
    {
        await Grain.Tick("tick", TimeSpan.FromHours(1), Never);
        await Grain.Change("tick", Short, Short);

        await Journal.UntilCount(3);
        await Grain.Stop("tick");
    }

    [Fact]
    public async Task Timers_end_with_their_activation()
    {
        await Grain.Tick("old", Short, Short);
        await Journal.UntilCount(1);
        await Grain.Leave();
        await Grain.Tick("new", Short, Short);
        await Journal.Until(lines => lines.Count(line => line == "new") == 5);
        await Grain.Stop("new");

        Assert.DoesNotContain("old", Journal.Lines.SkipWhile(line => line != "new"));
    }

    [Fact]
    public async Task A_tick_is_a_turn_of_its_grain()
    {
        Assert.True(await Grain.TicksOnItsScheduler().OrFail());
    }
}
