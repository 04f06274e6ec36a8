using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Engine.Tests.EmbeddedOnly;

/// <summary>A timer that is changed at the moment it is due is due twice.</summary>
public sealed class TimerRaceTests
{
    [Fact]
    public async Task A_timer_that_is_due_again_before_its_tick_has_run_ticks_on()
    {
        var (key, clock) = (SharedSilo.NewKey(), new TwiceClock());
        await using var silo = await TestSilo.StartAsync(
            typeof(SharedSilo).Assembly, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var grain = silo.Grains.GetGrain<ITimerGrain>(key);
        await grain.Tick("tick", TwiceClock.Marked, Timeout.InfiniteTimeSpan);
        var held = grain.Hold();
        await Gate.Of(key + "hold").Reached;

        clock.Fire();
        clock.Fire();
        Gate.Of(key + "hold").Open();
        await held.OrFail();
        await Journal.Of(key).Until("tick");
        clock.Fire();

        await Journal.Of(key).Until(lines => lines.Count(line => line == "tick") >= 2);
    }

    /// <summary>Real time, but for one timer, which is due when the test says so.</summary>
    private sealed class TwiceClock : TimeProvider
    {
        public static readonly TimeSpan Marked = TimeSpan.FromHours(77);
        private Action? _fire;

        public void Fire() => _fire!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Watched(this, () => callback(state), base.CreateTimer(callback, state, dueTime, period));

        private sealed class Watched(TwiceClock clock, Action fire, ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock._fire = dueTime == Marked ? fire : clock._fire;
                return timer.Change(dueTime, period);
            }

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
