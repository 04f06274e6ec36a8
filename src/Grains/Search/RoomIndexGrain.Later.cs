using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using Orleans.Runtime;

namespace LiveChat.Grains.Search;

/// <summary>
/// Messages whose files could not be read when they were taken in are marked in the index, and tried again: the newest first, a few at a time. Nobody waits for that. After a
/// failure it waits for longer each time, and goes on behind the message that failed, so that one file keeps no others.
/// </summary>
internal sealed partial class RoomIndexGrain
{
    private const int TriedTogether = 8;

    private static readonly TimeSpan AfterWaking = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    private IGrainTimer? _later;
    private TimeSpan _wait = ShortestWait;
    private IndexHit? _tried;
    private bool _isPlanned;

    /// <summary>When all were tried, some are left: they failed, or came in meanwhile.</summary>
    private bool _isLeft;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        TryLater(AfterWaking);
        return Task.CompletedTask;
    }

    private void NoteLater()
    {
        _isLeft = true;
        if (!_isPlanned)
        {
            TryLater(Soon);
        }
    }

    private void TryLater(TimeSpan after)
    {
        _isPlanned = true;
        _later ??= this.RegisterGrainTimer(
            TryAgain, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        _later.Change(after, Timeout.InfiniteTimeSpan);
    }

    private void TryMuchLater()
    {
        TryLater(_wait);
        _wait = 2 * _wait < LongestWait ? 2 * _wait : LongestWait;
    }

    private async Task TryAgain()
    {
        _isPlanned = false;
        try
        {
            await TakeLater();
        }
        catch (Exception failure)
        {
            SearchLog.LogNotFollowed(_logger, Room, failure);
            _state = null;
            TryMuchLater();
        }
    }

    private async Task TakeLater()
    {
        var state = await GetState();
        if (!_following.IsCompleted)
        {
            TryLater(Soon); // It goes first; and where the index goes to is about to change.
            return;
        }

        var marked = await FindMarked();
        if (marked.IsEmpty)
        {
            var isLeft = _isLeft;
            (_isLeft, _tried) = (false, null);
            if (isLeft)
            {
                TryMuchLater();
            }

            return;
        }

        var (isTaken, failed) = await Take(state, [.. marked.Select(hit => hit.Seq)]);
        if (!isTaken)
        {
            TryLater(Soon); // Something was said or done meanwhile, and what was read may be old.
        }
        else if (failed is { } seq)
        {
            (_isLeft, _tried) = (true, marked.First(hit => hit.Seq == seq));
            TryMuchLater();
        }
        else
        {
            (_tried, _wait) = (marked[^1], ShortestWait);
            TryLater(Soon);
        }
    }

    /// <summary>False when the index goes further than it did: nothing was taken in. Told is the message whose files could not be read.</summary>
    private async Task<(bool IsTaken, long? Failed)> Take(IndexState state, ImmutableArray<long> messages)
    {
        await Turns.WaitAsync();
        try
        {
            var (read, failed) = await _feed.ReadAgainAsync(Room, messages, state.Languages.FirstOrDefault());
            using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
            return (read.IsEmpty || (await _index.ApplyAsync(Room, read, state.Through, state.Through, timeout.Token)).Through == state.Through, failed);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<ImmutableArray<IndexHit>> FindMarked()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        var query = new IndexQuery
        {
            Node = new HasTerm(IndexField.Facts, [Facts.Later]), Limit = TriedTogether, ByRelevance = false, Behind = _tried, AsOf = _clock.GetUtcNow(),
        };
        return (await _index.SearchAsync(Room, query, timeout.Token)).Hits;
    }
}
