using LiveChat.Grains.Push;
using Orleans.Streams;

namespace LiveChat.Grains.Timelines;

/// <summary>The front ends that get a room's batches.</summary>
/// <remarks>
/// A room that wakes, or speaks after ten quiet minutes, tells every living front end; those without a member there release it. Front ends lease rooms
/// that spoke in the last 15 minutes when a first member arrives, and again when a batch asks for it, so that a lease never ends between two batches that are less than
/// ten minutes apart. Idle rooms therefore cost nobody anything, and signing in wakes none of them.
/// </remarks>
internal sealed class Leases(IGrainFactory grains, IStreamProvider streams, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Renews = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private readonly Dictionary<FrontEndId, DateTimeOffset> _granted = [];
    private DateTimeOffset _spoke = DateTimeOffset.MinValue;
    private Task _publishing = Task.CompletedTask;

    public void Grant(FrontEndId frontEnd) => _granted[frontEnd] = clock.GetUtcNow();

    public void Release(FrontEndId frontEnd) => _granted.Remove(frontEnd);

    /// <summary>Sends to every lease, in the order of the calls. Never throws.</summary>
    public void Publish(FrontEndSignal signal)
    {
        var now = clock.GetUtcNow();
        if (_publishing.IsCompleted && now - _spoke < Quiet)
        {
            Send(signal, now);
        }
        else
        {
            _publishing = PublishAfter(_publishing, signal);
        }
    }

    private async Task PublishAfter(Task earlier, FrontEndSignal signal)
    {
        await earlier;
        var now = clock.GetUtcNow();
        if (now - _spoke >= Quiet)
        {
            await GrantToAll(now);
        }

        Send(signal, now);
    }

    /// <summary>Every living front end gets a lease that asks to be renewed at once.</summary>
    private async Task GrantToAll(DateTimeOffset now)
    {
        try
        {
            foreach (var frontEnd in await grains.FrontEnds().GetLive())
            {
                var asked = now - Renews;
                _granted[frontEnd] = _granted.TryGetValue(frontEnd, out var granted) && granted > asked ? granted : asked;
            }
        }
        catch (Exception failure)
        {
            PushLog.LogFrontEndsUnknown(logger, failure);
        }
    }

    private void Send(FrontEndSignal signal, DateTimeOffset now)
    {
        _spoke = now;
        foreach (var (frontEnd, granted) in _granted)
        {
            var age = now - granted;
            if (age >= Lasts)
            {
                _granted.Remove(frontEnd);
                continue;
            }

            var renewing = age >= Renews && signal is RoomBatch batch ? batch with { Renew = true } : signal;
            streams.Publish(frontEnd, renewing, logger);
        }
    }
}
