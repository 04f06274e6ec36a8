using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;

namespace LiveChat.Wire;

/// <summary>What happens in rooms.</summary>
internal static partial class Samples
{
    public static Dictionary<string, RoomEvent> Events => new()
    {
        ["message.posted"] = new MessagePosted { Seq = 11, Ordinal = 9, At = At, By = Ada, ClientId = "a-1", Text = "Hi \"Bob\" <b>\n🌱 \u2028 é" },
        ["room.created"] = new RoomCreated { Seq = 1, At = At, By = Ada, Name = "Garden", Topic = "", Visibility = RoomVisibility.Private },
        ["room.renamed"] = new RoomRenamed { Seq = 2, At = At, By = Ada, Name = "Orchard" },
        ["room.topic-changed"] = new TopicChanged { Seq = 3, At = At, By = Ada, Topic = "Apples" },
        ["member.joined"] = new MemberJoined { Seq = 4, At = At, By = Bob, Role = RoomRole.Member, Invite = "0123456789" },
        ["member.joined.plain"] = new MemberJoined { Seq = 4, At = At, By = Bob, Role = RoomRole.Member },
        ["member.left"] = new MemberLeft { Seq = 12, At = At, By = Bob },
        ["member.removed"] = new MemberRemoved { Seq = 6, At = At, By = Ada, User = Bob },
        ["member.removed.banned"] = new MemberRemoved { Seq = 6, At = At, By = Ada, User = Bob, Reason = "Spam", Banned = true, Until = At.AddHours(1) },
        ["member.unbanned"] = new MemberUnbanned { Seq = 7, At = At, By = Ada, User = Bob },
        ["member.muted"] = new MemberMuted { Seq = 8, At = At, By = Ada, User = Bob, Until = At.AddHours(1), Reason = "Spam" },
        ["member.muted.plain"] = new MemberMuted { Seq = 8, At = At, By = Ada, User = Bob },
        ["member.unmuted"] = new MemberUnmuted { Seq = 9, At = At, By = Ada, User = Bob },
        ["room.created.policy"] = new RoomCreated { Seq = 1, At = At, By = Ada, Name = "News", Topic = "", Visibility = RoomVisibility.Public, Policy = News },
        ["room.policy-changed"] = new PolicyChanged { Seq = 10, At = At, By = Ada, Policy = News },
        ["room.archived"] = new RoomArchived { Seq = 11, At = At, By = Ada },
        ["room.unarchived"] = new RoomUnarchived { Seq = 12, At = At, By = Ada },
        ["room.deleted"] = new RoomDeleted { Seq = 13, At = At, By = Ada },
        ["member.role-changed.transfer"] = new RoleChanged { Seq = 7, At = At, By = Ada, User = Bob, Role = RoomRole.Owner, ByRole = RoomRole.Moderator },
        ["member.role-changed"] = new RoleChanged { Seq = 7, At = At, By = Ada, User = Bob, Role = RoomRole.Moderator },
        ["invite.created"] = new InviteCreated { Seq = 8, At = At, By = Ada, Invite = "0123456789", ExpiresAt = At.AddHours(1), MaxUses = 5 },
        ["invite.created.plain"] = new InviteCreated { Seq = 8, At = At, By = Ada, Invite = "0123456789" },
        ["member.joined.added"] = new MemberJoined { Seq = 4, At = At, By = Bob, Role = RoomRole.Member, AddedBy = Ada },
        ["conversation.created"] = new ConversationCreated { Seq = 1, At = At, By = Ada, People = [Ada, Bob], Name = "Beans" },
        ["message.posted.reply"] = new MessagePosted { Seq = 12, Ordinal = 10, At = At, By = Bob, ClientId = "b-1", Text = "Hi @ada", ReplyTo = 11, Mentions = [Ada], Calls = MentionScope.All },
        ["message.posted.thread"] = new MessagePosted { Seq = 13, Ordinal = 10, At = At, By = Bob, ClientId = "b-2", Text = "And here", Thread = 11, ThreadOrdinal = 2 },
        ["message.posted.echo"] = new MessagePosted { Seq = 14, Ordinal = 11, At = At, By = Bob, ClientId = "b-3", Text = "And there", Thread = 11, ThreadOrdinal = 3, Echo = true },
        ["message.posted.forward"] = new MessagePosted
        {
            Seq = 15, Ordinal = 12, At = At, By = Bob, ClientId = "b-4", Text = "Look",
            Forwarded = new ForwardedMessage { By = Ada, At = At.AddDays(-1), Text = "Beans @bob", Room = Garden, Seq = 11 },
        },
        ["message.posted.forward-plain"] = new MessagePosted
        {
            Seq = 16, Ordinal = 13, At = At, By = Bob, ClientId = "b-5", Text = "", Forwarded = new ForwardedMessage { By = Ada, At = At.AddDays(-1), Text = "Beans" },
        },
        ["message.edited"] = new MessageEdited { Seq = 12, At = At, By = Ada, Message = 11, Text = "Hi Bob", Mentions = [Bob], Calls = MentionScope.Here },
        ["message.deleted"] = new MessageDeleted { Seq = 13, At = At, By = Bob, Message = 11 },
        ["reaction.added"] = new ReactionAdded { Seq = 12, At = At, By = Bob, Message = 11, Emoji = "👍🏽" },
        ["reaction.removed"] = new ReactionRemoved { Seq = 13, At = At, By = Bob, Message = 11, Emoji = "👍🏽" },
        ["message.pinned"] = new MessagePinned { Seq = 12, At = At, By = Ada, Message = 11 },
        ["message.unpinned"] = new MessageUnpinned { Seq = 13, At = At, By = Ada, Message = 11 },
        ["preview.added"] = new PreviewAdded { Seq = 12, At = At, By = Ada, Message = 11, Preview = Preview },
        ["preview.added.plain"] = new PreviewAdded { Seq = 12, At = At, By = Ada, Message = 11, Preview = new LinkPreview { Link = Preview.Link, Host = Preview.Host, Title = Preview.Title } },
        ["message.posted.poll"] = new MessagePosted { Seq = 15, Ordinal = 12, At = At, By = Bob, ClientId = "b-4", Text = "Beans or peas?", Poll = new Poll { Options = ["Beans", "<b>Peas</b>", "Both"], Multiple = true, Anonymous = true, Hidden = true, EndsAt = At.AddDays(1) } },
        ["message.posted.files"] = new MessagePosted { Seq = 16, Ordinal = 13, At = At, By = Ada, ClientId = "a-6", Text = "", Files = [Photo, Paper] },
        ["poll.voted"] = new PollVoted { Seq = 16, At = At, By = Ada, Message = 15, Options = [0, 2], Counts = [2, 0, 1], Voters = 2 },
        ["poll.voted.secret"] = new PollVoted { Seq = 16, At = At, By = Ada, Message = 15, Options = [0, 2], Counts = [2, 0, 1], Voters = 2, Anonymous = true, Hidden = true, EndsAt = At.AddDays(1) }.Told(),
        ["poll.closed"] = new PollClosed { Seq = 17, At = At, By = Bob, Message = 15, Counts = [2, 0, 1], Voters = 2 },
        ["preview.removed"] = new PreviewRemoved { Seq = 13, At = At, By = Bob, Message = 11, Link = Preview.Link },
        ["invite.revoked"] = new InviteRevoked { Seq = 9, At = At, By = Ada, Invite = "0123456789" },
    };
}
