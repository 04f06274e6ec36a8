using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>What happens in rooms: in the log as JSON, whole.</summary>
internal static partial class Samples
{
    public static ImmutableArray<Sample> Happened =>
    [
        Sample.Of(new MessageEdited { Seq = 12, At = At, By = Ada, Message = 11, Text = "Hi Bob", Mentions = [Bob], Calls = MentionScope.Here, Previews = ["https://example.org/beans"] }),
        Sample.Of(new MessageDeleted { Seq = 13, At = At, By = Bob, Message = 11 }),
        Sample.Of(new ReactionAdded { Seq = 12, At = At, By = Bob, Message = 11, Emoji = "👍🏽" }),
        Sample.Of(new ReactionRemoved { Seq = 13, At = At, By = Bob, Message = 11, Emoji = "👍🏽" }),
        Sample.Of(new MessagePinned { Seq = 12, At = At, By = Ada, Message = 11 }),
        Sample.Of(new MessageUnpinned { Seq = 13, At = At, By = Ada, Message = 11 }),
        Sample.Of(new PreviewAdded { Seq = 12, At = At, By = Ada, Message = 11, Preview = Preview }),
        Sample.Of(new PreviewRemoved { Seq = 13, At = At, By = Bob, Message = 11, Link = "https://example.org/beans" }),
        Sample.Of(new MessagePosted { Seq = 11, At = At, By = Ada, Ordinal = 9, ClientId = "a-1", Text = "Hi \"Bob\" <b>\n🌱" }),
        Sample.Of(new MessagePosted { Seq = 12, At = At, By = Ada, Ordinal = 10, ClientId = "a-2", Text = "Hi", ReplyTo = 11, Mentions = [Bob], Calls = MentionScope.Here }, "reply"),
        Sample.Of(new MessagePosted { Seq = 14, At = At, By = Bob, Ordinal = 11, ClientId = "b-1", Text = "Hi", Thread = 11, ThreadOrdinal = 2, Echo = true }, "thread"),
        Sample.Of(new MessagePosted { Seq = 15, At = At, By = Bob, Ordinal = 12, ClientId = "b-2", Text = "", Forwarded = Forwarded }, "forward"),
        Sample.Of(new MessagePosted { Seq = 16, At = At, By = Ada, Ordinal = 12, ClientId = "a-5", Text = "", Files = [Attached] }, "files"),
        Sample.Of(new MessagePosted { Seq = 15, At = At, By = Bob, Ordinal = 12, ClientId = "b-4", Text = "Beans?", Poll = Question }, "poll"),
        Sample.Of(new PollVoted { Seq = 16, At = At, By = Ada, Message = 15, Options = [0, 1], Counts = [2, 1], Voters = 2, Anonymous = true, Hidden = true, EndsAt = At.AddDays(1) }),
        Sample.Of(new PollClosed { Seq = 17, At = At, By = Bob, Message = 15, Counts = [2, 1], Voters = 2 }),
        Sample.Of(new RoomCreated { Seq = 1, At = At, By = Ada, Name = "Garden", Topic = "Gärten", Visibility = RoomVisibility.Private, Policy = Policy }),
        Sample.Of(new RoomRenamed { Seq = 2, At = At, By = Ada, Name = "Orchard" }),
        Sample.Of(new TopicChanged { Seq = 3, At = At, By = Ada, Topic = "Apples" }),
        Sample.Of(new MemberJoined { Seq = 4, At = At, By = Bob, Role = RoomRole.Moderator, Invite = "0123456789", AddedBy = Ada }),
        Sample.Of(new MemberLeft { Seq = 5, At = At, By = Bob }),
        Sample.Of(new MemberRemoved { Seq = 6, At = At, By = Ada, User = Bob, Reason = "Spam", Banned = true, Until = At.AddHours(1) }),
        Sample.Of(new RoleChanged { Seq = 7, At = At, By = Ada, User = Bob, Role = RoomRole.Moderator, ByRole = RoomRole.Moderator }),
        Sample.Of(new PolicyChanged { Seq = 10, At = At, By = Ada, Policy = Policy, SlowMode = 30 }),
        Sample.Of(new MemberUnbanned { Seq = 11, At = At, By = Ada, User = Bob }),
        Sample.Of(new MemberMuted { Seq = 12, At = At, By = Ada, User = Bob, Until = At.AddHours(1), Reason = "Spam" }),
        Sample.Of(new MemberUnmuted { Seq = 13, At = At, By = Ada, User = Bob }),
        Sample.Of(new RoomArchived { Seq = 14, At = At, By = Ada }),
        Sample.Of(new RoomUnarchived { Seq = 15, At = At, By = Ada }),
        Sample.Of(new RoomDeleted { Seq = 16, At = At, By = Ada }),
        Sample.Of(new InviteCreated { Seq = 8, At = At, By = Ada, Invite = "0123456789", ExpiresAt = At.AddHours(1), MaxUses = 5 }),
        Sample.Of(new InviteRevoked { Seq = 9, At = At, By = Ada, Invite = "0123456789" }),
        Sample.Of(new ConversationCreated { Seq = 1, At = At, By = Ada, People = [Ada, Bob], Name = "Beans" }),
    ];
}
