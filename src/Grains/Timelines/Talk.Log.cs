using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>
/// From a change to all that follows from it: log first, then the people and the directory, then the state. The log is the commit; a state that
/// was not written, or a person who was not told, is made good from the log when the grain wakes.
/// </summary>
internal sealed partial class Talk<TState>
{
    private const int CatchUpPage = 500;

    private int _unsaved;

    public void Committed(CommittedBatch batch)
    {
        var gone = new List<UserId>();
        WakeIndexSoon(batch);
        foreach (var entry in batch.Entries)
        {
            if (entry.IsNoted)
            {
                _notes.Apply(RoomEventJson.Decode(entry.Body));
                StoreNotesSoon();
            }
            else if (entry.Kind == LogEntryKind.Change)
            {
                var change = RoomEventJson.Decode(entry.Body);
                gone.AddRange(change switch
                {
                    MemberLeft => [change.By],
                    MemberRemoved removed => [removed.User],
                    RoomDeleted => _state.State.Everybody,
                    _ => [],
                });
                _state.State.Apply(change);
            }
        }

        _leases.Publish(new RoomBatch
        {
            Room = _id,
            From = batch.First.Seq,
            To = batch.Last.Seq,
            Ordinal = batch.Last.Ordinal,
            Events = TimelineWindow.Join(batch.Entries.AsSpan()),
            Gone = [.. gone],
            At = _clock.GetUtcNow(),
        });
    }

    public void Lost(string reason, Exception? cause)
    {
        TalkLog.LogLost(_logger, _id, reason, cause);
        Forget();
    }

    /// <summary>Appends a change and does what follows from it.</summary>
    public async Task<Result<Done>> Commit(RoomEvent change)
    {
        var stored = await _timeline.Append(change);
        if (!stored.Succeeded)
        {
            return stored.Refusal;
        }

        try
        {
            await _owner.PutCard(); // First: whoever is told of the room looks for its card.
            await _owner.Follow(change, At(stored.Value));
            await Save();
        }
        catch
        {
            Forget(); // The next activation does again what was not done.
            throw;
        }

        return default(Done);
    }

    /// <summary>As <see cref="Commit(RoomEvent)"/>, for a change after which some may not write: nothing of theirs slips in before it is answered.</summary>
    /// <remarks>A grain does one change after the other, so there is one of these at a time.</remarks>
    public async Task<Result<Done>> Commit(RoomEvent change, Func<Actor, Refusal?> closing)
    {
        _closing = closing;
        try
        {
            return await Commit(change);
        }
        finally
        {
            _closing = null;
        }
    }

    /// <summary>The same, for a change after which somebody is a member no more.</summary>
    public Task<Result<Done>> PutOut(UserId user, RoomEvent gone) => Commit(gone, by => by.Id == user ? RoomRules.NoSuchRoom : null);

    /// <summary>Writes the fold: at once while it is small, less often the larger it is, so that ten thousand joining write it fifty times and not ten thousand.</summary>
    private async Task Save()
    {
        if (++_unsaved > _state.State.People / 50)
        {
            await _state.WriteStateAsync();
            _unsaved = 0;
        }
    }

    /// <summary>Folds in what the log has beyond the stored state, and does what follows from it.</summary>
    /// <remarks>
    /// A change that cannot be read here is passed over: one bad entry, or one of a later version, does not stop the room. The version that can read it
    /// finds by its rules that it must fold the log again.
    /// </remarks>
    private async Task CatchUp(CancellationToken cancellationToken)
    {
        var done = _state.State.TakeRules();
        var folded = _state.State.AppliedSeq;
        while (await _log.ReadChangesAsync(_id, _state.State.AppliedSeq, CatchUpPage, cancellationToken) is { Length: > 0 } page)
        {
            foreach (var entry in page)
            {
                if (RoomEventJson.TryDecode(entry.Body) is not { } change || change.Seq != entry.Seq)
                {
                    TalkLog.LogPassedOver(_logger, _id, entry.Seq);
                    _state.State.PassOver(entry.Seq);
                    continue;
                }

                _state.State.Apply(change);
                if (change.Seq > done)
                {
                    await _owner.Follow(change, At(entry));
                }
            }
        }

        if (_state.State.AppliedSeq == folded)
        {
            return;
        }

        _owner.Supplement();
        await _owner.PutCard();
        await _state.WriteStateAsync(cancellationToken);
    }

    private void Forget()
    {
        _unsaved = 0;
        _owner.DeactivateOnIdle();
    }

    private RoomBatch Announcement() => new()
    {
        Room = _id,
        From = _timeline.Head.Seq + 1,
        To = _timeline.Head.Seq,
        Ordinal = _timeline.Head.Ordinal,
        Events = default,
        At = _clock.GetUtcNow(),
    };

    private static RoomHead At(LogEntry entry) => new()
    {
        Room = entry.Room,
        Seq = entry.Seq,
        Ordinal = entry.Ordinal,
        At = entry.At,
    };
}
