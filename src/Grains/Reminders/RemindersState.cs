namespace LiveChat.Grains.Reminders;

[GenerateSerializer, Alias("reminders.state")]
internal sealed class RemindersState
{
    /// <summary>At most <see cref="IRemindersGrain.Most"/>.</summary>
    [Id(0)] public List<MessageReminder> Reminders { get; set; } = [];
}
