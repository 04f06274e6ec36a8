using System.Collections.Immutable;
using System.Text;
using LiveChat.Api.Administration;
using LiveChat.Api.Wire;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Users;

namespace LiveChat.Wire;

/// <summary>Rooms, who is in them, and what one person is told of them.</summary>
internal static partial class Samples
{
    private static Dictionary<string, object> Rooms => new()
    {
        ["heads"] = new Dictionary<RoomId, HeadMark> { [Garden] = HeadMark.From(Head) },
        ["rooms"] = new Page<RoomCardView> { Items = [RoomCardView.From(Card)] },
        ["room-rows"] = new Page<RoomRow> { Items = [RoomRow.Of(Card with { Owners = 0 }), RoomRow.Of(Card)] },
        ["room-preview"] = RoomPreviewView.From(new RoomPreview { Room = Card with { Policy = News }, Messages = Encoding.UTF8.GetBytes(Json(Events["message.posted"])) }),
        ["room-muted"] = RoomView.From(
            new RoomAdmission { Room = Card with { Policy = News, Life = RoomLife.Archived }, Role = RoomRole.Member, JoinedSeq = 4, Head = Head, Muted = Restriction },
            new ReadCursor(10, 8)),
        ["members"] = new Page<Member> { Items = [Member.From(AdaCard, RoomRole.Moderator, Presence.Online), Member.From(AdaCard, RoomRole.Member, Presence.Away, Restriction)], Next = "next" },
        ["restrictions"] = new Page<RestrictionRow>
        {
            Items = [RestrictionRow.From(Restriction, AdaCard), RestrictionRow.From(Restriction with { Until = null, Reason = null }, AdaCard)],
            Next = "01jzada",
        },
        ["invite"] = new Invite { Id = "0123456789", Code = "abc", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1 },
        ["invite-plain"] = new Invite { Id = "0123456789", Code = "abc", By = Ada, CreatedAt = At, Uses = 0 },
        ["invite-preview"] = InvitePreview.From(new InviteView { Room = Card, By = Ada, Member = false }, AdaCard),
        ["answer-read"] = (Answer<ReadCursor?>)new ReadCursor(11, 9),
        ["receipts"] = new ReceiptsView { Kept = true, Items = [new ReceiptView { User = Ada, Read = 11, Delivered = 12, Since = 3 }] },
        ["sidebar"] = new SidebarOrder
        {
            Version = 2,
            Favourites = [Garden],
            Folders = [new RoomFolder { Name = "Work", Collapsed = true, Rooms = [Garden] }],
            Muted = [],
            Rooms = SidebarSort.Unset,
            Conversations = SidebarSort.Unread,
        },
        ["sync"] = new SyncAnswer
        {
            Me = Me,
            Rooms = [Room, Request],
            Missed = [EventBatch.Of(Garden, History)],
            Reset = [new RoomId("01jzold")],
            HeartbeatMs = 15_000,
            UnreadThreads = 2,
        },
        ["notices"] = ImmutableArray.Create<Notice>(
            new RoomJoinedNotice { Room = Room },
            new RoomJoinedNotice { Room = Request },
            new RoomLeftNotice { Room = Garden, Removed = true },
            new RoomFarewellNotice { Room = Garden, Ending = RoomEnding.Banned, By = Ada, Until = At, Reason = "Spam" },
            new RoomFarewellNotice { Room = Garden, Ending = RoomEnding.Deleted },
            new RoomChangedNotice { Room = RoomCardView.From(Card) },
            new ReadNotice { Room = Garden, Seq = 11, Ordinal = 9 },
            new ReadNotice { Room = Garden, Seq = 11, Ordinal = 9, Epoch = 2, Mentions = 1 },
            new ActivityNotice { Unread = 2 },
            new ActivityNotice { Unread = 2, Matches = [new SearchMatches("01jzsearch", 1)] },
            new SearchNotice { Search = new SavedSearch { Id = "01jzsearch", Name = "Beans", Query = "beans", Tells = true, Offset = 0 } },
            new SearchNotice { Search = new SavedSearch { Id = "01jzsearch", Name = "Beans", Query = "beans", Tells = false, Offset = 0 }, Removed = true },
            new MentionNotice { Room = Garden, Seq = 12, Mentions = 2 },
            new ThreadsNotice { Unread = 2, Mark = ThreadMark },
            new ThreadsNotice { Unread = 0 },
            new DraftNotice { Draft = new Draft { Room = Garden, Thread = 11, Text = "And then", ReplyTo = 12, ChangedAt = At, Revision = 7 } },
            new DraftNotice { Draft = new Draft { Room = Garden, ChangedAt = At, Revision = 8 } },
            new SavedNotice { Room = Garden, Message = 11, Saved = true },
            new ReminderNotice { Reminder = new MessageReminder { Room = Garden, Message = 11, At = At, Note = "Ask" }, Pending = true },
            new HiddenNotice { Room = Garden, Message = 11, Hidden = true, Revision = 3 },
            new VotedNotice { Room = Garden, Message = 15 },
            new ProfileNotice { Me = Me.From(Full) },
            new DisabledNotice { Reason = "Spam", Until = At }),
    };

    private static RoomView Room => RoomView.From(new Membership
    {
        Room = Card,
        Role = RoomRole.Owner,
        JoinedSeq = 1,
        Head = Head,
        Read = new ReadCursor(10, 8, 1),
        Mentions = 1,
    });

    private static RoomView Request => RoomView.From(new Membership
    {
        Room = Card with { Id = new RoomId("d01jz"), Name = "", Topic = "", Kind = RoomKind.Direct, Visibility = RoomVisibility.Private, People = [Ada, Bob] },
        Role = RoomRole.Member,
        JoinedSeq = 1,
        Head = Head,
        Read = new ReadCursor(1, 0),
        RequestBy = Bob,
        HiddenOrdinal = 0,
    });
}
