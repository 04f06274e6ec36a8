using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Api.Accounts;
using LiveChat.Api.Administration;
using LiveChat.Api.Conversations;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Accounts.Keys;
using LiveChat.Api.Accounts.Mail;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Health;
using LiveChat.Api.Invitations;
using LiveChat.Api.Rooms;
using LiveChat.Api.Schedules;
using LiveChat.Api.Server;
using LiveChat.Api.Users;
using LiveChat.Api.WebPush;
using LiveChat.Grains;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Api.Files;
using LiveChat.Api.Files.Links;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Files;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Schedules;
using LiveChat.Grains.Search;
using LiveChat.Grains.Server;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;
using LiveChat.Grains.WebPush;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Api.Wire;

/// <summary>How everything is written on the wire, on both doors, and how strictly it is read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    MaxDepth = MaxDepth,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(UnixMillisecondsConverter),
        typeof(CamelCaseEnumConverter<RoomRole>),
        typeof(CamelCaseEnumConverter<FileKind>),
        typeof(CamelCaseEnumConverter<ReportReason>),
        typeof(CamelCaseEnumConverter<ReportDecision>),
        typeof(CamelCaseEnumConverter<MentionScope>),
        typeof(CamelCaseEnumConverter<ActivityKind>),
        typeof(CamelCaseEnumConverter<AccountStatus>),
        typeof(CamelCaseEnumConverter<Registration>),
        typeof(CamelCaseEnumConverter<RoomCreators>),
        typeof(CamelCaseEnumConverter<EmojiCreators>),
        typeof(CamelCaseEnumConverter<ServerRole>),
        typeof(CamelCaseEnumConverter<RoomVisibility>),
        typeof(CamelCaseEnumConverter<RoomKind>),
        typeof(CamelCaseEnumConverter<RoomEnding>),
        typeof(CamelCaseEnumConverter<ContactRule>),
        typeof(CamelCaseEnumConverter<Presence>),
        typeof(CamelCaseEnumConverter<PresenceMode>),
        typeof(CamelCaseEnumConverter<PushContent>),
        typeof(CamelCaseEnumConverter<SidebarSort>),
        typeof(CamelCaseEnumConverter<TokenCarrier>),
        typeof(CamelCaseEnumConverter<FactorKind>),
        typeof(CamelCaseEnumConverter<TokenScope>),
        typeof(CamelCaseEnumConverter<ReadyState>),
        typeof(CamelCaseEnumConverter<HealthStatus>),
    ])]
[JsonSerializable(typeof(Answer<HistoryView>))]
[JsonSerializable(typeof(Answer<ImmutableArray<PresenceView>?>))]
[JsonSerializable(typeof(Answer<Posted>))]
[JsonSerializable(typeof(Answer<ReadCursor?>))]
[JsonSerializable(typeof(Answer<SyncAnswer>))]
[JsonSerializable(typeof(Answer<Acted>))]
[JsonSerializable(typeof(AccountDetail))]
[JsonSerializable(typeof(Acted))]
[JsonSerializable(typeof(ActivityView))]
[JsonSerializable(typeof(ContactSetting))]
[JsonSerializable(typeof(ConversationPatch))]
[JsonSerializable(typeof(ConversationWish))]
[JsonSerializable(typeof(Dictionary<RoomId, HeadMark>))]
[JsonSerializable(typeof(Dictionary<RoomId, long>))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftChange))]
[JsonSerializable(typeof(DraftList))]
[JsonSerializable(typeof(FileOffer))]
[JsonSerializable(typeof(FileUpload))]
[JsonSerializable(typeof(FilePartLink))]
[JsonSerializable(typeof(FileUse))]
[JsonSerializable(typeof(FileView))]
[JsonSerializable(typeof(ImmutableArray<MessageFile>))]
[JsonSerializable(typeof(RoomFiles))]
[JsonSerializable(typeof(RoomLinks))]
[JsonSerializable(typeof(ReportDraft))]
[JsonSerializable(typeof(Page<Report>))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(ServerFiles))]
[JsonSerializable(typeof(FileLinkWish))]
[JsonSerializable(typeof(FileLinkView))]
[JsonSerializable(typeof(HiddenList))]
[JsonSerializable(typeof(ReminderTerms))]
[JsonSerializable(typeof(MessageReminder))]
[JsonSerializable(typeof(PushTarget))]
[JsonSerializable(typeof(PushDevicesView))]
[JsonSerializable(typeof(PushDeviceView))]
[JsonSerializable(typeof(PushContentWish))]
[JsonSerializable(typeof(PushKeyView))]
[JsonSerializable(typeof(ImmutableArray<MessageReminder>))]
[JsonSerializable(typeof(SavedSearch))]
[JsonSerializable(typeof(ImmutableArray<SavedSearch>))]
[JsonSerializable(typeof(SavedSearchWish))]
[JsonSerializable(typeof(SavedSearchPatch))]
[JsonSerializable(typeof(EmojiListView))]
[JsonSerializable(typeof(EmojiView))]
[JsonSerializable(typeof(EventBatch))]
[JsonSerializable(typeof(FactorNeeded))]
[JsonSerializable(typeof(FactorOptionsWish))]
[JsonSerializable(typeof(FactorWish))]
[JsonSerializable(typeof(FactorsView))]
[JsonSerializable(typeof(ForgottenAccount))]
[JsonSerializable(typeof(HealthDetails))]
[JsonSerializable(typeof(HistoryView))]
[JsonSerializable(typeof(ImmutableArray<Invite>))]
[JsonSerializable(typeof(ImmutableArray<MessageExcerpt>))]
[JsonSerializable(typeof(ImmutableArray<Notice>))]
[JsonSerializable(typeof(ImmutableArray<Person>))]
[JsonSerializable(typeof(ImmutableArray<PresenceView>))]
[JsonSerializable(typeof(ImmutableArray<UserId>))]
[JsonSerializable(typeof(ImmutableArray<SessionRow>))]
[JsonSerializable(typeof(ImmutableArray<TokenRow>))]
[JsonSerializable(typeof(InvitePreview))]
[JsonSerializable(typeof(InviteWish))]
[JsonSerializable(typeof(InvitationPreview))]
[JsonSerializable(typeof(InvitationView))]
[JsonSerializable(typeof(InvitationWish))]
[JsonSerializable(typeof(IssuedReset))]
[JsonSerializable(typeof(LinkToken))]
[JsonSerializable(typeof(MailView))]
[JsonSerializable(typeof(MailWish))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(MessageCalls))]
[JsonSerializable(typeof(MessageDraft))]
[JsonSerializable(typeof(MessageExtras))]
[JsonSerializable(typeof(MessageList))]
[JsonSerializable(typeof(MessagePlace))]
[JsonSerializable(typeof(Page<SavedRowView>))]
[JsonSerializable(typeof(SavedMarks))]
[JsonSerializable(typeof(ReceiptsView))]
[JsonSerializable(typeof(ReceiptView))]
[JsonSerializable(typeof(Page<AccountRow>))]
[JsonSerializable(typeof(Page<AuditRow>))]
[JsonSerializable(typeof(Page<InvitationView>))]
[JsonSerializable(typeof(Page<Member>))]
[JsonSerializable(typeof(Page<MessageVersion>))]
[JsonSerializable(typeof(Page<Person>))]
[JsonSerializable(typeof(Page<RoomCardView>))]
[JsonSerializable(typeof(Page<RoomRow>))]
[JsonSerializable(typeof(Page<ThreadRowView>))]
[JsonSerializable(typeof(ThreadMark))]
[JsonSerializable(typeof(ThreadMessages))]
[JsonSerializable(typeof(ThreadReadWish))]
[JsonSerializable(typeof(ImmutableArray<KeyRow>))]
[JsonSerializable(typeof(OwnerChange))]
[JsonSerializable(typeof(Page<RestrictionRow>))]
[JsonSerializable(typeof(PeopleWish))]
[JsonSerializable(typeof(RemovalWish))]
[JsonSerializable(typeof(RestrictionWish))]
[JsonSerializable(typeof(RoomPreviewView))]
[JsonSerializable(typeof(NewRecoveryCodes))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(PasswordReset))]
[JsonSerializable(typeof(PasskeyCeremony))]
[JsonSerializable(typeof(PasskeyOptionsWish))]
[JsonSerializable(typeof(PasskeyPatch))]
[JsonSerializable(typeof(PasskeySignIn))]
[JsonSerializable(typeof(PasskeyWish))]
[JsonSerializable(typeof(Posted))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(PresenceWish))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(ProfilePatch))]
[JsonSerializable(typeof(ProofWish))]
[JsonSerializable(typeof(ProviderSignUp))]
[JsonSerializable(typeof(ProviderStep))]
[JsonSerializable(typeof(ImmutableArray<ScheduledView>))]
[JsonSerializable(typeof(SchedulePatch))]
[JsonSerializable(typeof(ScheduleWish))]
[JsonSerializable(typeof(ScheduledView))]
[JsonSerializable(typeof(ProviderProofWish))]
[JsonSerializable(typeof(ProviderWay))]
[JsonSerializable(typeof(ProviderWish))]
[JsonSerializable(typeof(PublicKeys))]
[JsonSerializable(typeof(ReadCursor))]
[JsonSerializable(typeof(RequestAnswer))]
[JsonSerializable(typeof(RoleChange))]
[JsonSerializable(typeof(RoomPatch))]
[JsonSerializable(typeof(RoomView))]
[JsonSerializable(typeof(RoomWish))]
[JsonSerializable(typeof(SanctionWish))]
[JsonSerializable(typeof(ServerInfo))]
[JsonSerializable(typeof(ServerRoleChange))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(SessionRefresh))]
[JsonSerializable(typeof(SettingsPatch))]
[JsonSerializable(typeof(SettingsView))]
[JsonSerializable(typeof(SidebarOrder))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(SignUp))]
[JsonSerializable(typeof(ShownToken))]
[JsonSerializable(typeof(TokenWish))]
[JsonSerializable(typeof(TotpCode))]
[JsonSerializable(typeof(TotpSecret))]
[JsonSerializable(typeof(UserStatus))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The deepest that JSON may nest.</summary>
    public const int MaxDepth = 16;

    private static JsonSerializerOptions? _shared;

    /// <summary>Options to serialise with by hand; the same that HTTP and the hub use.</summary>
    public static JsonSerializerOptions Shared => _shared ??= Make();

    /// <summary>Makes options of somebody else (HTTP, the hub protocol) read and write as we do.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = MaxDepth;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // Never inside HTML; what is stored looks the same.
        foreach (var converter in Default.Options.Converters)
        {
            options.Converters.Add(converter);
        }

        options.TypeInfoResolverChain.Insert(0, Default);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly();
        return options;
    }
}
