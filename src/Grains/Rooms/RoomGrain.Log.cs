using System.Security.Cryptography;
using LiveChat.Grains.Names;
using LiveChat.Grains.Push;

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
                await GrainFactory.User(removed.User).Left(Id, removed: true, at.Seq);
                break;
            case RoleChanged changed:
                await GrainFactory.User(changed.User).Joined(Id, changed.Role, at);
                break;
        }
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
}
