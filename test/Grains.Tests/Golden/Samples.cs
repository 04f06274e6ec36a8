using LiveChat.Grains.Accounts;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Files;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Saved;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Schedules;
using LiveChat.Grains.Users;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>One of everything that is sent or stored, with no member left at its default.</summary>
internal static partial class Samples
{
    public static IEnumerable<Sample> All => [.. Stored, .. Happened, .. Sent];

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_772_366_400_250);
    private static readonly RoomId Garden = new("01jzgarden");
    private static readonly UserId Ada = new("01jzada");
    private static readonly UserId Bob = new("01jzbob");
    private static readonly SessionId Laptop = new("01jzlaptop");
    private static readonly FrontEndId FrontEnd = new("01jzfrontend");
    private static readonly FileId Beans = new("01jzbeans00000000000000000");
    private static readonly FileFacts Found = new() { Type = "text/plain", Kind = FileKind.Text, Digest = new string('a', 64), Length = 11_000_000, Width = 640, Height = 480, Frames = 3, Duration = TimeSpan.FromSeconds(2), Placeholder = "AAAA", Variants = FileVariants.Thumb, Unscanned = true };
    private static readonly FileClaim Claim = new(Garden, "a-5");
    private static readonly MessageFile Attached = new()
    {
        Id = Beans, Name = "beans.webp", Size = 12_000_000, Type = "image/webp", Kind = FileKind.Image, Width = 800, Height = 600, Frames = 2, DurationMs = 1_500, Placeholder = "UklGRg==",
        Thumb = true, Large = true, Page = true, Text = true, Unscanned = true,
    };
    private static readonly Report Told = new()
    {
        Id = "01jzreport", At = At, By = Bob, Reason = ReportReason.Spam, Text = "Beans again", Room = Garden, Seq = 16, Author = Ada, PostedAt = At, Said = "Beans", Files = [Attached],
        Decision = ReportDecision.Deleted, DecidedBy = Ada, DecidedAt = At,
    };
    private static readonly MessageExcerpt Excerpt = new() { Seq = 12, At = At, By = Ada, Text = "Hi Bob", Cut = true, Deleted = true, Revision = 14, Forwarded = true, Poll = true, Files = 2, File = Attached };
    private static readonly FoundInFile SeenInside = new() { File = Beans, Text = "the beans", Found = [new TextRange(4, 5)], Begun = true, GoesOn = true };
    private static readonly FoundMessage Seen = new()
    {
        Room = Garden, Seq = 16, At = At, By = Ada, Thread = 11, Text = "Plant beans", Found = [new TextRange(6, 5)], Begun = true, GoesOn = true, Files = [Attached], Before = Excerpt, After = Excerpt, InFile = SeenInside,
    };

    private static readonly FoundAt Hit = new(16, At, 1.5);
    private static readonly QueryNote Unclear = new(QueryNoteCode.UnclosedQuote, 4, 1);
    private static readonly RoomProgress Behind = new(Garden, 200, 1_000);
    private static readonly RoomFile InGarden = new() { Seq = 16, At = At, By = Ada, Thread = 11, File = Attached };
    private static readonly PersonFiles Hoarder = new() { User = Ada, Used = 12_000_000, Files = 2 };
    private static readonly UnsentFile Unsent = new() { Id = Beans, Length = 12_000_000, Since = At };
    private static readonly ReadCursor Cursor = new(10, 8, 3);
    private static readonly RoomMember Moderator = new(Bob, RoomRole.Moderator);
    private static readonly ReadOnlyMemory<byte> Events = """{"type":"member.left","seq":12,"at":1772366400250,"by":"01jzbob"}"""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> Notes = """{"message":12,"revision":14,"reactions":[]}"""u8.ToArray();
    private static readonly MessageVersion Version = new() { Seq = 12, At = At, Text = "Hi Bob" };

    private static readonly Poll Question = new() { Options = ["Beans", "Peas"], Multiple = true, Anonymous = true, Hidden = true, EndsAt = At.AddDays(1) };

    private static readonly LinkPreview Preview = new()
    {
        Link = "https://example.org/beans", Host = "www.example.org", Title = "Beans & <b>peas</b>", Description = "How they grow", Site = "The Garden",
    };
    private static readonly RoomLink Linked = new() { Seq = 16, At = At, By = Ada, Thread = 11, Link = Preview.Link, Preview = Preview };

    private static readonly ActivityAct ActivityAct = new(Bob, "🌱");

    private static readonly FoundBy BeansWanted = new("01jzsearch", "Beans");
    private static readonly SearchMatches Matches = new("01jzsearch", 3);

    private static readonly ActivityEntry ActivityEntry = new()
    {
        Id = 4, Kind = ActivityKind.Reaction, Room = Garden, Seq = 12, At = At, Acts = [ActivityAct], Count = 2, Read = true, Thread = 3, SeenAt = 12, SeenAtReply = 2, Note = "Ask",
        Searches = [BeansWanted],
    };

    private static readonly SavedSearch SavedSearch = new() { Id = "01jzsearch", Name = "Beans", Query = "beans -peas", Tells = true, Offset = 120 };
    private static readonly RoomMark RoomMark = new(Garden, 12, At);
    private static readonly KeptSearch KeptSearch = new() { Search = SavedSearch, Since = At, Behind = [RoomMark] };
    private static readonly LookedAt LookedAt = new() { Before = At, Rooms = [RoomMark] };

    private static readonly Acted Acted = new() { Seq = 13, At = At };
    private static readonly Refusal Slow = new(RefusalCode.RateLimited, "Too fast.") { RetryAfter = TimeSpan.FromMilliseconds(1500), Until = At, Reason = "Spam" };
    private static readonly ForwardedMessage Forwarded = new() { By = Ada, At = At, Text = "Beans", Room = Garden, Seq = 11, Files = [Attached] };
    private static readonly Posted Posted = new() { Seq = 11, Ordinal = 9, At = At, ThreadOrdinal = 2, Forwarded = Forwarded, Files = [Attached] };
    private static readonly Draft Draft = new() { Room = Garden, Thread = 11, Text = "And then", ReplyTo = 12, ChangedAt = At, Revision = 7 };
    private static readonly SavedMark SavedMark = new() { Room = Garden, Message = 11, SavedAt = At, Number = 5 };
    private static readonly HiddenMessages Hidden = new() { Room = Garden, Ranges = [new SeqRange(3, 5), new SeqRange(11, 11)] };
    private static readonly MessageReminder Reminder = new() { Room = Garden, Message = 11, At = At, Note = "Ask" };
    private static readonly Notice Notice = new() { Id = Notice.IdOf(Garden, 12), Room = Garden, Seq = 12, Thread = 11, By = Bob, At = At, Reason = NoticeReason.ThreadReply };
    private static readonly PushDevice PushDevice = new() { Id = "01jzbrowser", Session = Laptop, Name = "Firefox", AddedAt = At, UsedAt = At.AddHours(1) };
    private static readonly PushTarget PushTarget = new() { Endpoint = "https://push.example.org/1", P256dh = "BCVx", Auth = "BTBZ" };
    private static readonly KeptDevice KeptDevice = new() { Device = PushDevice, Target = PushTarget };
    private static readonly PushRow PushRow = new() { Notice = Notice, Device = "01jzbrowser", At = At, Until = At.AddHours(12), Tries = 1, Waited = true, Bare = true };
    private static readonly PushKey PushKey = new() { Pkcs8 = [48, 129] };
    private static readonly ThreadMark Mark = new() { Room = Garden, Root = 11, Following = true, Read = 1, Last = 3, LastAt = At };
    private static readonly MessageNow Root = new() { Seq = 11, Message = Events, Note = Notes, Deleted = true, Thread = 9, Replies = 3, LastReplyAt = At };
    private static readonly FollowedThread Followed = new() { Room = Garden, Root = 11, Read = 1, Last = 3, LastAt = At };
    private static readonly RoomHead Head = new() { Room = Garden, Seq = 12, Ordinal = 9, At = At };
    private static readonly PictureId Face = new("01jzface");
    private static readonly NamedEmoji Parrot = new() { Name = "parrot", Picture = Face, Moves = true, By = Ada, At = At };
    private static readonly UserCard UserCard = new() { Id = Ada, Name = "ada", DisplayName = "Ada 🌱", Version = 3, Picture = Face };
    private static readonly UserStatus Status = new() { Emoji = "🌱", Text = "In the garden", Until = At.AddHours(1) };
    private static readonly UserSight Sight = new() { Presence = Presence.Away, Status = Status, Version = 3, LastSeen = At };
    private static readonly RoomFolder Folder = new() { Name = "Work", Collapsed = true, Rooms = [Garden] };

    private static readonly SidebarOrder Order = new()
    {
        Version = 2,
        Favourites = [Garden],
        Folders = [Folder],
        Muted = [Garden],
        Rooms = SidebarSort.Latest,
        Conversations = SidebarSort.Unread,
    };

    private static readonly UserProfile Profile = new()
    {
        Id = Ada,
        Name = "ada",
        DisplayName = "Ada 🌱",
        Administrator = true,
        Role = ServerRole.Administrator,
        Bio = "Gardener\nsince 1830",
        Pronouns = "she/her",
        TimeZone = "Europe/London",
        Status = Status,
        Mode = PresenceMode.DoNotDisturb,
        ModeUntil = At.AddHours(1),
        HidesLastSeen = true,
        SettingsVersion = 4,
        Picture = Face,
        HidesReading = true,
    };

    private static readonly SigningKey Key = new() { Id = "01jzkey", Pkcs8 = [48, 129, 135], CreatedAt = At };
    private static readonly MemberState Member = new() { Role = RoomRole.Owner, JoinedSeq = 1 };

    private static readonly RoomPolicy Policy =
        new() { Send = RoomRole.Moderator, Invite = RoomRole.Owner, Pin = RoomRole.Owner, MentionAll = RoomRole.Owner, Manage = RoomRole.Owner, SlowMode = 30 };

    private static readonly RoomRestriction Restriction = new() { User = Bob, By = Ada, At = At, Until = At.AddHours(1), Reason = "Spam" };

    private static readonly RoomPolicyPatch PolicyPatch =
        new() { Send = RoomRole.Moderator, Invite = RoomRole.Owner, Pin = RoomRole.Owner, MentionAll = RoomRole.Owner, Manage = RoomRole.Owner };

    private static readonly MessageDraft LaterDraft =
        new("c1", "Good morning") { ReplyTo = 7, Mentions = [Bob], Calls = MentionScope.Here };

    private static readonly ScheduledMessage Later =
        new() { Id = "01jzlater", Room = Garden, Draft = LaterDraft, At = At, Failed = RefusalCode.Muted, Reason = "Spam" };

    private static readonly RoomFarewell Farewell = new() { Room = Garden, Ending = RoomEnding.Banned, By = Ada, Until = At, Reason = "Spam" };

    private static readonly RoomCard Card = new()
    {
        Id = Garden,
        Name = "Garden & <b>Beans</b>",
        Topic = "Gärten",
        Visibility = RoomVisibility.Private,
        Members = 2,
        CreatedAt = At,
        Version = 7,
        Kind = RoomKind.Group,
        People = [Ada, Bob],
        Policy = Policy,
        Life = RoomLife.Archived,
        Owners = 1,
    };

    private static readonly Membership Membership =
        new() { Room = Card, Role = RoomRole.Moderator, JoinedSeq = 4, Head = Head, Read = Cursor, RequestBy = Bob, HiddenOrdinal = 3, Mentions = 2 };

    private static readonly InviteState InviteState =
        new() { Id = "0123456789", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1 };

    private static readonly KnownDevice KnownDevice = new() { Digest = "c2VjcmV0", SeenAt = At };

    private static readonly SessionState SessionState = new()
    {
        Id = Laptop,
        Device = "Firefox on Linux",
        Secrets = ["bmV3", "bmV3ZXI="],
        Previous = ["b2xk"],
        RotatedAt = At,
        ExpiresAt = At.AddDays(30),
        ProvenAt = At,
        OpenedAt = At.AddDays(-1),
        Source = "192.0.2.1",
    };

    private static readonly Passkey Passkey = new()
    {
        Id = "01jzpasskey",
        CredentialId = [1, 2, 3],
        PublicKey = [165, 1, 2],
        Name = "Ada's phone",
        CreatedAt = At,
        LastUsedAt = At.AddHours(1),
        SignCount = 7,
        Transports = ["internal", "hybrid"],
        BackupEligible = true,
        BackedUp = true,
    };

    private static readonly LinkedIdentity Identity =
        new() { Issuer = "https://id.example.org", Subject = "248289761001", Provider = "example", Name = "ada@example.org", LinkedAt = At };

    private static readonly FactorState FactorState = new()
    {
        TotpSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        TotpStep = 59_078_880,
        RecoveryCodes = ["b94d27b9934d3e08"],
        Passkeys = [Passkey],
        Identities = [Identity],
    };

    private static readonly MailState MailState = new()
    {
        Address = "ada@example.org",
        Wanted = "new@example.org",
        WantedDigest = "b94d27b9934d3e08",
        WantedUntil = At.AddHours(24),
        ResetDigest = "5891b5b522d5df08",
        ResetUntil = At.AddHours(1),
        ResetMailedAt = At,
    };

    private static readonly PersonalToken Token = new()
    {
        Id = new SessionId("01jztoken"),
        Name = "Build bot",
        Digest = "b94d27b9934d3e08",
        Hint = "7f3a",
        Scopes = [TokenScope.Write, TokenScope.Rooms],
        CreatedAt = At,
        ExpiresAt = At.AddDays(90),
        LastUsedAt = At.AddHours(2),
    };

    private static readonly PasskeyUse PasskeyUse = new() { CredentialId = [1, 2, 3], SignCount = 8, BackedUp = true };

    private static readonly Sanction Sanction = new() { By = Bob, At = At, Until = At.AddDays(7), Reason = "Spam" };

    private static readonly PendingAudit Untold = new("01jzact", AuditEntry);

    private static readonly ServerSettings Settings = new()
    {
        Name = "Garden", Registration = Registration.Closed, RoomCreators = RoomCreators.Moderators, NewAccounts = ServerRole.Guest,
        EmojiCreators = EmojiCreators.Moderators,
    };

    private static readonly InvitationState Invitation = new()
    {
        Id = "01jzinvitation", Code = "abc", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1, Note = "For the gardeners",
        Role = ServerRole.Guest, Rooms = [Garden], RoomCodes = ["def"], UsedBy = ["bob"],
    };

    private static readonly MembershipState MembershipState =
        new() { Role = RoomRole.Moderator, JoinedSeq = 4, ChangedSeq = 7, Read = Cursor, RequestBy = Bob, HiddenOrdinal = 3, Mentions = [7], Seen = 8, Delivered = 9 };

    private static readonly ReadReceipt Receipt = new() { User = Ada, Read = 11, Delivered = 12, Since = 3 };

    private static AuditEntry AuditEntry => new()
    {
        Seq = 4, At = At, Act = "room.member-removed", By = Ada, Target = Bob, Room = Garden, Reason = "Spam", Detail = "1 h", Key = "01jzgarden-6",
    };

    private static Invite Invite => new()
    {
        Id = "0123456789", Code = "abc", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1,
    };
}
