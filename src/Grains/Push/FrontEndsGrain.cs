using System.Collections.Immutable;

namespace LiveChat.Grains.Push;

[GrainType("front-ends")]
internal sealed class FrontEndsGrain(TimeProvider clock) : Grain, IFrontEndsGrain
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(30);

    private readonly Dictionary<FrontEndId, DateTimeOffset> _seen = [];

    public Task Announce(FrontEndId frontEnd)
    {
        _seen[frontEnd] = clock.GetUtcNow();
        return Task.CompletedTask;
    }

    public Task Withdraw(FrontEndId frontEnd)
    {
        _seen.Remove(frontEnd);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<FrontEndId>> GetLive()
    {
        var now = clock.GetUtcNow();
        foreach (var (frontEnd, seen) in _seen)
        {
            if (now - seen > Forgotten)
            {
                _seen.Remove(frontEnd);
            }
        }

        return Task.FromResult<ImmutableArray<FrontEndId>>([.. _seen.Keys]);
    }
}
