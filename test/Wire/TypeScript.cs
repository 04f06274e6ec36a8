using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Api.Accounts;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Keys;
using LiveChat.Api.Accounts.Mail;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Administration;
using LiveChat.Api.Files;
using LiveChat.Api.Files.Links;
using LiveChat.Api.Health;
using LiveChat.Api.Invitations;
using LiveChat.Api.Schedules;
using LiveChat.Api.Server;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Files;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Server;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Wire;

/// <summary>Writes the types of the web client from the C# records that go over the wire.</summary>
internal sealed class TypeScript
{
    private const int Width = 120;

    /// <summary>Where the client's word is another than ours.</summary>
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(HistoryView)] = "HistoryPage",
        [typeof(NoteView)] = "MessageNote",
        [typeof(ReactionView)] = "Reaction",
        [typeof(ThreadView)] = "ThreadSummary",
        [typeof(PollView)] = "PollResults",
        [typeof(ReceiptView)] = "ReadReceipt",
        [typeof(ReceiptsView)] = "ReadReceipts",
        [typeof(ThreadRowView)] = "ThreadRow",
        [typeof(SavedRowView)] = "SavedRow",
        [typeof(SavedMarkView)] = "SavedMark",
        [typeof(Presence)] = "PresenceState",
        [typeof(RefusalView)] = "Refusal",
        [typeof(Report)] = "ReportRow",
        [typeof(QueryNote)] = "SearchNote",
        [typeof(QueryNoteCode)] = "SearchNoteCode",
        [typeof(RoomCardView)] = "RoomCard",
        [typeof(RoomEvent)] = "EventBase",
        [typeof(RoomPreviewView)] = "RoomPreview",
        [typeof(RoomRole)] = "Role",
    };

    private static readonly Type[] Ids = [typeof(RoomId), typeof(UserId), typeof(SessionId), typeof(PictureId), typeof(FileId)];
    private static readonly Type[] Enums = [typeof(RoomRole), typeof(MentionScope), typeof(ActivityKind), typeof(FileKind), typeof(ReportReason), typeof(ReportDecision), typeof(QueryNoteCode), typeof(ServerRole), typeof(RoomVisibility), typeof(RoomKind), typeof(RoomEnding), typeof(Presence), typeof(PresenceMode), typeof(SidebarSort), typeof(ContactRule), typeof(FactorKind),
        typeof(AccountStatus), typeof(Registration), typeof(RoomCreators), typeof(EmojiCreators), typeof(ReadyState), typeof(HealthStatus), typeof(TokenScope)];

    /// <summary>What is said, and done to what is said.</summary>
    private static readonly Type[] MessageInterfaces =
    [
        typeof(NoteView), typeof(ReactionView), typeof(ThreadView), typeof(LinkPreview), typeof(Poll), typeof(PollView), typeof(MessageList), typeof(MessagePlace),
        typeof(MessageVersion), typeof(MessageExcerpt), typeof(MessageExtras), typeof(MessageCalls), typeof(Acted), typeof(Posted),
        typeof(ForwardSource), typeof(ForwardedMessage),
    ];

    /// <summary>What somebody keeps of messages, and how far people have read them.</summary>
    private static readonly Type[] ListInterfaces =
    [
        typeof(ThreadMark), typeof(ThreadMessages), typeof(ThreadRowView), typeof(SavedRowView), typeof(SavedMarkView), typeof(SavedMarks), typeof(ReceiptView),
        typeof(ReceiptsView), typeof(ActivityView), typeof(ActivityRow), typeof(Draft), typeof(DraftChange), typeof(DraftList), typeof(SeqRange), typeof(HiddenMessages), typeof(HiddenList), typeof(MessageReminder), typeof(ReminderTerms), typeof(ScheduledView),
        typeof(EmojiView), typeof(EmojiListView),
    ];

    private static readonly Type[] FileInterfaces = [typeof(FileUpload), typeof(FilePartLink), typeof(FileView), typeof(FileUse), typeof(MessageFile), typeof(RoomFile), typeof(RoomFiles), typeof(RoomLink), typeof(RoomLinks), typeof(ReportDraft), typeof(Report), typeof(ServerFiles), typeof(PersonFilesView), typeof(FileLinkWish), typeof(FileLinkView)];

    private static readonly Type[] SearchInterfaces = [typeof(SavedSearch), typeof(SavedSearchWish), typeof(SavedSearchPatch), typeof(FoundBy), typeof(SearchMatches), typeof(SearchPage), typeof(FoundMessage), typeof(FoundInFile), typeof(TextRange), typeof(QueryNote), typeof(RoomProgress)];

    private static readonly Type[] RoomInterfaces =
    [
        typeof(EventBatch), typeof(HistoryView), typeof(ReadCursor), typeof(RoomCardView), typeof(RoomView),
        typeof(Invite), typeof(RoomPolicy), typeof(RestrictionView), typeof(RestrictionRow), typeof(RoomPreviewView),
        typeof(InvitePreview),
    ];

    private static readonly Type[] Interfaces =
    [
        typeof(Person), typeof(UserStatus), typeof(Profile), typeof(SidebarOrder), typeof(RoomFolder), typeof(Member), typeof(Me), typeof(SessionInfo), typeof(ServerInfo), typeof(Page<>),
        typeof(SyncAnswer), typeof(PresenceView), typeof(AuditRow),
    ];

    /// <summary>What signing in and one's own account are about.</summary>
    private static readonly Type[] AccountInterfaces =
    [
        typeof(FactorNeeded), typeof(FactorsView), typeof(PasskeyView), typeof(IdentityView),
        typeof(IdentityNeeded), typeof(ProviderView), typeof(ProviderWay), typeof(PasskeyCeremony), typeof(NewRecoveryCodes), typeof(TotpSecret),
        typeof(SessionRow), typeof(MailView), typeof(IssuedReset), typeof(TokenRow), typeof(ShownToken),
    ];

    /// <summary>What only those see who keep order, and strangers with an invitation.</summary>
    private static readonly Type[] ForAdministrators =
    [
        typeof(AccountRow), typeof(SanctionView), typeof(AccountDetail), typeof(InvitationView), typeof(InvitationPreview), typeof(SettingsView),
        typeof(RoomRow), typeof(KeyRow), typeof(HealthPart), typeof(HealthDetails),
    ];

    private readonly StringBuilder _text = new();
    private readonly NullabilityInfoContext _nullability = new();
    private readonly XmlSummaries _summaries = new();

    /// <summary>The files by name; <c>wire.ts</c> has all of them.</summary>
    public static IEnumerable<(string File, string Text)> Emit()
    {
        var parts = new (string File, string Text)[]
        {
            ("wire-words", new TypeScript().Basics()), ("wire-events", new TypeScript().Happenings()), ("wire-acts", Acts()), ("wire-rooms", Of(RoomInterfaces)),
            ("wire-messages", Of(MessageInterfaces)), ("wire-lists", Of(ListInterfaces)), ("wire-files", Of(FileInterfaces)), ("wire-search", Of(SearchInterfaces)), ("wire-accounts", Of(AccountInterfaces)),
            ("wire-views", new TypeScript().Views()), ("wire-admin", Of(ForAdministrators)),
        };
        return TypeScriptFiles.Join("wire", parts);
    }

    private string Basics()
    {
        _text.AppendJoin("", Ids.Select(id => $"export type {id.Name} = string;\n"));
        _text.AppendJoin("", Enums.Select(type => Union(NameOf(type), Words(type))));
        _text.Append('\n');
        Interface(typeof(RefusalView));
        _text.Append("export type Answer<T> = { value: T; refusal?: undefined } | { value?: undefined; refusal: Refusal };\n");
        return _text.ToString();
    }

    private string Happenings()
    {
        Interface(typeof(RoomEvent));
        var events = Cases(typeof(RoomEvent));
        foreach (var (type, tag) in events.Where(entry => !IsAct(entry.Type)))
        {
            Interface(type, tag);
        }

        return _text.Append(Union("RoomEvent", events.Select(entry => entry.Type.Name))).ToString();
    }

    /// <summary>What is done to messages: events as well.</summary>
    private static string Acts()
    {
        var script = new TypeScript();
        script.Interface(typeof(MessageAct));
        foreach (var (type, tag) in Cases(typeof(RoomEvent)).Where(entry => IsAct(entry.Type)))
        {
            script.Interface(type, tag);
        }

        return script._text.ToString().TrimEnd() + "\n";
    }

    private static bool IsAct(Type type) => type.IsSubclassOf(typeof(MessageAct));

    private static string Of(Type[] types)
    {
        var script = new TypeScript();
        Array.ForEach(types, type => script.Interface(type));
        return script._text.ToString().TrimEnd() + "\n";
    }

    private string Views()
    {
        Array.ForEach(Interfaces, type => Interface(type));
        _text.Append(Union("Notice", Cases(typeof(Notice)).Select(entry => Inline(entry.Type, entry.Tag)))).Append('\n');
        _text.Append("export type Heads = Record<RoomId, [seq: number, ordinal: number]>;\n");
        return _text.ToString();
    }

    private void Interface(Type type, string? tag = null)
    {
        Summary(type, "");
        var name = NameOf(type) + (type.IsGenericTypeDefinition ? "<T>" : "");
        var parent = type.BaseType is { } above && above != typeof(object) && above != typeof(ValueType) ? $" extends {NameOf(above)}" : "";
        _text.Append("export interface ").Append(name).Append(parent).Append(" {\n");
        if (tag is not null)
        {
            _text.Append("  type: \"").Append(tag).Append("\";\n");
        }

        foreach (var property in PropertiesOf(type))
        {
            Summary(property, "  ");
            _text.Append("  ").Append(Field(property)).Append(";\n");
        }

        _text.Append("}\n\n");
    }

    private void Summary(MemberInfo member, string indent)
    {
        if (_summaries.Of(member) is { } summary)
        {
            _text.Append(indent).Append("/** ").Append(summary).Append(" */\n");
        }
    }

    private string Inline(Type type, string tag) =>
        $"{{ type: \"{tag}\"; {string.Join("; ", PropertiesOf(type).Select(Field))} }}";

    private string Field(PropertyInfo property)
    {
        var nullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
            || (!property.PropertyType.IsValueType && _nullability.Create(property).ReadState == NullabilityState.Nullable);
        var type = property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(StoredNotesConverter) ? NameOf(typeof(NoteView)) + "[]" : TypeOf(property.PropertyType);
        return $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}{(nullable ? "?" : "")}: {type}";
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.Name != "EqualityContract" && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static string TypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(RefusalCode) ? "string"
            : type == typeof(bool) ? "boolean"
            : type == typeof(long) || type == typeof(int) || type == typeof(DateTimeOffset) ? "number"
            : type == typeof(double) ? "number"
            : type == typeof(JsonElement) ? "unknown"
            : type == typeof(ReadOnlyMemory<byte>) ? "RoomEvent[]"
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? TypeOf(type.GetGenericArguments()[0]) + "[]"
            : NameOf(type);
    }

    private static (Type Type, string Tag)[] Cases(Type family) =>
        [.. family.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(entry => (entry.DerivedType, (string)entry.TypeDiscriminator!))];

    private static IEnumerable<string> Words(Type type) =>
        Enum.GetNames(type).Select(word => $"\"{JsonNamingPolicy.CamelCase.ConvertName(word)}\"");

    private static string NameOf(Type type) => Names.GetValueOrDefault(type) ?? type.Name.Split('`')[0];

    private static string Union(string name, IEnumerable<string> members)
    {
        var line = $"export type {name} = {string.Join(" | ", members)};";
        return line.Length <= Width ? line + "\n" : $"export type {name} =\n{string.Join("\n", members.Select(member => $"  | {member}"))};\n";
    }
}
