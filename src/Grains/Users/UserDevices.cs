using LiveChat.Grains.Push;

namespace LiveChat.Grains.Users;

/// <summary>The way from what people keep in grains of their own to their devices.</summary>
internal static partial class UserDevices
{
    /// <summary>A hint, for which nobody waits: whoever comes back asks.</summary>
    public static void TellDevices(this IGrainFactory grains, UserId user, FrontEndSignal signal, ILogger logger) => _ = TellAsync(grains, user, signal, logger);

    private static async Task TellAsync(IGrainFactory grains, UserId user, FrontEndSignal signal, ILogger logger)
    {
        try
        {
            await grains.User(user).Tell(signal);
        }
        catch (Exception failure)
        {
            LogNotTold(logger, user, signal.GetType().Name, failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "The devices of person {UserId} were not told: {Signal}.")]
    private static partial void LogNotTold(ILogger logger, UserId userId, string signal, Exception failure);
}
