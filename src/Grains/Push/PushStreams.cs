using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Grains.Push;

/// <summary>Where the front ends' streams are named, and nowhere else. Each front-end process owns one.</summary>
public static class PushStreams
{
    public const string Namespace = "frontend";

    public static IAsyncStream<FrontEndSignal> FrontEnd(this IStreamProvider streams, FrontEndId frontEnd)
    {
        return streams.GetStream<FrontEndSignal>(StreamId.Create(Namespace, frontEnd.Value));
    }
}
