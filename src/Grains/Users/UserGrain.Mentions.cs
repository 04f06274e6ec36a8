using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>Who calls the person by name.</summary>
internal sealed partial class UserGrain
{
    public async Task<bool> Called(RoomId room, long seq, UserId by, MentionScope scope)
    {
        if (scope == MentionScope.Here && (!_reach.IsHere || _reach.IsIdle))
        {
            return false;
        }

        await Mentioned(room, seq, by);
        return true;
    }

    public async Task Mentioned(RoomId room, long seq, UserId by)
    {
        if (!user.State.Rooms.TryGetValue(room, out var membership)
            || seq <= membership.Read.Seq || membership.Mentions.Contains(seq) || user.State.Blocked.Contains(by))
        {
            return;
        }

        membership.Mentions.Add(seq);
        if (membership.Mentions.Count > MembershipState.MostMentions)
        {
            membership.Mentions.RemoveAt(0);
        }

        await _state.SaveAsync();
        _reach.Tell(new UserMentioned { User = Id, Room = room, Seq = seq, Mentions = membership.Mentions.Count });
    }
}
