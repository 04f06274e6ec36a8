using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Timelines;

/// <summary>Slow mode: who said something a moment ago waits.</summary>
internal sealed partial class Talk<TState>
{
    /// <summary>When somebody may write again; null for at once.</summary>
    public async Task<DateTimeOffset?> SlowUntil(Actor by)
    {
        if (_owner.Pause(by) is var pause && pause > TimeSpan.Zero)
        {
            await _pace.Load(pause, _timeline.Head.Seq);
        }

        return _pace.Until(by.Id, _owner.Pause(by));
    }

    /// <summary>A message that was sent before is answered as it was then, and takes no turn.</summary>
    private ValueTask<Result<PaceTurn>> TakeTurn(Actor by, string clientId) =>
        _owner.Pause(by) == TimeSpan.Zero ? ValueTask.FromResult<Result<PaceTurn>>(default(PaceTurn)) : new(TakeTurnOfSlow(by, clientId));

    private async Task<Result<PaceTurn>> TakeTurnOfSlow(Actor by, string clientId)
    {
        await SlowUntil(by);
        if (RefuseSending(by) is { } refusal)
        {
            return refusal; // The log was read meanwhile.
        }

        // Decided and taken at once: nothing is awaited from here to its place in the log.
        if (_pace.TryTake(by.Id, _owner.Pause(by), out var turn, out var wait))
        {
            return turn;
        }

        return await _timeline.Has(by.Id, clientId)
            ? RefuseSending(by) is { } no ? no : default(PaceTurn)
            : new Refusal(RefusalCode.SlowMode, "This room is in slow mode.") { RetryAfter = wait };
    }
}
