using System.Diagnostics;

namespace LiveChat.Calls.Echo;

/// <summary>What calls, in a grain or outside of one.</summary>
internal static class Caller
{
    /// <summary>One call after the other, to each of the keys in turn.</summary>
    public static async Task<long> CallAsync(IGrainFactory grains, string[] keys, int first, TimeSpan length)
    {
        var targets = Array.ConvertAll(keys, key => grains.GetGrain<IEchoGrain>(key));
        var note = new EchoNote("a few words, as people say them", first);
        var calls = 0L;
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < length; calls++)
        {
            await targets[(int)((first + calls) % targets.Length)].Echo(note);
        }

        return calls;
    }
}
