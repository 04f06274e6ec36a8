using System.Security.Cryptography;
using LiveChat.Grains.Names;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>
/// From a change to all that follows from it: log first, then the people and the directory, then the state. The log is the commit; a state that
/// was not written, or a person who was not told, is made good from the log when the room wakes.
/// </summary>
internal sealed partial class RoomGrain
{
    private const int CatchUpPage = 500;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    private int _unsaved;

    public void Committed(CommittedBatch batch)
    {
        var gone = new List<UserId>();
        foreach (var entry in batch.Entries)
        {
            if (entry.Kind == LogEntryKind.Change)
            {
                var change = RoomEventJson.Decode(entry.Body);
                room.State.Apply(change);
                if (change is MemberLeft or MemberRemoved)
                {
                    gone.Add(change is MemberRemoved removed ? removed.User : change.By);
                }
            }
        }

        _leases.Publish(new RoomBatch
        {
            Room = Id,
            From = batch.First.Seq,
            To = batch.Last.Seq,
            Ordinal = batch.Last.Ordinal,
            Events = TimelineWindow.Join(batch.Entries.AsSpan()),
            Gone = [.. gone],
            At = clock.GetUtcNow(),
        });
    }

    public void Lost(string reason, Exception? cause)
    {
        LogLost(Id, reason, cause);
        Forget();
    }

    private async Task<Result<Done>> Commit(RoomEvent change)
    {
        var stored = await _timeline.Append(change);
        if (!stored.Succeeded)
        {
            return stored.Refusal;
        }

        try
        {
            await PutCard(); // First: whoever is told of the room looks for its card.
            await Follow(change, Head(stored.Value));
            await Save();
        }
        catch
        {
            Forget(); // The next activation does again what was not done.
            throw;
        }

        return default(Done);
    }

    /// <summary>Tells those whom a change concerns. Doing it again does no harm.</summary>
    private async Task Follow(RoomEvent change, RoomHead at)
    {
        switch (change)
        {
            case RoomCreated created:
                await ConfirmName(created.Name);
                await GrainFactory.User(created.By).Joined(Id, RoomRole.Owner, at);
                break;
            case RoomRenamed renamed:
                await ConfirmName(renamed.Name);
                break;
            case MemberJoined joined:
                await GrainFactory.User(joined.By).Joined(Id, joined.Role, at);
                break;
            case MemberLeft left:
                await GrainFactory.User(left.By).Left(Id, removed: false, at.Seq);
                break;
            case MemberRemoved removed:
                await GrainFactory.User(removed.User).Left(Id, removed: true, at.Seq);
                break;
            case RoleChanged changed:
                await GrainFactory.User(changed.User).Joined(Id, changed.Role, at);
                break;
        }
    }

    private async Task ConfirmName(string name)
    {
        if (room.State.Visibility == RoomVisibility.Public)
        {
            await GrainFactory.RoomName(PlainName.Fold(name)).Confirm(Id.Value);
        }
    }

    private async Task PutCard()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var card = room.State.Card(Id);
        await directory.PutRoomAsync(card, timeout.Token);
        _leases.Publish(new RoomChanged { Room = card });
    }

    /// <summary>Writes the fold: at once while it is small, less often the larger it is, so that ten thousand joining write it fifty times and not ten thousand.</summary>
    private async Task Save()
    {
        if (++_unsaved > room.State.Members.Count / 50)
        {
            await room.WriteStateAsync();
            _unsaved = 0;
        }
    }

    /// <summary>Folds in what the log has beyond the stored state, and does what follows from it.</summary>
    /// <remarks>
    /// A change that cannot be read here is passed over: one bad entry, or one of a later version, does not stop the room. The version that can read it
    /// finds by <see cref="RoomState.Rules"/> that it must fold the log again.
    /// </remarks>
    private async Task CatchUp(CancellationToken cancellationToken)
    {
        var done = room.State.TakeRules();
        var folded = room.State.AppliedSeq;
        while (await log.ReadChangesAsync(Id, room.State.AppliedSeq, CatchUpPage, cancellationToken) is { Length: > 0 } page)
        {
            foreach (var entry in page)
            {
                if (RoomEventJson.TryDecode(entry.Body) is not { } change || change.Seq != entry.Seq)
                {
                    LogPassedOver(Id, entry.Seq);
                    room.State.PassOver(entry.Seq);
                    continue;
                }

                room.State.Apply(change);
                if (change.Seq > done)
                {
                    await Follow(change, Head(entry));
                }
            }
        }

        if (room.State.AppliedSeq == folded)
        {
            return;
        }

        if (room.State.InviteKey.Length == 0)
        {
            room.State.InviteKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        }

        await PutCard();
        await room.WriteStateAsync(cancellationToken);
    }

    private void Forget()
    {
        _unsaved = 0;
        DeactivateOnIdle();
    }

    private RoomBatch Announcement() => new()
    {
        Room = Id,
        From = _timeline.Head.Seq + 1,
        To = _timeline.Head.Seq,
        Ordinal = _timeline.Head.Ordinal,
        Events = default,
        At = clock.GetUtcNow(),
    };

    private static RoomHead Head(LogEntry entry) => new()
    {
        Room = entry.Room,
        Seq = entry.Seq,
        Ordinal = entry.Ordinal,
        At = entry.At,
    };

    [LoggerMessage(LogLevel.Warning, "Room {RoomId} starts anew from its log: {Reason}")]
    private partial void LogLost(RoomId roomId, string reason, Exception? cause);

    [LoggerMessage(LogLevel.Warning, "Room {RoomId} passes over the change {Seq}: it is damaged, or of a later version.")]
    private partial void LogPassedOver(RoomId roomId, long seq);
}
