using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that wakes up at set times, also after a restart.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>One tick. A failure is logged; the next tick comes at its time.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }

    public static class GrainReminderExtensions
    {
        /// <summary>The reminder is durable when this returns. The same name again replaces it.</summary>
        /// <exception cref="ArgumentException">The period is shorter than <c>ReminderOptions.MinimumReminderPeriod</c>.</exception>
        /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime,
            TimeSpan period)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
            return grain is IRemindable
                ? Service(grain).Register(grain.GrainContext.GrainId, reminderName, dueTime, period)
                : throw new InvalidOperationException($"{grain.GetType()} does not implement {nameof(IRemindable)}.");
        }

        /// <exception cref="ReminderException">The reminder was replaced or removed meanwhile.</exception>
        public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Service(grain).Unregister(reminder);

        /// <returns>The reminder, or <c>null</c>.</returns>
        public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
            Service(grain).Get(grain.GrainContext.GrainId, reminderName);

        public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) =>
            Service(grain).GetAll(grain.GrainContext.GrainId);

        private static ReminderService Service(IGrainBase grain) => ((Activation)grain.GrainContext).Runtime.Reminders;
    }

    /// <summary>The port to a store of reminders. Registered as a singleton; in memory unless something else is registered.</summary>
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

    public sealed class ReminderTableData(IEnumerable<ReminderEntry> list)
    {
        public ReminderTableData() : this([])
        {
        }

        public IList<ReminderEntry> Reminders { get; } = [.. list];
    }

    public sealed class ReminderEntry
    {
        public GrainId GrainId { get; set; }
        public string ReminderName { get; set; } = null!;

        /// <summary>The time of the first tick, UTC. Later ticks are whole periods after it.</summary>
        public DateTime StartAt { get; set; }

        public TimeSpan Period { get; set; }
        public string? ETag { get; set; }
    }
}

namespace Orleans.Runtime
{
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        public DateTime FirstTickTime { get; } = firstTickTime;
        public TimeSpan Period { get; } = period;
        public DateTime CurrentTickTime { get; } = timeStamp;
    }

    public sealed class ReminderException(string message) : OrleansException(message);
}

namespace Orleans.Hosting
{
    public sealed class ReminderOptions
    {
        public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}
