using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Files;

namespace LiveChat.Grains.Search;

[GrainType("room-index")]
internal sealed partial class RoomIndexGrain : Grain, IRoomIndexGrain
{
    /// <summary>A search waits for so many new entries at most; beyond that it says how far the index goes.</summary>
    private const long MostAwaited = 1_000;

    private static readonly Refusal Unavailable = new(RefusalCode.Unavailable, "This room cannot be searched now.");

    private static readonly TimeSpan AwaitedFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How many rooms of this process take in a page at once: to make a thousand indexes must leave the threads to chat.</summary>
    private static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly IRoomIndex _index;
    private readonly IndexFeed _feed;
    private readonly TimeProvider _clock;
    private readonly ILogger<RoomIndexGrain> _logger;
    private IndexState? _state;
    private Task _following = Task.CompletedTask;
    private long _wanted;

    public RoomIndexGrain(IRoomIndex index, IRoomLog log, IFileStore files, TimeProvider clock, ILogger<RoomIndexGrain> logger)
    {
        (_index, _clock, _logger) = (index, clock, logger);
        _feed = new IndexFeed(log, seqs => GrainFactory.Timeline(Room).GetNotes(seqs), new FileTextReader(files, clock), clock, logger);
    }

    private RoomId Room => new(this.GetPrimaryKeyString());

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        try
        {
            await _index.CloseAsync(Room, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            SearchLog.LogNotClosed(_logger, Room, failure);
        }
    }

    public Task Follow(long head)
    {
        _wanted = Math.Max(_wanted, head);
        return _following.IsCompleted ? _following = FollowAll() : _following;
    }

    public async Task<Result<RoomFound>> Search(RoomSearch search, long head)
    {
        try
        {
            var state = await StateAt(head);
            var hits = state.Through == 0 ? IndexAnswer.Nothing : await Find(search, state);
            return new RoomFound
            {
                Hits = [.. hits.Hits.Select(hit => new FoundAt(hit.Seq, hit.At, hit.Score))],
                HasMore = hits.HasMore,
                IsPartial = hits.IsPartial,
                Through = Math.Min(state.Through, head),
                Head = head,
                Languages = state.Languages,
            };
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            SearchLog.LogNotSearched(_logger, Room, failure);
            _state = null; // It may have been lost.
            return Unavailable;
        }
    }

    public async Task Erase()
    {
        _wanted = 0;
        await _following.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        await _index.EraseAsync(Room, timeout.Token);
        _state = null;
    }

    /// <summary>How far the index goes, after it took in what is new where that is little.</summary>
    private async Task<IndexState> StateAt(long head)
    {
        var state = await GetState();
        if (state.Through >= head)
        {
            return state;
        }

        var following = Follow(head);
        if (head - state.Through <= MostAwaited)
        {
            try
            {
                await following.WaitAsync(AwaitedFor, _clock);
            }
            catch (TimeoutException)
            {
            }
        }

        return await GetState();
    }

    private async Task<IndexAnswer> Find(RoomSearch search, IndexState state)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return await new RoomSearcher(_index, Room).FindAsync(search, state.Languages, timeout.Token);
    }

    private async Task FollowAll()
    {
        try
        {
            var state = await GetState();
            while (state.Through < _wanted && await TakePage(state) is { } next)
            {
                state = _state = next;
            }
        }
        catch (Exception failure)
        {
            SearchLog.LogNotFollowed(_logger, Room, failure);
            _state = null;
            throw;
        }
    }

    /// <summary>Null when there is nothing to be taken in yet.</summary>
    private async Task<IndexState?> TakePage(IndexState state)
    {
        await Turns.WaitAsync();
        try
        {
            if (await _feed.ReadAsync(Room, state.Through, _wanted, state.Languages.FirstOrDefault()) is not { } page)
            {
                return null;
            }

            if (page.IsLater)
            {
                NoteLater();
            }

            using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
            return await _index.ApplyAsync(Room, page.Messages, state.Through, page.Through, timeout.Token);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<IndexState> GetState()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return _state ??= await _index.GetStateAsync(Room, timeout.Token);
    }
}
