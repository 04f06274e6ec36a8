using LiveChat.Grains.Timelines;

namespace LiveChat.Grains.Threads;

/// <summary>Counts the replies of one batch on from those that are durable. The log has one writer, so what is counted holds when the batch is stored.</summary>
internal sealed class ThreadOrdinals(ITimelineOwner owner)
{
    private Dictionary<long, long>? _last;

    public long? Next(long? root)
    {
        if (root is not { } thread)
        {
            return null;
        }

        _last ??= [];
        return _last[thread] = 1 + (_last.TryGetValue(thread, out var last) ? last : owner.RepliesTo(thread));
    }
}
