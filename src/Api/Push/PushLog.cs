using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Push;

/// <summary>What a front end has to say about itself.</summary>
internal sealed partial class PushLog(ILogger<FrontEnd> logger)
{
    [LoggerMessage(LogLevel.Warning, "A hole in room {RoomId} could not be filled; clients will ask for it.")]
    public partial void RepairFailed(RoomId roomId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The lease of room {RoomId} failed; it is tried again with the next heartbeat.")]
    public partial void LeaseFailed(RoomId roomId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The read cursor of {UserId} could not follow what they sent.")]
    public partial void OwnReadFailed(UserId userId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "{What} failed; it is tried again.")]
    public partial void RoutineFailed(string what, Exception failure);

    [LoggerMessage(LogLevel.Error, "A call of {Method} failed.")]
    public partial void CallFailed(string method, Exception failure);

    [LoggerMessage(LogLevel.Information, "Front end {FrontEndId} closes {Count} sockets.")]
    public partial void Draining(string frontEndId, int count);

    [LoggerMessage(LogLevel.Warning, "{What} failed while the front end went down.")]
    public partial void StepFailed(string what, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The stream of this front end failed; the heads tell what was lost.")]
    public partial void StreamFailed(Exception failure);
}
