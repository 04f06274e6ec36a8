using LiveChat.Grains.Push;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Which signals arrive; one rule for the streams of every silo.</summary>
internal sealed class StreamFaults
{
    private int _lost;

    public Func<FrontEndSignal, bool> Lets { get; set; } = static _ => true;

    public int Lost => _lost;

    public bool Passes<T>(T item)
    {
        if (item is not FrontEndSignal signal || Lets(signal))
        {
            return true;
        }

        Interlocked.Increment(ref _lost);
        return false;
    }
}
