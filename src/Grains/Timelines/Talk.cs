using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using Orleans.Runtime;

namespace LiveChat.Grains.Timelines;

/// <summary>What rooms and conversations do alike: what is said in them, who hears of it, and how a change becomes state.</summary>
/// <remarks>Lives within the turns of its grain, as <see cref="Timelines.Timeline"/> does.</remarks>
internal sealed partial class Talk<TState> : ITimelineOwner
    where TState : class, IFold
{
    private readonly RoomId _id;
    private readonly ITalkOwner _owner;
    private readonly IPersistentState<TState> _state;
    private readonly IRoomLog _log;
    private readonly IMessageNotes _noteStore;
    private readonly IGrainFactory _grains;
    private readonly ChatLimits _limits;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Leases _leases;
    private readonly TokenBucket _rate;
    private readonly Pace _pace;

    /// <summary>Why somebody may not write once the change that is being stored is stored: from the moment of asking they post nothing more.</summary>
    private Func<Actor, Refusal?>? _closing;

    private Timeline _timeline = null!;
    private NoteBook _notes = null!;

    public Talk(
        RoomId id,
        ITalkOwner owner,
        IPersistentState<TState> state,
        IRoomLog log,
        IMessageNotes notes,
        IGrainFactory grains,
        ChatLimits limits,
        TimeProvider clock,
        Leases leases,
        ILogger logger)
    {
        (_id, _owner, _state, _log, _noteStore, _grains) = (id, owner, state, log, notes, grains);
        (_limits, _clock, _leases, _logger) = (limits, clock, leases, logger);
        _pace = new Pace(id, log, clock);
        _rate = new TokenBucket(limits.SendsPerSecondPerRoom, 2 * limits.SendsPerSecondPerRoom, clock);
    }

    public RoomHead Head => _timeline.Head;

    /// <summary>Reads where the log is, and makes good what the last activation did not do.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _timeline = await Timeline.OpenAsync(_id, _log, _clock, this, cancellationToken);
        _notes = await NoteBook.OpenAsync(_id, _timeline, _log, _noteStore, _clock, _logger, cancellationToken);
        if (_notes.Unstored > 0)
        {
            StoreNotesSoon();
        }

        await CatchUp(cancellationToken);
        if (_state.State.AppliedSeq > 0)
        {
            // What the last activation stored but did not publish is found by whoever compares heads.
            _leases.Publish(Announcement());
        }
    }

    /// <summary>Waits until everything accepted is answered, and the fold is written.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _timeline.DrainAsync().WaitAsync(cancellationToken);
        await TryStoreNotes().WaitAsync(cancellationToken);
        if (_unsaved > 0)
        {
            await _state.WriteStateAsync(cancellationToken);
        }
    }

    public Task<Result<Posted>> Post(Actor by, MessageDraft draft) => draft.NeedsNoText ? PostEnclosing(by, draft) : Post(by, draft, default);

    private async Task<Result<Posted>> Post(Actor by, MessageDraft draft, Result<Enclosed> enclosed)
    {
        if ((RefuseSending(by) ?? RoomRules.Refuse(draft, _limits) ?? (draft.Calls is null ? null : _owner.Refuse(RoomAct.MentionAll, by)) ?? enclosed.Refusal) is { } refusal)
        {
            return refusal;
        }

        if (draft.Poll is not null)
        {
            var fit = await Fit(by, draft);
            if (!fit.Succeeded)
            {
                return fit.Refusal;
            }

            draft = fit.Value;
        }

        if (draft.ReplyTo is { } answered && await RefuseReply(by, draft.ClientId, answered) is { } unanswerable)
        {
            return unanswerable;
        }

        if (draft.Mentions is { IsDefaultOrEmpty: false } named)
        {
            draft = draft with { Mentions = InRoom(named) };
        }

        var turn = await TakeTurn(by, draft.ClientId);
        if (!turn.Succeeded)
        {
            return turn.Refusal;
        }

        Result<LogEntry> stored;
        try
        {
            stored = await Place(by, draft, enclosed.Value);
        }
        catch
        {
            turn.Value.TakeBack();
            throw;
        }

        if (!stored.Succeeded)
        {
            turn.Value.TakeBack();
            return stored.Refusal;
        }

        turn.Value.Taken(stored.Value.At);
        var posted = Concerns(draft) || draft.NeedsNoText ? RoomEventJson.TryDecode(stored.Value.Body) as MessagePosted : null;
        if (draft.Poll is null)
        {
            LookAtLinks(by, stored.Value.Seq, draft.Text);
        }

        if (posted is not null)
        {
            TellOf(posted);
        }

        return new Posted
        {
            Seq = stored.Value.Seq,
            Ordinal = stored.Value.Ordinal,
            At = stored.Value.At,
            ThreadOrdinal = posted?.ThreadOrdinal,
            Forwarded = posted?.Forwarded,
            Files = posted?.Files,
        };
    }

    public async Task<ImmutableArray<Result<Posted>>> PostAll(Actor by, ImmutableArray<MessageDraft> drafts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drafts.Length, ITimelineGrain.MaxDrafts, nameof(drafts));
        foreach (var message in drafts.SelectMany(draft => new[] { draft.ReplyTo, draft.Thread }).OfType<long>())
        {
            await Known(message); // Before any takes its place: what must be read would let the next one pass.
        }

        await SlowUntil(by); // For the same reason.
        var enclosed = new Result<Enclosed>[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            enclosed[i] = await Enclose(by, drafts[i]);
        }

        var posting = new Task<Result<Posted>>[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            posting[i] = PostOrGiveBack(by, drafts[i], enclosed[i]); // Each takes its place before the next begins; they are written together.
        }

        return [.. await Task.WhenAll(posting)];
    }

    public async Task<Result<HistoryPage>> GetHistory(Actor by, HistoryRange range)
    {
        if (_owner.Refuse(RoomAct.Read, by) is { } refusal)
        {
            return refusal;
        }

        var fits = range is { Limit: >= 1 and <= HistoryRange.MaxLimit, Before: null or >= 1, After: null or >= 0 }
            && (range.Before is null || range.After is null);
        return fits
            ? await WithNotes(await _timeline.Read(range), by.Id)
            : new Refusal(RefusalCode.BadRequest, $"A page has 1 to {HistoryRange.MaxLimit} events, before one seq or after one.");
    }

    public void Typing(Actor by)
    {
        if (RefuseSending(by) is null)
        {
            _leases.Publish(new RoomTyping { Room = _id, User = by.Id });
        }
    }

    public RoomHead Lease(FrontEndId frontEnd)
    {
        _leases.Grant(frontEnd);
        return _timeline.Head;
    }

    public void Release(FrontEndId frontEnd) => _leases.Release(frontEnd);

    public Task<HistoryPage> Repair(long after, int limit)
    {
        return _timeline.Read(new HistoryRange { After = Math.Max(0, after), Limit = Math.Clamp(limit, 1, HistoryRange.MaxLimit) });
    }

    /// <summary>A message that was sent before is answered as it was then, whatever became of what it answers.</summary>
    private async Task<Refusal?> RefuseReply(Actor by, string clientId, long answered)
    {
        if (_notes.Find(answered) is not { } known && (known = await Known(answered)) is null || known.Expected.Deleted is not null)
        {
            return await _timeline.Has(by.Id, clientId) ? null : MessageRules.NoSuchMessage;
        }

        return RefuseSending(by); // It may have been read meanwhile.
    }

    private Task<Result<LogEntry>> Place(Actor by, MessageDraft draft, Enclosed enclosed) =>
        draft.Thread is { } thread ? PlaceInThread(by, draft, enclosed, thread)
        : RefuseHurry() is { } busy ? Task.FromResult<Result<LogEntry>>(busy)
        : _timeline.Post(by.Id, draft, enclosed);

    private Refusal? RefuseSending(Actor by) => _closing?.Invoke(by) ?? _owner.Refuse(RoomAct.Send, by);

    private Refusal? RefuseHurry() => _rate.TryTake(out var wait) ? null : Busy(wait);

    private static Refusal Busy(TimeSpan wait) => new(RefusalCode.RateLimited, "The room is busy.") { RetryAfter = wait };
}
