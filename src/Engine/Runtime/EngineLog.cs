namespace Orleans.Runtime;

internal static partial class EngineLog
{
    [LoggerMessage(LogLevel.Error, "{Work} of {Subject} failed.")]
    public static partial void Failed(this ILogger logger, Exception exception, string work, object subject);
    [LoggerMessage(LogLevel.Warning, "{Work} of {Subject} failed, and nobody waits for it.")]
    public static partial void FailedUnseen(this ILogger logger, Exception exception, string work, object subject);
    [LoggerMessage(LogLevel.Warning, "No answer arrived in time from {Request}.")]
    public static partial void TimedOut(this ILogger logger, object request);
    [LoggerMessage(LogLevel.Warning, "Grain {GrainId} did not resume its subscription to {StreamId}: an item is dropped.")]
    public static partial void NotResumed(this ILogger logger, GrainId grainId, StreamId streamId);
    [LoggerMessage(LogLevel.Error, "{Count} activations were abandoned: they did not deactivate in time.")]
    public static partial void Abandoned(this ILogger logger, int count);
}
