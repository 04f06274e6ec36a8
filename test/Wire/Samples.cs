using System.Collections.Immutable;
using System.Text;
using LiveChat.Api.Accounts;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Accounts.Keys;
using LiveChat.Api.Accounts.Mail;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Administration;
using LiveChat.Api.Refusals;
using LiveChat.Api.Schedules;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Files;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Saved;
using LiveChat.Grains.Server;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Wire;

/// <summary>One of everything that goes over the wire, and of what may be left out one with and one without.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_772_366_400_250);
    private static readonly RoomId Garden = new("01jzgarden");
    private static readonly UserId Ada = new("01jzada");
    private static readonly UserId Bob = new("01jzbob");

    private static readonly RoomCard Card = new()
    {
        Id = Garden,
        Name = "Garden & <b>Beans</b>",
        Topic = "Gärten 🌱",
        Visibility = RoomVisibility.Public,
        Members = 2,
        CreatedAt = At,
        Version = 7,
    };

    private static readonly RoomPolicy News = new() { Send = RoomRole.Moderator, Manage = RoomRole.Owner };
    private static readonly RoomRestriction Restriction = new() { User = Ada, By = Bob, At = At, Until = At.AddHours(1), Reason = "Spam" };
    private static readonly SigningKey Key = new() { Id = "01jzkey", Pkcs8 = [], CreatedAt = At };
    private static readonly RoomHead Head = new() { Room = Garden, Seq = 12, Ordinal = 9, At = At };
    private static readonly UserCard AdaCard = new() { Id = Ada, Name = "ada", DisplayName = "Ada", Version = 1, Picture = new PictureId("01jzface") };
    private static readonly Me Me = Me.From(new UserProfile { Id = Ada, Name = "ada", DisplayName = "Ada", Role = ServerRole.Administrator });

    private static readonly UserStatus Status = new() { Emoji = "🌱", Text = "In the garden", Until = At.AddHours(1) };

    private static readonly UserProfile Full = new()
    {
        Id = Ada,
        Name = "ada",
        DisplayName = "Ada",
        Role = ServerRole.Member,
        Bio = "Gardener",
        Pronouns = "she/her",
        TimeZone = "Europe/London",
        Status = Status,
        Mode = PresenceMode.Invisible,
        ModeUntil = At.AddHours(1),
        HidesLastSeen = true,
        SettingsVersion = 4,
        Picture = new PictureId("01jzface"),
        HidesReading = true,
    };

    private static readonly RoomView Room = RoomView.From(new Membership
    {
        Room = Card,
        Role = RoomRole.Owner,
        JoinedSeq = 1,
        Head = Head,
        Read = new ReadCursor(10, 8, 1),
        Mentions = 1,
    });

    private static readonly RoomView Request = RoomView.From(new Membership
    {
        Room = Card with { Id = new RoomId("d01jz"), Name = "", Topic = "", Kind = RoomKind.Direct, Visibility = RoomVisibility.Private, People = [Ada, Bob] },
        Role = RoomRole.Member,
        JoinedSeq = 1,
        Head = Head,
        Read = new ReadCursor(1, 0),
        RequestBy = Bob,
        HiddenOrdinal = 0,
    });

    private static readonly LinkPreview Preview = new()
    {
        Link = "https://example.org/beans?how=dry",
        Host = "www.example.org",
        Title = "Beans & <b>Peas</b>",
        Description = "How they grow",
        Site = "The Garden",
    };

    private static readonly HistoryPage History = new()
    {
        From = 11,
        To = 12,
        Events = Encoding.UTF8.GetBytes($"{Json(Events["message.posted"])},{Json(Events["member.left"])}"),
        Head = 12,
        Start = false,
        Notes = NoteJson.Join(
            [
                new MessageNote
                {
                    Message = 11,
                    Revision = 15,
                    At = At,
                    Text = "Hi Bob & <b>Eve</b>",
                    EditedAt = At.AddSeconds(1),
                    Edits = [12],
                    Pinned = new NoteMark(13, Bob, At.AddSeconds(2)),
                    Previews = [new NotePreview(14, Preview.Link, Preview), new NotePreview(15, "https://example.org/peas", null)],
                    Reactions = [new NoteReaction("👍🏽", [Bob, Ada]), new NoteReaction("🌱", [Bob])],
                    Poll = new NotePoll { Votes = [new NoteVote(Bob, [0]), new NoteVote(Ada, [0, 2])], Counts = [2, 0, 1], Closed = new NoteMark(15, Bob, At) },
                },
            ],
            Ada,
            At),
    };

    private static readonly TokenRow Token = new()
    {
        Id = new SessionId("01jztoken"),
        Name = "Build bot",
        Hint = "7f3a",
        Scopes = [TokenScope.Read, TokenScope.Write],
        CreatedAt = At,
        ExpiresAt = At.AddDays(90),
    };

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

    private static readonly MessageFile Photo = new()
    {
        Id = new FileId("00000000000000000000000001"), Name = "<b>beans</b>.jpg", Size = 120_000, Type = "image/jpeg", Kind = FileKind.Image,
        Width = 800, Height = 600, Placeholder = "UklGRg==", Thumb = true,
    };

    private static readonly MessageFile Paper = new() { Id = new FileId("00000000000000000000000002"), Name = "beans.pdf", Size = 5_000, Type = "application/pdf", Kind = FileKind.Document };

    public static Dictionary<string, object> Answers => new()
    {
        ["answer-posted"] = (Answer<Posted>)new Posted { Seq = 11, Ordinal = 9, At = At },
        ["answer-posted-files"] = (Answer<Posted>)new Posted { Seq = 16, Ordinal = 13, At = At, Files = [Photo, Paper] },
        ["reports"] = new Page<Report>
        {
            Items =
            [
                new Report { Id = "01jzreport", At = At, By = Bob, Reason = ReportReason.Spam, Text = "Beans again", Room = Garden, Seq = 16, Author = Ada, PostedAt = At, Said = "<b>Beans</b>", Files = [Photo] },
                new Report
                {
                    Id = "01jzolder", At = At, By = Bob, Reason = ReportReason.Other, Room = Garden, Seq = 12, Author = Ada, PostedAt = At, Said = "Peas",
                    Decision = ReportDecision.Dismissed, DecidedBy = Ada, DecidedAt = At,
                },
            ],
            Next = "01jzolder",
        },
        ["room-files"] = new RoomFiles { Files = [new RoomFile { Seq = 16, At = At, By = Ada, File = Photo }, new RoomFile { Seq = 12, At = At, By = Bob, Thread = 11, File = Paper }], Next = 12 },
        ["room-links"] = new RoomLinks { Links = [new RoomLink { Seq = 16, At = At, By = Ada, Link = Preview.Link, Preview = Preview }, new RoomLink { Seq = 12, At = At, By = Bob, Thread = 11, Link = "https://page.test/two" }], Next = 12 },
        ["search"] = new SearchPage
        {
            Items =
            [
                new FoundMessage { Room = Garden, Seq = 16, At = At, By = Ada, Thread = 11, Text = "Plant the beans", Found = [new TextRange(10, 5)], Begun = true, GoesOn = true, Files = [Photo] },
                new FoundMessage
                {
                    Room = Garden, Seq = 12, At = At, By = Bob, Text = "Beans", Found = [],
                    Before = new MessageExcerpt { Seq = 11, At = At, By = Ada, Text = "Hi Bob", Cut = false, Deleted = false, Revision = 0 },
                    After = new MessageExcerpt { Seq = 13, At = At, By = Ada, Text = "Hi", Cut = true, Deleted = false, Revision = 14 },
                },
            ],
            Next = "1~0",
            Notes = [new QueryNote(QueryNoteCode.UnclosedQuote, 4, 1)],
            Near = true,
            Partial = true,
            Incomplete = [new RoomProgress(Garden, 200, 1_000)],
            Failed = [Garden],
        },
        ["answer-acted"] = (Answer<Acted>)new Acted { Seq = 12, At = At },
        ["message-deleted"] = MessageList.Of(new MessagePage
        {
            Messages = RoomEventJson.Encode(new MessagePosted { Seq = 11, Ordinal = 9, At = At, By = Ada, ClientId = "a-1", Text = "" }),
            Notes = NoteJson.Join([new MessageNote { Message = 11, Revision = 13, At = At, Deleted = new NoteMark(13, Bob, At) }], Ada, At),
            Next = 13,
        }),
        ["thread"] = ThreadMessages.Of(
            new MessagePage { Messages = Encoding.UTF8.GetBytes(Json(Events["message.posted"]) + "," + Json(Events["message.posted.echo"])), Notes = ThreadNote, Next = 14 },
            ThreadMark),
        ["threads"] = new Page<ThreadRowView>
        {
            Items =
            [
                ThreadRowView.From(new ThreadRow
                {
                    Mark = ThreadMark,
                    Root = new MessageNow { Seq = 11, Message = Encoding.UTF8.GetBytes(Json(Events["message.posted"])), Note = ThreadNote, Deleted = false, Replies = 3, LastReplyAt = At },
                }),
            ],
            Next = "1772366400250.11.01jzgarden",
        },
        ["answer-posted-thread"] = (Answer<Posted>)new Posted { Seq = 13, Ordinal = 10, At = At, ThreadOrdinal = 2 },
        ["message-versions"] = new Page<MessageVersion> { Items = [new MessageVersion { Seq = 12, At = At, Text = "Hi Bob" }], Next = "12" },
        ["message-excerpts"] = ImmutableArray.Create(
            new MessageExcerpt { Seq = 11, At = At, By = Ada, Text = "Hi Bob", Cut = true, Deleted = false, Revision = 12, Poll = true },
            new MessageExcerpt { Seq = 13, At = At, By = Bob, Text = "", Cut = false, Deleted = true, Revision = 14 }),
        ["activity"] = new ActivityView
        {
            Items =
            [
                new ActivityRow
                {
                    Id = 7, Kind = ActivityKind.Reaction, Room = Garden, Seq = 11, At = At, People = [Bob], Emoji = ["👍", "🎉"], Count = 2, Read = false,
                    Message = new MessageExcerpt { Seq = 11, At = At, By = Ada, Text = "Hi Bob", Cut = false, Deleted = false, Revision = 12 },
                },
                new ActivityRow { Id = 3, Kind = ActivityKind.ThreadReply, Room = Garden, Seq = 9, At = At, People = [Bob], Emoji = [], Count = 1, Read = true, Thread = 5 },
            ],
            Next = "3",
            Unread = 1,
        },
        ["answer-read"] = (Answer<ReadCursor?>)new ReadCursor(11, 9),
        ["answer-refused"] = (Answer<ReadCursor?>)Slow,
        ["audit"] = new Page<AuditRow>
        {
            Items =
            [
                new AuditRow { Seq = 4, At = At, Act = "room.member-removed", By = Ada, Target = Bob, Room = Garden, Reason = "Spam", Detail = "1 h" },
                new AuditRow { Seq = 3, At = At, Act = "server.started" },
            ],
            Next = "3",
        },
        ["event-batch"] = EventBatch.Of(Garden, History),
        ["factors"] = new FactorsView
        {
            Password = true,
            Totp = true,
            RecoveryCodes = 9,
            Passkeys = [new PasskeyView { Id = "01jzpasskey", Name = "Ada's phone", CreatedAt = At, LastUsedAt = At.AddHours(1), Synced = true }],
            Identities = [new IdentityView { Provider = "example", Name = "ada@example.org", LinkedAt = At }],
        },
        ["heads"] = new Dictionary<RoomId, HeadMark> { [Garden] = HeadMark.From(Head) },
        ["history"] = HistoryView.Of(Garden, History),
        ["history-empty"] = HistoryView.Of(Garden, History with { From = 0, To = 0, Events = default, Start = true }),
        ["invite"] = new Invite { Id = "0123456789", Code = "abc", By = Ada, CreatedAt = At, ExpiresAt = At.AddHours(1), MaxUses = 5, Uses = 1 },
        ["invite-plain"] = new Invite { Id = "0123456789", Code = "abc", By = Ada, CreatedAt = At, Uses = 0 },
        ["invite-preview"] = InvitePreview.From(new InviteView { Room = Card, By = Ada, Member = false }, AdaCard),
        ["members"] = new Page<Member> { Items = [Member.From(AdaCard, RoomRole.Moderator, Presence.Online), Member.From(AdaCard, RoomRole.Member, Presence.Away, Restriction)], Next = "next" },
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
        ["people"] = ImmutableArray.Create(Person.From(AdaCard), Person.From(AdaCard with { Picture = null })),
        ["presence"] = ImmutableArray.Create(
            new PresenceView { User = Bob, State = Presence.Offline },
            PresenceView.Of(Ada, new UserSight { Presence = Presence.DoNotDisturb, Status = Status, Version = 3 })),
        ["profile"] = Profile.Of(
            Full, new UserSight { Presence = Presence.Offline, Status = Status, Version = 3, LastSeen = At }),
        ["problem"] = RefusalProblems.ToProblem(Slow).Value,
        ["problem-factor"] = new Refusal(RefusalCode.FactorNeeded, "Show a second factor too.")
            .ToProblem(new FactorNeeded { Ticket = "01jzada.secret", Factors = [FactorKind.Totp, FactorKind.RecoveryCode] }).Value,
        ["problem-identity"] = new Refusal(RefusalCode.SignUpNeeded, "No account is linked to this.")
            .ToProblem(new IdentityNeeded { Provider = "example", Name = "ada@example.org", SuggestedName = "ada", DisplayName = "Ada" }).Value,
        ["problem-field"] = RefusalProblems.BadRequest("limit", "A page has 1 to 100 rows.").Value,
        ["problem-muted"] = new Refusal(RefusalCode.Muted, "Not now.") { RetryAfter = TimeSpan.FromHours(1), Until = At, Reason = "Spam" }.ToProblem().Value,
        ["restrictions"] = new Page<RestrictionRow>
        {
            Items = [RestrictionRow.From(Restriction, AdaCard), RestrictionRow.From(Restriction with { Until = null, Reason = null }, AdaCard)],
            Next = "01jzada",
        },
        ["room-preview"] = RoomPreviewView.From(new RoomPreview { Room = Card with { Policy = News }, Messages = Encoding.UTF8.GetBytes(Json(Events["message.posted"])) }),
        ["room-muted"] = RoomView.From(
            new RoomAdmission { Room = Card with { Policy = News, Life = RoomLife.Archived }, Role = RoomRole.Member, JoinedSeq = 4, Head = Head, Muted = Restriction },
            new ReadCursor(10, 8)),
        ["room-rows"] = new Page<RoomRow> { Items = [RoomRow.Of(Card with { Owners = 0 }), RoomRow.Of(Card)] },
        ["keys"] = ImmutableArray.Create(KeyRow.From(Key, 0), KeyRow.From(Key, 1)),
        ["rooms"] = new Page<RoomCardView> { Items = [RoomCardView.From(Card)] },
        ["server"] = new ServerInfo { Name = "LiveChat", Registration = Registration.Invitation, Version = "0.1.0", Fresh = true, MessageBytes = 16384, FileBytes = 104857600, EditSeconds = 86400, Mail = true },
        ["session"] = new SessionInfo { Me = Me, Session = new SessionId("01jzsession"), AccessExpiresAt = At },
        ["session-body"] = new SessionInfo
        {
            Me = Me,
            Session = new SessionId("01jzsession"),
            AccessExpiresAt = At,
            AccessToken = "access",
            RefreshToken = "refresh",
        },
        ["sessions"] = ImmutableArray.Create(
            new SessionRow { Id = new SessionId("01jzsession"), Device = "Firefox on Linux", Source = "192.0.2.1", OpenedAt = At, UsedAt = At.AddHours(1), Current = true },
            new SessionRow { Id = new SessionId("01jzolder"), Device = "", Source = "", UsedAt = At, Current = false }),
        ["mail"] = new MailView { Address = "ada@example.org", Wanted = "new@example.org" },
        ["mail-none"] = new MailView(),
        ["reset-link"] = new IssuedReset { Token = "01jzada.secret", ExpiresAt = At },
        ["public-keys"] = new PublicKeys { Keys = [new PublicKey { Kid = "01jzkey", X = "eA", Y = "eQ" }] },
        ["token"] = new ShownToken { Token = "lc_pat_01jzada_secret", Row = Token },
        ["tokens"] = ImmutableArray.Create(Token, Token with { LastUsedAt = At.AddHours(2) }),
        ["saved"] = new Page<SavedRowView>
        {
            Items =
            [
                SavedRowView.From(new SavedRow(
                    new SavedMark { Room = Garden, Message = 11, SavedAt = At, Number = 4 },
                    new MessageNow { Seq = 11, Message = Encoding.UTF8.GetBytes(Json(Events["message.posted"])), Note = ThreadNote, Deleted = false, Replies = 3, LastReplyAt = At })),
            ],
            Next = "4",
        },
        ["receipts"] = new ReceiptsView { Kept = true, Items = [new ReceiptView { User = Ada, Read = 11, Delivered = 12, Since = 3 }] },
        ["hidden"] = new HiddenList { Rooms = [new HiddenMessages { Room = Garden, Ranges = [new SeqRange(3, 5), new SeqRange(11, 11)] }], Revision = 3 },
        ["reminders"] = ImmutableArray.Create(new MessageReminder { Room = Garden, Message = 11, At = At, Note = "Ask" }, new MessageReminder { Room = Garden, Message = 12, At = At }),
        ["saved-marks"] = new SavedMarks([new SavedMarkView(Garden, 11)]),
        ["scheduled"] = ImmutableArray.Create(
            new ScheduledView { Id = "01jzlater", Room = Garden, At = At, Text = "Good morning" },
            new ScheduledView { Id = "01jzmuted", Room = Garden, At = At, Text = "Hi", Failed = RefusalCode.Muted, Reason = "Too loud" }),
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
    };

    private static ThreadMark ThreadMark => new() { Room = Garden, Root = 11, Following = true, Read = 1, Last = 3, LastAt = At };

    private static ReadOnlyMemory<byte> ThreadNote =>
        NoteJson.Join([new MessageNote { Message = 11, Revision = 14, At = At, Thread = new NoteThread(3, At, [Bob]) }], Ada, At);

    private static Refusal Slow => new(RefusalCode.RateLimited, "You are sending too fast.") { RetryAfter = TimeSpan.FromMilliseconds(1500.2) };

    private static string Json(RoomEvent happened) => Encoding.UTF8.GetString(RoomEventJson.Encode(happened).Span);
}
