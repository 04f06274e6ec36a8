using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>To whom the room belongs, whether it is in use, and its end.</summary>
internal sealed partial class RoomGrain
{
    /// <summary>How many people are told at the same time that a room is no more.</summary>
    private const int ToldTogether = 50;

    /// <summary>How many entries are erased with one write, so that others can write in between.</summary>
    private const long ErasedTogether = 2_000;

    private Task _burial = Task.CompletedTask;

    public async Task<Result<Done>> Transfer(Actor by, UserId target)
    {
        if (Refuse(RoomAct.Transfer, by) is { } refusal)
        {
            return refusal;
        }

        return Member(target) is null ? RoomRules.NoSuchMember
            : by.Id == target ? default(Done)
            : await RefuseOwner(target) is { } unfit ? unfit
            : await _talk.Commit(new RoleChanged { By = by.Id, User = target, Role = RoomRole.Owner, ByRole = RoomRole.Moderator });
    }

    public async Task<Result<Done>> SetArchived(Actor by, bool archived)
    {
        return Refuse(RoomAct.Archive, by) is { } refusal ? refusal
            : archived == (room.State.Life == RoomLife.Archived) ? default(Done)
            : archived ? await _talk.Commit(new RoomArchived { By = by.Id }, closing: _ => RoomAccess.Archived)
            : await _talk.Commit(new RoomUnarchived { By = by.Id });
    }

    public async Task<Result<Done>> Delete(Actor by)
    {
        if (Refuse(RoomAct.Delete, by) is { } refusal)
        {
            return refusal;
        }

        var deleted = await _talk.Commit(new RoomDeleted { By = by.Id }, closing: _ => RoomRules.NoSuchRoom);
        BuryIfDead();
        return deleted;
    }

    private void BuryIfDead()
    {
        if (room.State is { Life: RoomLife.Deleted, Erased: false } && _burial.IsCompleted)
        {
            _burial = Bury(room.State.AppliedSeq);
        }
    }

    /// <summary>After the event that says it: ends all memberships, then erases what was said. Whatever is left undone the next activation does.</summary>
    private async Task Bury(long deletedSeq)
    {
        try
        {
            foreach (var people in room.State.Members.Keys.ToArray().Chunk(ToldTogether))
            {
                await Task.WhenAll(people.Select(person => Dismiss(person, new RoomFarewell { Room = Id, Ending = RoomEnding.Deleted }, deletedSeq)));
            }

            await _talk.DiscardFiles(deletedSeq); // As long as the log says which they are.
            for (var from = 1L; from < deletedSeq; from += ErasedTogether)
            {
                using var timeout = new CancellationTokenSource(StoreTimeout, clock);
                await log.EraseAsync(Id, from, Math.Min(from + ErasedTogether, deletedSeq), timeout.Token);
            }

            await GrainFactory.RoomIndex(Id).Erase();
            using var erasing = new CancellationTokenSource(StoreTimeout, clock);
            await _talk.EraseNotes(erasing.Token);
            room.State.Members.Clear();
            (room.State.Name, room.State.Topic, room.State.InviteKey, room.State.Erased) = ("", "", "", true);
            await room.WriteStateAsync();
            DeactivateOnIdle(); // Its newest messages are still in memory.
        }
        catch (Exception failure)
        {
            LogNotErased(Id, failure);
            DeactivateOnIdle();
        }
    }

    private async Task<Refusal?> RefuseOwner(UserId target) =>
        (await GrainFactory.User(target).GetProfile())?.Role == ServerRole.Guest ? RoomRules.GuestsOwnNone : null;

    [LoggerMessage(LogLevel.Warning, "Room {RoomId} is deleted and not erased yet; that is done when it is next asked for.")]
    private partial void LogNotErased(RoomId roomId, Exception failure);
}
