namespace Orleans;

/// <summary>A grain that wakes up at set times, also after a restart. Ticks of one reminder do not overlap, and a failure is logged.</summary>
public interface IRemindable : IGrain { Task ReceiveReminder(string reminderName, TickStatus status); }

public static class GrainReminderExtensions
{
    /// <summary>The reminder is durable when this returns. The same name again replaces it.</summary>
    /// <exception cref="ArgumentException">The period is shorter than <c>ReminderOptions.MinimumReminderPeriod</c>.</exception>
    /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime,
        TimeSpan period) => grain is IRemindable
            ? Service(grain).Register(grain.GrainContext.GrainId, reminderName, dueTime, period)
            : throw new InvalidOperationException($"{grain.GetType()} does not implement {nameof(IRemindable)}.");
    /// <exception cref="ReminderException">The reminder was replaced or removed meanwhile.</exception>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Service(grain).Unregister(reminder);
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
        Service(grain).Get(grain.GrainContext.GrainId, reminderName);
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => Service(grain).GetAll(grain.GrainContext.GrainId);
    private static ReminderService Service(IGrainBase grain) => ((Activation)grain.GrainContext).Runtime.Reminders;
}

/// <summary>The port to a store of reminders. A singleton service; without one there are no reminders.</summary>
public interface IReminderTable
{
    Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    Task<ReminderTableData> ReadRows(GrainId grainId);
    /// <summary>Rows whose <c>GrainId.GetUniformHashCode()</c> is in (begin, end]; all rows when both are 0.</summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);
    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);
    /// <summary>Inserts or replaces the row of <c>(GrainId, ReminderName)</c>.</summary>
    /// <returns>The new ETag.</returns>
    Task<string?> UpsertRow(ReminderEntry entry);
    /// <returns>False when there is no such row with that ETag.</returns>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);
    Task TestOnlyClearTable();
}

public sealed class ReminderTableData(IEnumerable<ReminderEntry> list) { public IList<ReminderEntry> Reminders { get; } = [.. list]; }

/// <summary>A row. <c>StartAt</c> is the time of the first tick, UTC; later ticks are whole periods after it.</summary>
public sealed class ReminderEntry
{
    public GrainId GrainId { get; set; }
    public string ReminderName { get; set; } = "";
    public DateTime StartAt { get; set; }
    public TimeSpan Period { get; set; }
    public string? ETag { get; set; }
}
