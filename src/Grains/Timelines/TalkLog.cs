using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

internal static partial class TalkLog
{
    [LoggerMessage(LogLevel.Warning, "Room {RoomId} starts anew from its log: {Reason}")]
    public static partial void LogLost(ILogger logger, RoomId roomId, string reason, Exception? cause);

    [LoggerMessage(LogLevel.Warning, "Room {RoomId} could not store what was done to its messages; that is tried again.")]
    public static partial void LogNotesNotStored(ILogger logger, RoomId roomId, Exception failure);

    [LoggerMessage(LogLevel.Information, "Person {UserId} was not told that a message in room {RoomId} calls them.")]
    public static partial void LogNotCalled(ILogger logger, RoomId roomId, UserId userId, Exception failure);

    [LoggerMessage(LogLevel.Information, "Not all followers of a thread in room {RoomId} were told of the reply {Seq}.")]
    public static partial void LogFollowersNotTold(ILogger logger, RoomId roomId, long seq, Exception failure);

    [LoggerMessage(LogLevel.Information, "Files of {UserId} were not told what became of their message in room {RoomId}; they ask when they have to know.")]
    public static partial void LogFilesNotTold(ILogger logger, RoomId roomId, UserId userId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Room {RoomId} passes over the change {Seq}: it is damaged, or of a later version.")]
    public static partial void LogPassedOver(ILogger logger, RoomId roomId, long seq);

    [LoggerMessage(LogLevel.Information, "The index of {RoomId} was not told of what is new; it hears of it with the next message or search.")]
    public static partial void LogIndexNotTold(ILogger logger, RoomId roomId, Exception failure);
}
