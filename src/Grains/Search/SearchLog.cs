using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

internal static partial class SearchLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of {Room} does not follow its log; it is tried again with the next message or search.")]
    public static partial void LogNotFollowed(ILogger logger, RoomId room, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of {Room} could not be closed.")]
    public static partial void LogNotClosed(ILogger logger, RoomId room, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of {Room} could not be searched.")]
    public static partial void LogNotSearched(ILogger logger, RoomId room, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Seq} of {Room} cannot be read, and is not found.")]
    public static partial void LogPassedOver(ILogger logger, RoomId room, long seq, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A search of {User} did not reach {Room}.")]
    public static partial void LogNotReached(ILogger logger, UserId user, RoomId room, Exception failure);
}
