using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Flows;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Names;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>One of everything that is sent or stored, with no member left at its default.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_772_366_400_250);
    private static readonly RoomId Garden = new("01jzgarden");
    private static readonly UserId Ada = new("01jzada");
    private static readonly UserId Bob = new("01jzbob");
    private static readonly SessionId Laptop = new("01jzlaptop");
    private static readonly FrontEndId FrontEnd = new("01jzfrontend");
    private static readonly ReadCursor Cursor = new(10, 8);
    private static readonly RoomMember Moderator = new(Bob, RoomRole.Moderator);
    private static readonly ReadOnlyMemory<byte> Events = """{"type":"member.left","seq":12,"at":1772366400250,"by":"01jzbob"}"""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> Notes = """{"message":12,"revision":14,"reactions":[]}"""u8.ToArray();
    private static readonly MessageVersion Version = new() { Seq = 12, At = At, Text = "Hi Bob" };
    private static readonly Acted Acted = new() { Seq = 13, At = At };
    private static readonly Refusal Slow = new(RefusalCode.RateLimited, "Too fast.") { RetryAfter = TimeSpan.FromMilliseconds(1500), Until = At, Reason = "Spam" };
    private static readonly Posted Posted = new() { Seq = 11, Ordinal = 9, At = At };
    private static readonly RoomHead Head = new() { Room = Garden, Seq = 12, Ordinal = 9, At = At };
    private static readonly PictureId Face = new("01jzface");
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
    };

    private static readonly SigningKey Key = new() { Id = "01jzkey", Pkcs8 = [48, 129, 135], CreatedAt = At };
    private static readonly MemberState Member = new() { Role = RoomRole.Owner, JoinedSeq = 1 };

    private static readonly RoomPolicy Policy =
        new() { Send = RoomRole.Moderator, Invite = RoomRole.Owner, Pin = RoomRole.Owner, MentionAll = RoomRole.Owner, Manage = RoomRole.Owner };

    private static readonly RoomRestriction Restriction = new() { User = Bob, By = Ada, At = At, Until = At.AddHours(1), Reason = "Spam" };

    private static readonly RoomPolicyPatch PolicyPatch =
        new() { Send = RoomRole.Moderator, Invite = RoomRole.Owner, Pin = RoomRole.Owner, MentionAll = RoomRole.Owner, Manage = RoomRole.Owner };

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
    };

    private static readonly InvitationState Invitation = new()
    {
        Id = "01jzinvitation", Code = "abc", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1, Note = "For the gardeners",
        Role = ServerRole.Guest, Rooms = [Garden], RoomCodes = ["def"], UsedBy = ["bob"],
    };

    private static readonly MembershipState MembershipState =
        new() { Role = RoomRole.Moderator, JoinedSeq = 4, ChangedSeq = 7, Read = Cursor, RequestBy = Bob, HiddenOrdinal = 3, Mentions = [7] };

    /// <summary>State, and what is in it.</summary>
    public static ImmutableArray<Sample> Stored { get; } =
    [
        Sample.Of(new AccountState { Name = "ada", PasswordHash = "AQAAAA==", Sessions = [SessionState], Role = ServerRole.Moderator, Factors = FactorState, Devices = [KnownDevice], Mail = MailState, Tokens = [Token], Disabled = Sanction, Muted = Sanction, Untold = [Untold] }),
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
        }),
        Sample.Of(new PictureState { Id = Face, Format = PictureFormat.Webp, File = new byte[] { 82, 73, 70, 70 } }),
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

    /// <summary>What happens in rooms: in the log as JSON, whole.</summary>
    public static ImmutableArray<Sample> Happened { get; } =
    [
        Sample.Of(new MessageEdited { Seq = 12, At = At, By = Ada, Message = 11, Text = "Hi Bob" }),
        Sample.Of(new MessageDeleted { Seq = 13, At = At, By = Bob, Message = 11 }),
        Sample.Of(new ReactionAdded { Seq = 12, At = At, By = Bob, Message = 11, Emoji = "👍🏽" }),
        Sample.Of(new ReactionRemoved { Seq = 13, At = At, By = Bob, Message = 11, Emoji = "👍🏽" }),
        Sample.Of(new MessagePinned { Seq = 12, At = At, By = Ada, Message = 11 }),
        Sample.Of(new MessageUnpinned { Seq = 13, At = At, By = Ada, Message = 11 }),
        Sample.Of(new MessagePosted { Seq = 11, At = At, By = Ada, Ordinal = 9, ClientId = "a-1", Text = "Hi \"Bob\" <b>\n🌱" }),
        Sample.Of(new MessagePosted { Seq = 12, At = At, By = Ada, Ordinal = 10, ClientId = "a-2", Text = "Hi", ReplyTo = 11, Mentions = [Bob], Calls = MentionScope.Here }, "reply"),
        Sample.Of(new RoomCreated { Seq = 1, At = At, By = Ada, Name = "Garden", Topic = "Gärten", Visibility = RoomVisibility.Private, Policy = Policy }),
        Sample.Of(new RoomRenamed { Seq = 2, At = At, By = Ada, Name = "Orchard" }),
        Sample.Of(new TopicChanged { Seq = 3, At = At, By = Ada, Topic = "Apples" }),
        Sample.Of(new MemberJoined { Seq = 4, At = At, By = Bob, Role = RoomRole.Moderator, Invite = "0123456789", AddedBy = Ada }),
        Sample.Of(new MemberLeft { Seq = 5, At = At, By = Bob }),
        Sample.Of(new MemberRemoved { Seq = 6, At = At, By = Ada, User = Bob, Reason = "Spam", Banned = true, Until = At.AddHours(1) }),
        Sample.Of(new RoleChanged { Seq = 7, At = At, By = Ada, User = Bob, Role = RoomRole.Moderator, ByRole = RoomRole.Moderator }),
        Sample.Of(new PolicyChanged { Seq = 10, At = At, By = Ada, Policy = Policy }),
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

    /// <summary>Arguments and answers of calls, and signals.</summary>
    public static ImmutableArray<Sample> Sent { get; } =
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
        Sample.Of(RefusalCode.InviteSpent),
        Sample.Of((Result<Posted>)Posted),
        Sample.Of((Result<Posted>)Slow, "refused"),
        Sample.Of((Result<ImmutableArray<Invite>>)ImmutableArray.Create(Invite), "invites"),
        Sample.Of(FrontEnd),
        Sample.Of(new RoomBatch
        {
            Room = Garden, From = 12, To = 12, Ordinal = 9, Events = Events, Gone = [Bob], Renew = true, At = At,
        }),
        Sample.Of(new RoomTyping { Room = Garden, User = Ada }),
        Sample.Of(new RoomChanged { Room = Card }),
        Sample.Of(new UserJoined { User = Ada, Room = Garden }),
        Sample.Of(new UserLeft { User = Ada, Room = Garden, Removed = true }),
        Sample.Of(new UserFarewell { User = Ada, Farewell = Farewell }),
        Sample.Of(new UserRead { User = Ada, Room = Garden, Cursor = Cursor, Mentions = 2 }),
        Sample.Of(new UserMentioned { User = Ada, Room = Garden, Seq = 12, Mentions = 2 }),
        Sample.Of(new UserChanged { Profile = Profile }),
        Sample.Of(new StandingChanged { User = Ada, Disabled = Sanction }),
        Sample.Of(new SessionEnded { User = Ada, Session = Laptop }),
        Sample.Of(new PresenceChanged { User = Ada, Presence = Presence.Online, Sight = Sight }),
        Sample.Of(Presence.Online),
        Sample.Of(Sight),
        Sample.Of(new ProfileChange { DisplayName = "Ada", Bio = "Gardener", Pronouns = "she/her", TimeZone = "Europe/London", HidesLastSeen = true }),
        Sample.Of(new HistoryPage { From = 12, To = 12, Events = Events, Head = 12, Start = true, Notes = Notes }),
        Sample.Of(new MessagePage { Messages = Events, Notes = Notes, Next = 13 }),
        Sample.Of(Version),
        Sample.Of(new MessageVersions([Version], 12)),
        Sample.Of(new Reactors([Bob, Ada], 2)),
        Sample.Of(Acted),
        Sample.Of(new HistoryRange { Before = 20, After = 10, Limit = 50 }),
        Sample.Of(Invite),
        Sample.Of(new InviteTerms { Lifetime = TimeSpan.FromHours(1), MaxUses = 5 }),
        Sample.Of(new InviteView { Room = Card, By = Ada, Member = true }),
        Sample.Of(new MessageDraft("a-1", "Hi") { ReplyTo = 7, Mentions = [Bob], Calls = MentionScope.All }),
        Sample.Of(MentionScope.All),
        Sample.Of(Posted),
        Sample.Of(new RoomAdmission { Room = Card, Role = RoomRole.Owner, JoinedSeq = 1, Head = Head, Muted = Restriction }),
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
        Sample.Of(new RoomPatch { Name = "Orchard", Topic = "Apples", Policy = PolicyPatch }),
        Sample.Of(new Roster([Moderator]) { Muted = [Restriction] }),
        Sample.Of(RoomSort.Newest),
        Sample.Of(UserCard),
        Sample.Of(new Picture { Id = Face, Format = PictureFormat.Webp, File = new byte[] { 82, 73, 70, 70 } }),
        Sample.Of(Profile),
        Sample.Of(Membership),
    ];

    private static AuditEntry AuditEntry => new()
    {
        Seq = 4, At = At, Act = "room.member-removed", By = Ada, Target = Bob, Room = Garden, Reason = "Spam", Detail = "1 h", Key = "01jzgarden-6",
    };

    private static Invite Invite => new()
    {
        Id = "0123456789", Code = "abc", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1,
    };

    public static IEnumerable<Sample> All => [.. Stored, .. Happened, .. Sent];
}
