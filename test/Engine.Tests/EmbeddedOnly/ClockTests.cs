using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Engine.Tests.EmbeddedOnly;

/// <summary>All time of src/Engine is the injected clock's: with a fake one, hours pass at once.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly string _key = SharedSilo.NewKey();
    private readonly FakeTimeProvider _clock = new();
    private TestSilo _silo = null!;

    public async ValueTask InitializeAsync() => _silo = await TestSilo.StartAsync(typeof(SharedSilo).Assembly, builder =>
        builder.Services.AddSingleton<TimeProvider>(_clock));

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task An_idle_grain_is_collected_after_a_quarter_of_an_hour()
    {
        await _silo.Grains.GetGrain<ILifeGrain>(_key).Say("hello");
        _clock.Advance(TimeSpan.FromMinutes(14));
        await _silo.Grains.GetGrain<ILifeGrain>(_key).Say("again");
        _clock.Advance(TimeSpan.FromMinutes(14));
        await _silo.Grains.GetGrain<ILifeGrain>(_key).Say("and again");
        _clock.Advance(TimeSpan.FromMinutes(16));

        await Journal.Of(_key).Until("deactivate ActivationIdle");

        Assert.Equal(["activate", "hello", "again", "and again", "deactivate ActivationIdle"], Journal.Of(_key).Lines);
    }

    [Fact]
    public async Task A_call_times_out_after_thirty_seconds()
    {
        var call = _silo.Grains.GetGrain<ICircleGrain>(_key).Hang();
        await Gate.Of(_key + "hang").Reached;
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<TimeoutException>(() => call.OrFail());
        Gate.Of(_key + "hang").Open();
    }

    [Fact]
    public async Task Timers_and_reminders_run_by_the_clock()
    {
        await _silo.Grains.GetGrain<ITimerGrain>(_key).Tick("timer", TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        await _silo.Grains.GetGrain<IWakeGrain>(_key).Remind("reminder", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        _clock.Advance(TimeSpan.FromMinutes(5));
        await Journal.Of(_key).Until("timer");

        _clock.Advance(TimeSpan.FromMinutes(5));

        await Journal.Of(_key).Until("reminder");
        Assert.Equal(["timer", "reminder"], Journal.Of(_key).Lines);
    }

    [Fact]
    public async Task A_reminder_that_is_not_due_after_a_restart_waits_for_its_time()
    {
        await _silo.Grains.GetGrain<IWakeGrain>(_key).Remind("reminder", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        await _silo.RestartAsync();
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Empty(Journal.Of(_key).Lines);

        _clock.Advance(TimeSpan.FromMinutes(1));

        await Journal.Of(_key).Until("reminder");
    }

    [Fact]
    public async Task Reminders_missed_while_stopped_are_not_made_up_for()
    {
        await _silo.Grains.GetGrain<IWakeGrain>(_key).Remind("reminder", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        await _silo.StopAsync();
        _clock.Advance(TimeSpan.FromMinutes(35));
        await _silo.StartAsync();
        Assert.Empty(Journal.Of(_key).Lines);

        _clock.Advance(TimeSpan.FromMinutes(5));

        await Journal.Of(_key).Until("reminder");
        Assert.Single(Journal.Of(_key).Lines);
    }
}
