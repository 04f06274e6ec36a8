using Orleans.Hosting;

namespace LiveChat.Engine.Tests;

internal interface IWakeGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task Forget(string name);

    Task<bool> Has(string name);

    Task<int> Count();

    Task Leave();
}

internal interface IForgetfulGrain : IGrainWithStringKey
{
    Task Remind();
}

internal sealed class WakeGrain : Grain, IWakeGrain, IRemindable
{
    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<bool> Has(string name) => await this.GetReminder(name) is { } reminder && reminder.ReminderName == name;

    public async Task<int> Count() => (await this.GetReminders()).Count;

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Journal.Of(this.GetPrimaryKeyString()).Add(reminderName);
        return reminderName == "failing" ? throw new InvalidOperationException("reminder failed") : Task.CompletedTask;
    }
}

internal sealed class ForgetfulGrain : Grain, IForgetfulGrain
{
    public Task Remind() => this.RegisterOrUpdateReminder("any", TimeSpan.Zero, TimeSpan.FromHours(1));
}

public sealed class ReminderTests : IAsyncLifetime
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private readonly string _key = SharedSilo.NewKey();
    private TestSilo _silo = null!;

    private IWakeGrain Grain => _silo.Grains.GetGrain<IWakeGrain>(_key);

    private Journal Journal => Journal.Of(_key);

    public async ValueTask InitializeAsync() => _silo = await TestSilo.StartAsync(typeof(WakeGrain).Assembly);

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task A_reminder_ticks_again_and_again_and_wakes_its_grain()
    {
        await Grain.Remind("wake", Short, Short);
        await Grain.Leave();

        await Journal.UntilCount(3);
    }

    [Fact]
    public async Task A_reminder_survives_a_restart()
    {
        await Grain.Remind("wake", Short, Short);
        await Journal.UntilCount(1);
        await _silo.StopAsync();
        var before = Journal.Lines.Count;
        await _silo.StartAsync();

        await Journal.UntilCount(before + 2);

        Assert.True(await Grain.Has("wake"));
    }

    [Fact]
    public async Task An_unregistered_reminder_ticks_no_more()
    {
        await Grain.Remind("gone", Short, Short);
        await Journal.UntilCount(1);
        await Grain.Forget("gone");
        var before = Journal.Lines.Count;
        await Grain.Remind("other", Short, Short);
        await Journal.Until(lines => lines.Count(line => line == "other") == 3);

        Assert.False(await Grain.Has("gone"));
        Assert.InRange(Journal.Lines.Count(line => line == "gone"), before, before + 1);
    }

    [Fact]
    public async Task The_same_name_again_replaces_a_reminder()
    {
        await Grain.Remind("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await Grain.Remind("wake", Short, TimeSpan.FromHours(1));

        await Journal.UntilCount(1);

        Assert.Equal(1, await Grain.Count());
    }

    [Fact]
    public async Task A_reminder_that_fails_ticks_again()
    {
        await Grain.Remind("failing", Short, Short);

        await Journal.UntilCount(2);
    }

    [Fact]
    public async Task A_grain_that_does_not_receive_reminders_cannot_ask_for_one()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _silo.Grains.GetGrain<IForgetfulGrain>(_key).Remind().OrFail());
    }

    [Fact]
    public async Task A_period_below_the_minimum_is_refused()
    {
        await using var silo = await TestSilo.StartAsync(typeof(WakeGrain).Assembly, builder =>
            builder.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMinutes(1)));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => silo.Grains.GetGrain<IWakeGrain>(_key).Remind("wake", Short, Short).OrFail());
    }
}
