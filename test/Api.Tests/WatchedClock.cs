using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests;

/// <summary>A clock that only the test moves, and that says when something begins to wait by it.</summary>
public sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TimeSpan, (int Left, TaskCompletionSource Begun)> _asked = [];

    /// <summary>Ends when, from now on, so many have begun to wait for exactly that long: moving the clock so far then ends what they wait for.</summary>
    public Task WaitBegins(TimeSpan due, int times = 1)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _asked.Add(due, (times, begun));
        }

        return begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            if (_asked.Remove(dueTime, out var asked))
            {
                if (asked.Left > 1)
                {
                    _asked.Add(dueTime, (asked.Left - 1, asked.Begun));
                }
                else
                {
                    asked.Begun.SetResult();
                }
            }
        }

        return timer;
    }
}
