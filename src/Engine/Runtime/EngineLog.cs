using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

internal static partial class EngineLog
{
    [LoggerMessage(LogLevel.Error, "Grain {GrainId} failed to activate.")]
    public static partial void ActivationFailed(this ILogger logger, Exception exception, GrainId grainId);
    [LoggerMessage(LogLevel.Error, "Grain {GrainId} failed while it was taken down.")]
    public static partial void DeactivationFailed(this ILogger logger, Exception exception, GrainId grainId);
    [LoggerMessage(LogLevel.Error, "{Count} activations were abandoned: they did not deactivate in time.")]
    public static partial void Abandoned(this ILogger logger, int count);
    [LoggerMessage(LogLevel.Warning, "No answer arrived in time from {Request}.")]
    public static partial void TimedOut(this ILogger logger, object request);
    [LoggerMessage(LogLevel.Warning, "The one-way call {Request} failed.")]
    public static partial void OneWayFailed(this ILogger logger, Exception exception, object request);
    [LoggerMessage(LogLevel.Warning, "A timer of grain {GrainId} failed; it goes on.")]
    public static partial void TickFailed(this ILogger logger, Exception exception, GrainId grainId);
    [LoggerMessage(LogLevel.Error, "Reminder {ReminderName} of grain {GrainId} failed; the next tick comes at its time.")]
    public static partial void ReminderFailed(this ILogger logger, Exception exception, string reminderName, GrainId grainId);
    [LoggerMessage(LogLevel.Warning, "A subscriber of stream {StreamId} failed to handle an item.")]
    public static partial void SubscriberFailed(this ILogger logger, Exception exception, StreamId streamId);
    [LoggerMessage(LogLevel.Warning, "Grain {GrainId} did not resume its subscription to {StreamId}: an item is dropped.")]
    public static partial void NotResumed(this ILogger logger, GrainId grainId, StreamId streamId);
    [LoggerMessage(LogLevel.Error, "A task failed and nobody looked.")]
    public static partial void Unobserved(this ILogger logger, Exception exception);
}
