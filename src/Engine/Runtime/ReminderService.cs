using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;

namespace Orleans.Runtime;

/// <summary>Keeps a timer for each row of the reminder table.</summary>
internal sealed partial class ReminderService(IReminderTable table, TimeProvider clock, IOptions<ReminderOptions> options,
    ILogger<ReminderService> logger)
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Scheduled> _scheduled = new();

    private TimeProvider Clock => clock;
    private ILogger Logger => logger;

    public GrainRuntime Grains { get; set; } = null!;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await table.StartAsync(cancellationToken);
        foreach (var entry in (await table.ReadRows(0, 0)).Reminders)
        {
            Schedule(entry);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, _) in _scheduled)
        {
            Unschedule(key);
        }

        await table.StopAsync(cancellationToken);
    }

    public async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period <= TimeSpan.Zero || period < options.Value.MinimumReminderPeriod)
        {
            throw new ArgumentException($"The period {period} is shorter than {options.Value.MinimumReminderPeriod}.", nameof(period));
        }

        var entry = new ReminderEntry
        {
            GrainId = grain,
            ReminderName = name,
            StartAt = clock.GetUtcNow().UtcDateTime + dueTime,
            Period = period,
        };
        entry.ETag = await table.UpsertRow(entry);
        Schedule(entry);
        return new Reminder(entry);
    }

    public async Task Unregister(IGrainReminder reminder)
    {
        var entry = ((Reminder)reminder).Entry;
        if (!await table.RemoveRow(entry.GrainId, entry.ReminderName, entry.ETag!))
        {
            throw new ReminderException($"Reminder {entry.ReminderName} of {entry.GrainId} was replaced or removed meanwhile.");
        }

        Unschedule((entry.GrainId, entry.ReminderName));
    }

    public async Task<IGrainReminder?> Get(GrainId grain, string name) =>
        await table.ReadRow(grain, name) is { } entry ? new Reminder(entry) : null;

    public async Task<List<IGrainReminder>> GetAll(GrainId grain) =>
        [.. (await table.ReadRows(grain)).Reminders.Select(entry => new Reminder(entry))];

    private void Schedule(ReminderEntry entry)
    {
        Unschedule((entry.GrainId, entry.ReminderName));
        Scheduled scheduled;
        using (ExecutionContext.SuppressFlow())
        {
            scheduled = new Scheduled(this, entry);
        }

        _scheduled[(entry.GrainId, entry.ReminderName)] = scheduled;
        scheduled.Wait(passed: false);
    }

    private void Unschedule((GrainId Grain, string Name) key)
    {
        if (_scheduled.TryRemove(key, out var scheduled))
        {
            scheduled.Timer.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Error, "Reminder {ReminderName} of grain {GrainId} failed; the next tick comes at its time.")]
    private static partial void LogTickFailed(ILogger logger, Exception exception, string reminderName, GrainId grainId);

    private sealed record Reminder(ReminderEntry Entry) : IGrainReminder
    {
        public string ReminderName => Entry.ReminderName;
    }

    /// <summary>Ticks do not overlap: the next is set when the last has ended.</summary>
    private sealed class Scheduled
    {
        private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
        private readonly ReminderService _service;
        private readonly ReminderEntry _entry;
        private DateTime _next;

        public Scheduled(ReminderService service, ReminderEntry entry)
        {
            (_service, _entry, _next) = (service, entry, entry.StartAt);
            Timer = service.Clock.CreateTimer(_ => _ = TickAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public ITimer Timer { get; }

        /// <summary>Waits for the next time that is due; times that have passed are not made up for.</summary>
        public void Wait(bool passed)
        {
            var now = _service.Clock.GetUtcNow().UtcDateTime;
            if (passed || _next < now)
            {
                _next += _entry.Period * (Math.Floor((now - _next) / _entry.Period) + 1);
            }

            var wait = _next - now;
            Timer.Change(wait < Longest ? wait : Longest, Timeout.InfiniteTimeSpan);
        }

        private async Task TickAsync()
        {
            var now = _service.Clock.GetUtcNow().UtcDateTime;
            var isDue = now >= _next;
            try
            {
                if (isDue)
                {
                    await _service.Grains.Factory.GetGrain<IRemindable>(_entry.GrainId)
                        .ReceiveReminder(_entry.ReminderName, new TickStatus(_entry.StartAt, _entry.Period, now));
                }
            }
            catch (Exception exception)
            {
                LogTickFailed(_service.Logger, exception, _entry.ReminderName, _entry.GrainId);
            }

            Wait(passed: isDue);
        }
    }
}
