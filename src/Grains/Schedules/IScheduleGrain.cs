using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Schedules;

/// <summary>What one person wants to say later. Key: <see cref="UserId"/>.</summary>
/// <remarks>
/// What is in it is said once, at its time or, when the server was down then, as soon as it is there again. What a room refuses for good is kept with the
/// reason until its owner does something about it. Only its owner's own doors call it.
/// </remarks>
[Alias("schedule")]
public interface IScheduleGrain : IGrainWithStringKey
{
    /// <summary>
    /// Keeps a message for later. Again with the same client id answers what is kept under it; another message under it is refused
    /// (<see cref="RefusalCode.ClientIdReused"/>).
    /// </summary>
    [Alias("add")]
    Task<Result<ScheduledMessage>> Add(RoomId room, MessageDraft draft, DateTimeOffset at);

    /// <summary>All that waits or could not be said, the earliest first.</summary>
    [Alias("get-all")]
    Task<ImmutableArray<ScheduledMessage>> GetAll();

    /// <summary>Another text or time; a reason why it could not be said is forgotten.</summary>
    [Alias("change")]
    Task<Result<ScheduledMessage>> Change(string id, SchedulePatch patch);

    /// <summary>Says it now. What the room refuses stays as it is, and the refusal is answered.</summary>
    [Alias("send-now")]
    Task<Result<Posted>> SendNow(string id);

    /// <summary>Nothing comes of it. Again is harmless.</summary>
    [Alias("remove")]
    Task<Result<Done>> Remove(string id);

    /// <summary>Says what is due. At any time harmless; its own reminder and timer do the same.</summary>
    [Alias("wake")]
    Task Wake();
}
