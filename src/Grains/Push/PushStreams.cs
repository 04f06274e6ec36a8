using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Grains.Push;

/// <summary>Where the front ends' streams are named and published to, and nowhere else. Each front-end process owns one.</summary>
public static partial class PushStreams
{
    public const string Namespace = "frontend";

    public static IAsyncStream<FrontEndSignal> FrontEnd(this IStreamProvider streams, FrontEndId frontEnd)
    {
        return streams.GetStream<FrontEndSignal>(StreamId.Create(Namespace, frontEnd.Value));
    }

    /// <summary>Publishes without waiting: a signal is a hint, its loss is repaired by seq and only logged.</summary>
    internal static void Publish(this IStreamProvider streams, FrontEndId frontEnd, FrontEndSignal signal, ILogger logger)
    {
        var published = streams.FrontEnd(frontEnd).OnNextAsync(signal);
        if (!published.IsCompletedSuccessfully)
        {
            _ = Observe(published, frontEnd, logger);
        }
    }

    private static async Task Observe(Task published, FrontEndId frontEnd, ILogger logger)
    {
        try
        {
            await published;
        }
        catch (Exception failure)
        {
            LogLost(logger, failure, frontEnd);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A signal to front end {FrontEndId} was lost; it will notice by seq.")]
    private static partial void LogLost(ILogger logger, Exception failure, FrontEndId frontEndId);
}
