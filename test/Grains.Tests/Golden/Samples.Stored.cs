using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Names;
using LiveChat.Grains.Files;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;
using LiveChat.Grains.Schedules;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Saved;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>State, and what is in it.</summary>
internal static partial class Samples
{
    public static ImmutableArray<Sample> Stored =>
    [
        Sample.Of(new AccountState { Name = "ada", PasswordHash = "AQAAAA==", Sessions = [SessionState], Role = ServerRole.Moderator, Factors = FactorState, Devices = [KnownDevice], Mail = MailState, Tokens = [Token], Disabled = Sanction, Muted = Sanction, Untold = [Untold] }),
        Sample.Of(new ActivityState { LastId = 4, Entries = [ActivityEntry] }),
        Sample.Of(ActivityEntry),
        Sample.Of(ActivityAct),
        Sample.Of(BeansWanted),
        Sample.Of(ActivityKind.ThreadReply),
        Sample.Of(Sanction),
        Sample.Of(Untold),
        Sample.Of(AuditEntry),
        Sample.Of(SessionState),
        Sample.Of(FactorState),
        Sample.Of(MailState),
        Sample.Of(Token),
        Sample.Of(TokenScope.Profile),
        Sample.Of(KnownDevice),
        Sample.Of(Passkey),
        Sample.Of(Identity),
        Sample.Of(new NameState { Owner = "01jzada", ClaimedAt = At, Confirmed = true }),
        Sample.Of(new RoomState
        {
            AppliedSeq = 7,
            Name = "Garden & <b>Beans</b>",
            Topic = "Gärten",
            Visibility = RoomVisibility.Private,
            CreatedAt = At,
            Members = { [Ada] = Member, [Bob] = new MemberState { Role = RoomRole.Moderator, JoinedSeq = 4 } },
            Invites = [InviteState],
            InviteKey = "a2V5",
            Rules = 2,
            PassedOver = 6,
            Policy = Policy,
            Banned = { [Bob] = Restriction },
            Muted = { [Bob] = Restriction },
            Life = RoomLife.Archived,
            Erased = true,
        }),
        Sample.Of(new ScheduleState { Messages = [Later] }),
        Sample.Of(Later),
        Sample.Of(RefusalCode.InviteSpent),
        Sample.Of(new MessageDraft("a-1", "Hi") { ReplyTo = 7, Mentions = [Bob], Calls = MentionScope.All, Thread = 11, Echo = true, Forward = new ForwardSource(Garden, 11), Poll = Question, Files = [Beans] }),
        Sample.Of(new ForwardSource(Garden, 11)),
        Sample.Of(Question),
        Sample.Of(MentionScope.All),
        Sample.Of(Member),
        Sample.Of(InviteState),
        Sample.Of(Policy),
        Sample.Of(Restriction),
        Sample.Of(RoomLife.Archived),
        Sample.Of(new ConversationState
        {
            AppliedSeq = 7,
            Name = "Beans",
            CreatedAt = At,
            Members = { [Ada] = 1, [Bob] = 4 },
            Rules = 1,
            PassedOver = 6,
        }),
        Sample.Of(new ServerState { Administrator = Ada, Keys = [Key], Administrators = [Ada, Bob], Settings = Settings, Untold = [Untold] }),
        Sample.Of(Settings),
        Sample.Of(Registration.Closed),
        Sample.Of(RoomCreators.Moderators),
        Sample.Of(new InvitationsState { Invitations = [Invitation], Untold = [Untold] }),
        Sample.Of(Invitation),
        Sample.Of(Key),
        Sample.Of(new UserState
        {
            Name = "ada",
            DisplayName = "Ada 🌱",
            Administrator = true,
            Version = 3,
            Rooms = { [Garden] = MembershipState },
            Role = ServerRole.Moderator,
            Contact = ContactRule.Nobody,
            Blocked = [Bob],
            Bio = "Gardener\nsince 1830",
            Pronouns = "she/her",
            TimeZone = "Europe/London",
            Status = Status,
            Mode = PresenceMode.DoNotDisturb,
            ModeUntil = At.AddHours(1),
            HidesLastSeen = true,
            LastSeen = At,
            SettingsVersion = 4,
            Sidebar = Order,
            Picture = Face,
            HidesReading = true,
        }),
        Sample.Of(new PictureState { Id = Face, Format = PictureFormat.Webp, File = new byte[] { 82, 73, 70, 70 } }),
        Sample.Of(new EmojiState { Id = Face, Format = PictureFormat.Gif, File = new byte[] { 71, 73, 70, 56 } }),
        Sample.Of(new EmojiShelfState { Emoji = [Parrot], Revision = 7, Untold = [Untold] }),
        Sample.Of(Parrot),
        Sample.Of(EmojiCreators.Moderators),
        Sample.Of(new Grains.Threads.ThreadState { Followers = [Ada], Unwilling = [Bob] }),
        Sample.Of(new ThreadsState { Followed = [Followed] }),
        Sample.Of(new DraftsState { Drafts = [Draft], Last = 7 }),
        Sample.Of(Draft),
        Sample.Of(new FileState { Owner = Ada, Name = "beans.txt", Length = 12_000_000, Status = FileStatus.Ready, Upload = "u1", Facts = Found, Claim = Claim, ClaimedAt = At, Message = 16 }),
        Sample.Of(Claim),
        Sample.Of(Told),
        Sample.Of(Attached),
        Sample.Of(ReportReason.Harassment),
        Sample.Of(ReportDecision.Deleted),
        Sample.Of(new ReportState { Report = Told }),
        Sample.Of(new WaitingReport { Id = "01jzreport", By = Bob, Room = Garden, Seq = 16 }),
        Sample.Of(new ReportsState { Waiting = [new WaitingReport { Id = "01jzreport", By = Bob, Room = Garden, Seq = 16 }], Decided = ["01jzolder"], Untold = [Untold] }),
        Sample.Of(FileStatus.Ready),
        Sample.Of(Found),
        Sample.Of(FileKind.Text),
        Sample.Of(FileVariants.Large),
        Sample.Of(new FileTallyState { People = { [Ada] = Hoarder } }),
        Sample.Of(Hoarder),
        Sample.Of(new UploadsState { Used = 12_000_000, Unsent = [Unsent], Deleting = [Beans], Files = 2 }),
        Sample.Of(Unsent),
        Sample.Of(Beans),
        Sample.Of(new SavedState { Marks = [SavedMark], Last = 5 }),
        Sample.Of(SavedMark),
        Sample.Of(new SavedSearchesState { Searches = [KeptSearch], Looked = LookedAt }),
        Sample.Of(KeptSearch),
        Sample.Of(SavedSearch),
        Sample.Of(LookedAt),
        Sample.Of(RoomMark),
        Sample.Of(new RemindersState { Reminders = [Reminder] }),
        Sample.Of(Reminder),
        Sample.Of(new WebPushState { Devices = [KeptDevice], Content = PushContent.Sender, Waiting = [PushRow], Offered = ["01jzgarden 12"] }),
        Sample.Of(KeptDevice),
        Sample.Of(PushDevice),
        Sample.Of(PushTarget),
        Sample.Of(PushRow),
        Sample.Of(PushContent.Sender),
        Sample.Of(Notice),
        Sample.Of(NoticeReason.ThreadReply),
        Sample.Of(new PushEndpointState { Owner = Ada }),
        Sample.Of(new PushKeyState { Key = PushKey }),
        Sample.Of(PushKey),
        Sample.Of(new HiddenState { Rooms = [Hidden], Last = 3 }),
        Sample.Of(Hidden),
        Sample.Of(Hidden.Ranges[0]),
        Sample.Of(Followed),
        Sample.Of(PictureFormat.Webp),
        Sample.Of(Face),
        Sample.Of(Status),
        Sample.Of(Order),
        Sample.Of(Folder),
        Sample.Of(PresenceMode.DoNotDisturb),
        Sample.Of(SidebarSort.Unread),
        Sample.Of(MembershipState),
        Sample.Of(Cursor),
        Sample.Of(Ada),
        Sample.Of(Garden),
        Sample.Of(Laptop),
        Sample.Of(RoomRole.Owner),
        Sample.Of(RoomVisibility.Private),
        Sample.Of(ContactRule.Nobody),
        Sample.Of(ServerRole.Moderator),
    ];
}
