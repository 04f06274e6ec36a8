using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Driver.Tests;

/// <summary>Time that stands still until it is told to go on, and that tells when somebody begins to wait.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>Waits until somebody begins to wait for so long.</summary>
    public async Task<TimeSpan> WaitedForAsync(Predicate<TimeSpan> wait, CancellationToken cancellationToken)
    {
        TimeSpan due;
        do
        {
            due = await _waits.Reader.ReadAsync(cancellationToken);
        }
        while (!wait(due));

        return due;
    }

    /// <summary>The same, and lets that time pass.</summary>
    public async Task PassAsync(Predicate<TimeSpan> wait, CancellationToken cancellationToken) =>
        Advance(await WaitedForAsync(wait, cancellationToken));
}
