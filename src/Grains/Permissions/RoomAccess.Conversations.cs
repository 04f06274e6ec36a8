using LiveChat.Grains.Conversations;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Permissions;

/// <summary>The same for conversations: all in it are alike, and nobody else knows of it, whatever they are on the server, but of a message that one of them reported.</summary>
internal static partial class RoomAccess
{
    public static Refusal? Refuse(RoomAct act, Actor by, ConversationState conversation, DateTimeOffset now) =>
        act == RoomAct.DeleteReported && conversation.Members.Count > 0 ? RefuseReported(by)
        : !conversation.Members.ContainsKey(by.Id) ? RoomRules.NoSuchRoom
        : act switch
        {
            RoomAct.See or RoomAct.Read => null,
            RoomAct.Send or RoomAct.React or RoomAct.Pin or RoomAct.MentionAll => RefuseMuted(by, now),
            RoomAct.Invite or RoomAct.Manage => by.Role == ServerRole.Guest ? RoomRules.NotAllowed : RefuseMuted(by, now),
            _ => RoomRules.NotAllowed,
        };

    /// <summary>Why somebody may not begin any conversation now, or null. With whom is for those people to say.</summary>
    public static Refusal? RefuseStart(Actor by, DateTimeOffset now) => RefuseMuted(by, now);
}
