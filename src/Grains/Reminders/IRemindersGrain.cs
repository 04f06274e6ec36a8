using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Reminders;

/// <summary>The messages that one person wants to be reminded of. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// There is one for each message. At its time, or as soon as the server is there again, it becomes an entry of the person's activity, once, and is not kept here any
/// more; also when the message is deleted by then, or its room is not the person's any more. Changes are durable when they are answered, and told to all devices.
/// Only the person's own doors call it.
/// </remarks>
[Alias("reminders")]
public interface IRemindersGrain : IGrainWithStringKey
{
    /// <summary>The most that wait, of one person.</summary>
    const int Most = 500;

    /// <summary>The longest note, in characters.</summary>
    const int MostNote = 500;

    /// <summary>How far ahead at least, and at most, in days of 24 hours.</summary>
    const int LeastSeconds = 60, MostDays = 5 * 366;

    /// <summary>
    /// Of a message that one may read, and that is not deleted; or the one that is there gets another time and note, whatever has become of its message. Refuses with
    /// <see cref="RefusalCode.BadRequest"/> a time too near or too far, <see cref="RefusalCode.TextTooLong"/> and <see cref="RefusalCode.TooMany"/>. The same again is harmless.
    /// </summary>
    [Alias("set")]
    Task<Result<MessageReminder>> Set(Actor by, RoomId room, long message, ReminderTerms terms);

    /// <summary>Nothing comes of it. Again is harmless.</summary>
    [Alias("remove")]
    Task Remove(RoomId room, long message);

    /// <summary>All that wait, the earliest first.</summary>
    [Alias("get-all")]
    Task<ImmutableArray<MessageReminder>> GetAll();

    /// <summary>Reminds of what is due. At any time harmless; its own reminder and timer do the same.</summary>
    [Alias("wake")]
    Task Wake();
}
