using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Flows;
using LiveChat.Grains.Files;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Schedules;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Saved;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>Arguments and answers of calls, and signals.</summary>
internal static partial class Samples
{
    public static ImmutableArray<Sample> Sent =>
    [
        Sample.Of(new AccountRegistration { Name = "ada", PasswordHash = "AQAAAA==", Identity = Identity, Role = ServerRole.Guest }),
        Sample.Of(new AccountStanding { Role = ServerRole.Moderator, Disabled = Sanction, Muted = Sanction, Sessions = 2, SecondFactor = true }),
        Sample.Of(new SanctionTerms { Until = At.AddDays(7), Reason = "Spam" }),
        Sample.Of(FactorKind.Passkey),
        Sample.Of(new FactorTicket("secret", [FactorKind.Totp, FactorKind.RecoveryCode])),
        Sample.Of(PasskeyUse),
        Sample.Of(new FactorAnswer { Kind = FactorKind.Passkey, Code = "123456", Passkey = PasskeyUse }),
        Sample.Of(new AccountFactors
        {
            Name = "ada", Password = true, Totp = true, RecoveryCodes = 9, Passkeys = [Passkey], Identities = [Identity],
        }),
        Sample.Of(new Flow { Kind = "passkey", Binding = "browser:b94d", Payload = "{}", Life = TimeSpan.FromMinutes(5) }),
        Sample.Of(new Actor(Ada, ServerRole.Moderator) { MutedUntil = At }),
        Sample.Of(new AuditPage([AuditEntry], 3)),
        Sample.Of(new AuditQuery { Before = 9, Limit = 50, By = Ada, Target = Bob, Room = Garden, Act = "room.member-removed" }),
        Sample.Of(new ConversationDraft { People = [Bob], Name = "Beans" }),
        Sample.Of(RoomKind.Group),
        Sample.Of(Invitation.View()),
        Sample.Of(new InvitationPage([Invitation.View()], "01jzinvitation")),
        Sample.Of(new InvitationDraft { Note = "For the gardeners", Role = ServerRole.Guest, Lifetime = TimeSpan.FromHours(1), MaxUses = 5, Rooms = [Garden] }),
        Sample.Of(new PasswordCheck("AQAAAA==")),
        Sample.Of(new AccountMail("ada@example.org", "new@example.org")),
        Sample.Of(new ResetLink { Secret = "secret", ExpiresAt = At, Name = "ada", Address = "ada@example.org" }),
        Sample.Of(new TokenDraft { Name = "Build bot", Scopes = [TokenScope.Write], Lifetime = TimeSpan.FromDays(90) }),
        Sample.Of(new NewToken { Token = Token, Secret = "secret" }),
        Sample.Of(new TokenBearer { Actor = new Actor(Ada, ServerRole.Moderator), Token = new SessionId("01jztoken"), Scopes = [TokenScope.Write], ExpiresAt = At }),
        Sample.Of(new SessionSummary { Id = Laptop, Device = "Firefox on Linux", Source = "192.0.2.1", OpenedAt = At, UsedAt = At.AddHours(1) }),
        Sample.Of(new SessionGrant { Session = Laptop, RefreshSecret = "secret", ExpiresAt = At }),
        Sample.Of(new DirectoryPage<RoomCard>([Card], "next")),
        Sample.Of(default(Done)),
        Sample.Of(Slow),
        Sample.Of((Result<Posted>)Posted),
        Sample.Of((Result<Posted>)Slow, "refused"),
        Sample.Of((Result<ImmutableArray<Invite>>)ImmutableArray.Create(Invite), "invites"),
        Sample.Of(FrontEnd),
        Sample.Of(new RoomBatch
        {
            Room = Garden, From = 12, To = 12, Ordinal = 9, Events = Events, Gone = [Bob], Renew = true, At = At,
        }),
        Sample.Of(new RoomTyping { Room = Garden, User = Ada }),
        Sample.Of(new RoomReceipt { Room = Garden, Receipt = Receipt }),
        Sample.Of(Receipt),
        Sample.Of(new ReadReceipts { Kept = true, Items = [Receipt] }),
        Sample.Of(new RoomChanged { Room = Card }),
        Sample.Of(new UserJoined { User = Ada, Room = Garden }),
        Sample.Of(new UserLeft { User = Ada, Room = Garden, Removed = true }),
        Sample.Of(new UserFarewell { User = Ada, Farewell = Farewell }),
        Sample.Of(new UserRead { User = Ada, Room = Garden, Cursor = Cursor, Mentions = 2 }),
        Sample.Of(new UserThreadsChanged { User = Ada, Unread = 2, Mark = Mark }),
        Sample.Of(new UserSavedChanged { User = Ada, Room = Garden, Message = 11, IsSaved = true }),
        Sample.Of(Forwarded),
        Sample.Of(new UserHiddenChanged { User = Ada, Room = Garden, Message = 11, IsHidden = true, Revision = 3 }),
        Sample.Of(new HiddenList { Rooms = [Hidden], Revision = 3 }),
        Sample.Of(new EmojiChanged { Revision = 7, Added = Parrot, Removed = "carrot" }),
        Sample.Of(new EmojiList(7, [Parrot])),
        Sample.Of(new UserVoted { User = Ada, Room = Garden, Message = 15 }),
        Sample.Of(new UserReminderChanged { User = Ada, Reminder = Reminder, Pending = true, Due = true }),
        Sample.Of(new ReminderTerms { At = At, Note = "Ask" }),
        Sample.Of(new PushSettings(PushContent.Sender, [PushDevice])),
        Sample.Of(new UserSearchChanged { User = Ada, Search = SavedSearch, IsRemoved = true }),
        Sample.Of(new SavedSearchWish { Query = "beans -peas", Name = "Beans", Tells = true, Offset = 120 }),
        Sample.Of(new SavedSearchPatch { Name = "Beans", Tells = true }),
        Sample.Of(new UserDraftChanged { User = Ada, Draft = Draft }),
        Sample.Of(new DraftList { Items = [Draft], Revision = 7 }),
        Sample.Of(new DraftChange { Text = "And then", ReplyTo = 12, After = 6 }),
        Sample.Of(new SavedRow(SavedMark, Root)),
        Sample.Of(new SavedPage([new SavedRow(SavedMark, Root)], 4)),
        Sample.Of(Mark),
        Sample.Of(new ThreadNews { Room = Garden, Root = 11, Ordinal = 3, At = At, By = Bob }),
        Sample.Of(Root),
        Sample.Of(new ThreadRow { Mark = Mark, Root = Root }),
        Sample.Of(new ThreadPage([new ThreadRow { Mark = Mark, Root = Root }], "next")),
        Sample.Of(new UserMentioned { User = Ada, Room = Garden, Seq = 12, Mentions = 2 }),
        Sample.Of(new UserChanged { Profile = Profile }),
        Sample.Of(new StandingChanged { User = Ada, Disabled = Sanction }),
        Sample.Of(new SessionEnded { User = Ada, Session = Laptop }),
        Sample.Of(new PresenceChanged { User = Ada, Presence = Presence.Online, Sight = Sight }),
        Sample.Of(Presence.Online),
        Sample.Of(Sight),
        Sample.Of(new ProfileChange { DisplayName = "Ada", Bio = "Gardener", Pronouns = "she/her", TimeZone = "Europe/London", HidesLastSeen = true, HidesReading = true }),
        Sample.Of(new HistoryPage { From = 12, To = 12, Events = Events, Head = 12, Start = true, Notes = Notes }),
        Sample.Of(new MessagePage { Messages = Events, Notes = Notes, Next = 13 }),
        Sample.Of(Version),
        Sample.Of(new MessageVersions([Version], 12)),
        Sample.Of(new ActivityNews
        {
            Kind = ActivityKind.Reaction, Room = Garden, Seq = 12, By = Bob, At = At, Emoji = "🌱", Thread = 3, SeenAt = 12, SeenAtReply = 2, Note = "Ask", Search = BeansWanted,
        }),
        Sample.Of(Matches),
        Sample.Of(new ActivityQuery { Kind = ActivityKind.Reply, Unread = true, Before = 9, Limit = 20 }),
        Sample.Of(new ActivityPage { Entries = [ActivityEntry], Next = 4, Unread = 1, Matches = [Matches] }),
        Sample.Of(new UserActivity { User = Ada, Unread = 2, Matches = [Matches] }),
        Sample.Of(Excerpt),
        Sample.Of(Preview),
        Sample.Of(new LinkAnswer(true, Preview)),
        Sample.Of(new MessageExcerpts([Excerpt])),
        Sample.Of(new Reactors([Bob, Ada], 2)),
        Sample.Of(Acted),
        Sample.Of(new HistoryRange { Before = 20, After = 10, Limit = 50 }),
        Sample.Of(Invite),
        Sample.Of(new InviteTerms { Lifetime = TimeSpan.FromHours(1), MaxUses = 5 }),
        Sample.Of(new InviteView { Room = Card, By = Ada, Member = true }),
        Sample.Of(new MessageRevision("Hi") { Mentions = [Bob], Calls = MentionScope.All }),
        Sample.Of(Posted),
        Sample.Of(new RoomAdmission { Room = Card, Role = RoomRole.Owner, JoinedSeq = 1, Head = Head, Muted = Restriction, SlowUntil = At }),
        Sample.Of(Card),
        Sample.Of(PolicyPatch),
        Sample.Of(Farewell),
        Sample.Of(RoomEnding.Deleted),
        Sample.Of(new RestrictionTerms { Lifetime = TimeSpan.FromHours(1), Reason = "Spam" }),
        Sample.Of(new RoomRestrictions([Restriction], [Restriction])),
        Sample.Of(new RoomPreview { Room = Card, Messages = Events }),
        Sample.Of(new RoomDraft { Name = "Garden", Topic = "Gärten", Visibility = RoomVisibility.Private, Policy = PolicyPatch }),
        Sample.Of(Head),
        Sample.Of(Moderator),
        Sample.Of(new SchedulePatch { Text = "Good evening", At = At, Mentions = [Bob], Calls = MentionScope.Here }),
        Sample.Of(new RoomPatch { Name = "Orchard", Topic = "Apples", Policy = PolicyPatch, SlowMode = 30 }),
        Sample.Of(new Roster([Moderator]) { Muted = [Restriction] }),
        Sample.Of(RoomSort.Newest),
        Sample.Of(UserCard),
        Sample.Of(new Picture { Id = Face, Format = PictureFormat.Webp, File = new byte[] { 82, 73, 70, 70 } }),
        Sample.Of(new FileDraft { Name = "beans.txt", Length = 12_000_000 }),
        Sample.Of(new FileSnapshot { Id = Beans, Name = "beans.txt", Length = 12_000_000, Status = FileStatus.Ready, Upload = "u1", Facts = Found }),
        Sample.Of(new FileWithdrawal(FileStatus.Withdrawn, 12_000_000)),
        Sample.Of(new ReportDraft { Reason = ReportReason.Harassment, Text = "Beans again" }),
        Sample.Of(new ReportList([Told], "01jzreport")),
        Sample.Of(InGarden),
        Sample.Of(new SearchRequest { Query = "beans", Room = Garden, ByRelevance = true, Cursor = "1~0", Limit = 20, Offset = TimeSpan.FromHours(2) }),
        Sample.Of(new SearchPage { Items = [Seen], Next = "1~0", Notes = [Unclear], Near = true, Partial = true, Incomplete = [Behind], Failed = [Garden] }),
        Sample.Of(Seen),
        Sample.Of(new TextRange(1, 5)),
        Sample.Of(SeenInside),
        Sample.Of(Unclear),
        Sample.Of(QueryNoteCode.UnclosedQuote),
        Sample.Of(Behind),
        Sample.Of(new RoomSearch { Query = "beans", Now = At, Me = Ada, People = [new MeantPerson("bob", Bob)], Names = ["garden"], ReadSeq = 12, Saved = [16], ByRelevance = true, Behind = Hit, Limit = 20, Near = true, Beyond = 7, PostedFrom = At }),
        Sample.Of(new SearchMarks("beans", At, ["en"], true)),
        Sample.Of(new IndexNotes(17, [new byte[] { 1, 2 }])),
        Sample.Of(new MeantPerson("bob", Bob)),
        Sample.Of(Hit),
        Sample.Of(new RoomFound { Hits = [Hit], HasMore = true, IsPartial = true, Through = 16, Head = 17, Languages = ["en"] }),
        Sample.Of(new RoomFiles { Files = [InGarden], Next = 16 }),
        Sample.Of(new RoomFileQuery { Media = true, Name = "beans", Before = 17, Limit = 50 }),
        Sample.Of(Linked),
        Sample.Of(new RoomLinks { Links = [Linked], Next = 16 }),
        Sample.Of(new RoomLinkQuery { Text = "page", Before = 17, Limit = 50 }),
        Sample.Of(new FileTally { Used = 12_000_000, Files = 2, People = 1, Top = [Hoarder], Most = 50_000_000_000 }),
        Sample.Of(new FileUse { Used = 12_000_000, Most = 5_000_000_000, Unsent = 1 }),
        Sample.Of(Profile),
        Sample.Of(Membership),
    ];
}
