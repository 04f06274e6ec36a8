using System.Security.Cryptography;
using LiveChat.Grains.Names;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What follows from a change of the room.</summary>
internal sealed partial class RoomGrain
{
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    public async Task Follow(RoomEvent change, RoomHead at)
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
                await PutOut(removed, at);
                break;
            case RoleChanged changed:
                await GrainFactory.User(changed.User).Joined(Id, changed.Role, at);
                if (changed.ByRole is { } byRole)
                {
                    await GrainFactory.User(changed.By).Joined(Id, byRole, at);
                }

                break;
            case RoomDeleted when room.State is { Visibility: RoomVisibility.Public, Name.Length: > 0 }:
                await GrainFactory.RoomName(PlainName.Fold(room.State.Name)).Release(Id.Value);
                break;
        }

        if (RoomAudit.Of(change, at) is { } entry)
        {
            await GrainFactory.Audit().Append(entry);
        }
    }

    private Task PutOut(MemberRemoved removed, RoomHead at) => Dismiss(
        removed.User,
        new RoomFarewell
        {
            Room = Id,
            Ending = removed.Banned == true ? RoomEnding.Banned : RoomEnding.Removed,
            By = removed.By,
            Until = removed.Until,
            Reason = removed.Reason,
        },
        at.Seq);

    /// <summary>The room is not theirs any more. Saying why is only a hint: a person on a silo of an older version does not hear it.</summary>
    private async Task Dismiss(UserId person, RoomFarewell farewell, long seq)
    {
        var user = GrainFactory.User(person);
        try
        {
            await user.Farewell(farewell);
        }
        catch (Exception failure)
        {
            LogNotTold(Id, person, failure);
        }

        await user.Left(Id, removed: true, seq);
    }

    public async Task PutCard()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var card = room.State.Card(Id);
        await directory.PutRoomAsync(card, timeout.Token);
        _leases.Publish(new RoomChanged { Room = card });
    }

    public void Supplement()
    {
        if (room.State.InviteKey.Length == 0)
        {
            room.State.InviteKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        }
    }

    private async Task ConfirmName(string name)
    {
        if (room.State.Visibility == RoomVisibility.Public)
        {
            await GrainFactory.RoomName(PlainName.Fold(name)).Confirm(Id.Value);
        }
    }

    [LoggerMessage(LogLevel.Information, "Person {UserId} was not told why room {RoomId} is theirs no more.")]
    private partial void LogNotTold(RoomId roomId, UserId userId, Exception failure);
}
