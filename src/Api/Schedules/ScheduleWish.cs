using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Schedules;

/// <summary>Wants to say something later.</summary>
public sealed record ScheduleWish
{
    public required RoomId Room { get; init; }

    /// <summary>A time to come, within a year.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>As it would be sent now.</summary>
    public required MessageDraft Message { get; init; }
}
