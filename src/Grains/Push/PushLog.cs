namespace LiveChat.Grains.Push;

internal static partial class PushLog
{
    [LoggerMessage(LogLevel.Warning, "The living front ends are not known; rooms are pushed to those that lease them.")]
    public static partial void LogFrontEndsUnknown(ILogger logger, Exception failure);
}
