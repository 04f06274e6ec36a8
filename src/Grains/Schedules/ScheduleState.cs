namespace LiveChat.Grains.Schedules;

[GenerateSerializer, Alias("schedule.state")]
internal sealed class ScheduleState
{
    /// <summary>At most <see cref="ScheduledMessage.Most"/>.</summary>
    [Id(0)] public List<ScheduledMessage> Messages { get; set; } = [];
}
