namespace Orleans.Runtime;

/// <summary>Runs a loop for each row of the reminder table.</summary>
internal sealed class ReminderService(GrainRuntime runtime, IOptions<ReminderOptions> options)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), CancellationTokenSource> _loops = new();
    private readonly IReminderTable? _table = runtime.ServiceProvider.GetService<IReminderTable>();

    private IReminderTable Table => _table ?? throw new OrleansException($"No {nameof(IReminderTable)} is registered.");
    private DateTime Now => runtime.Clock.GetUtcNow().UtcDateTime;
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_table is null) { return; }
        await _table.StartAsync(cancellationToken);
        (await _table.ReadRows(0, 0)).Reminders.ToList().ForEach(Schedule);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _loops.Keys.ToList().ForEach(Unschedule);
        await (_table?.StopAsync(cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, options.Value.MinimumReminderPeriod);
        var entry = new ReminderEntry { GrainId = grain, ReminderName = name, StartAt = Now + dueTime, Period = period };
        entry.ETag = await Table.UpsertRow(entry);
        Schedule(entry);
        return new Reminder(entry);
    }

    public async Task Unregister(IGrainReminder reminder)
    {
        var entry = ((Reminder)reminder).Entry;
        var removed = await Table.RemoveRow(entry.GrainId, entry.ReminderName, entry.ETag!);
        if (!removed) { throw new ReminderException($"Reminder {entry.ReminderName} was replaced or removed meanwhile."); }
        Unschedule((entry.GrainId, entry.ReminderName));
    }

    public async Task<IGrainReminder?> Get(GrainId grain, string name) =>
        await Table.ReadRow(grain, name) is { } entry ? new Reminder(entry) : null;
    public async Task<List<IGrainReminder>> GetAll(GrainId grain) =>
        [.. (await Table.ReadRows(grain)).Reminders.Select(entry => new Reminder(entry))];
    private void Schedule(ReminderEntry entry)
    {
        Unschedule((entry.GrainId, entry.ReminderName));
        var stop = _loops[(entry.GrainId, entry.ReminderName)] = new CancellationTokenSource();
        using var plain = ExecutionContext.SuppressFlow();
        _ = RunAsync(entry, stop.Token);
    }

    private void Unschedule((GrainId Grain, string Name) key) { if (_loops.TryRemove(key, out var loop)) { loop.Cancel(); } }
    /// <summary>Ticks when due, one tick at a time. Times that have passed are not made up for.</summary>
    private async Task RunAsync(ReminderEntry entry, CancellationToken stop)
    {
        for (var next = entry.StartAt; !stop.IsCancellationRequested;)
        {
            next += next < Now ? entry.Period * Math.Ceiling((Now - next) / entry.Period) : TimeSpan.Zero;
            var wait = TimeSpan.FromTicks(Math.Clamp((next - Now).Ticks, 0, LongestWait.Ticks));
            await Task.Delay(wait, runtime.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested || Now < next) { continue; }
            var tick = new TickStatus(entry.StartAt, entry.Period, Now);
            try { await runtime.GetGrain<IRemindable>(entry.GrainId).ReceiveReminder(entry.ReminderName, tick).ConfigureAwait(false); }
            catch (Exception exception) { runtime.Logger.FailedUnseen(exception, $"Reminder {entry.ReminderName}", entry.GrainId); }
            next += entry.Period;
        }
    }

    private sealed record Reminder(ReminderEntry Entry) : IGrainReminder { public string ReminderName => Entry.ReminderName; }
}
