using System.Globalization;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Directory;
using LiveChat.Grains.Drafts;
using LiveChat.Grains.Files;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Flows;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Links;
using LiveChat.Grains.Names;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Schedules;
using LiveChat.Grains.Saved;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Search;
using LiveChat.Grains.Server;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains;

/// <summary>Where grain keys are built, and nowhere else.</summary>
public static class GrainKeys
{
    /// <summary>The name of the grain storage and of the stream provider.</summary>
    public const string Chat = "chat";

    private const string Only = "only";

    /// <summary>No id that is ever made, for those that come from outside and are of something else: nothing there exists.</summary>
    private const string NoRoom = "0";

    private const string NoConversation = "g";

    public static IRoomGrain Room(this IGrainFactory grains, RoomId room) =>
        grains.GetGrain<IRoomGrain>(room.IsReserved ? NoRoom : room.Value);

    public static IConversationGrain Conversation(this IGrainFactory grains, RoomId conversation) =>
        grains.GetGrain<IConversationGrain>(conversation.Kind == RoomKind.Room ? NoConversation : conversation.Value);

    /// <summary>The room or the conversation that an id is of.</summary>
    public static ITimelineGrain Timeline(this IGrainFactory grains, RoomId id) =>
        id.Kind == RoomKind.Room ? grains.Room(id) : grains.Conversation(id);

    public static IUserGrain User(this IGrainFactory grains, UserId user) => grains.GetGrain<IUserGrain>(user.Value);

    /// <summary>The messages that somebody does not want to see any more.</summary>
    public static IHiddenGrain Hidden(this IGrainFactory grains, UserId user) => grains.GetGrain<IHiddenGrain>(user.Value);

    /// <summary>The messages that somebody wants to be reminded of.</summary>
    public static IRemindersGrain Reminders(this IGrainFactory grains, UserId user) => grains.GetGrain<IRemindersGrain>(user.Value);

    /// <summary>Where somebody looks for messages in all their rooms.</summary>
    public static ISearchGrain Search(this IGrainFactory grains, UserId user) => grains.GetGrain<ISearchGrain>(user.Value);

    internal static IRoomIndexGrain RoomIndex(this IGrainFactory grains, RoomId room) => grains.GetGrain<IRoomIndexGrain>(room.Value);

    /// <summary>The messages that somebody saved for later.</summary>
    public static ISavedGrain Saved(this IGrainFactory grains, UserId user) => grains.GetGrain<ISavedGrain>(user.Value);

    /// <summary>The searches that somebody keeps.</summary>
    public static ISavedSearchesGrain SavedSearches(this IGrainFactory grains, UserId user) => grains.GetGrain<ISavedSearchesGrain>(user.Value);

    /// <summary>What is sent to somebody's devices while no tab is open there.</summary>
    public static IWebPushGrain WebPush(this IGrainFactory grains, UserId user) => grains.GetGrain<IWebPushGrain>(user.Value);

    /// <summary>Whose browser gets messages at an address.</summary>
    internal static IPushEndpointGrain PushEndpoint(this IGrainFactory grains, string endpoint) => grains.GetGrain<IPushEndpointGrain>(Digests.Of(endpoint));

    public static IPushKeyGrain PushKey(this IGrainFactory grains) => grains.GetGrain<IPushKeyGrain>(Only);

    public static IFileGrain File(this IGrainFactory grains, FileId file) => grains.GetGrain<IFileGrain>(file.Value);

    /// <summary>What somebody uses of the store of files.</summary>
    public static IUploadsGrain Uploads(this IGrainFactory grains, UserId user) => grains.GetGrain<IUploadsGrain>(user.Value);

    /// <summary>Where what somebody uses of it is counted.</summary>
    public static IFileTallyGrain FileTally(this IGrainFactory grains, UserId user) => grains.FileTallyOfShare(FileShares.Of(user));

    public static IEnumerable<IFileTallyGrain> FileTallies(this IGrainFactory grains) => Enumerable.Range(0, FileShares.Count).Select(grains.FileTallyOfShare);

    public static IFileTotalGrain FileTotal(this IGrainFactory grains) => grains.GetGrain<IFileTotalGrain>(Only);

    private static IFileTallyGrain FileTallyOfShare(this IGrainFactory grains, int share) =>
        grains.GetGrain<IFileTallyGrain>(share.ToString(CultureInfo.InvariantCulture));

    public static IDraftsGrain Drafts(this IGrainFactory grains, UserId user) => grains.GetGrain<IDraftsGrain>(user.Value);

    /// <summary>The threads that somebody follows.</summary>
    public static IThreadsGrain Threads(this IGrainFactory grains, UserId user) => grains.GetGrain<IThreadsGrain>(user.Value);

    /// <summary>The thread about a message of a room or conversation.</summary>
    public static IThreadGrain Thread(this IGrainFactory grains, RoomId room, long root) =>
        grains.GetGrain<IThreadGrain>(string.Create(CultureInfo.InvariantCulture, $"{room.Value}/{root}"));

    public static IScheduleGrain Schedule(this IGrainFactory grains, UserId user) => grains.GetGrain<IScheduleGrain>(user.Value);

    public static IActivityGrain Activity(this IGrainFactory grains, UserId user) => grains.GetGrain<IActivityGrain>(user.Value);

    /// <summary>The links that somebody says.</summary>
    public static ILinksGrain Links(this IGrainFactory grains, UserId user) => grains.GetGrain<ILinksGrain>(user.Value);

    /// <summary>The page with an address. Only its digest is a key, because keys are logged, and addresses can be secrets.</summary>
    public static ILinkGrain Link(this IGrainFactory grains, string address) => grains.GetGrain<ILinkGrain>(Digests.Of(address));

    public static IPictureGrain Picture(this IGrainFactory grains, UserId user) => grains.GetGrain<IPictureGrain>(user.Value);

    public static IAccountGrain Account(this IGrainFactory grains, UserId user) =>
        grains.GetGrain<IAccountGrain>(user.Value);

    /// <summary>The account that goes by a name. The name is in normal form: <see cref="PlainName.TryNormalize"/>.</summary>
    public static INameGrain AccountName(this IGrainFactory grains, string normalized) =>
        grains.GetGrain<INameGrain>("account/" + normalized);

    /// <summary>The public room that goes by a name, in normal form.</summary>
    public static INameGrain RoomName(this IGrainFactory grains, string normalized) =>
        grains.GetGrain<INameGrain>("room/" + normalized);

    /// <summary>The account that a passkey belongs to. The digest is of the credential's id.</summary>
    public static INameGrain PasskeyName(this IGrainFactory grains, string digest) => grains.GetGrain<INameGrain>("passkey/" + digest);

    /// <summary>The account that a person at a provider signs in to. The digest is of both.</summary>
    public static INameGrain IdentityName(this IGrainFactory grains, string digest) => grains.GetGrain<INameGrain>("identity/" + digest);

    /// <summary>The account that a confirmed mail address belongs to. The digest is of the address, because keys are logged.</summary>
    public static INameGrain MailName(this IGrainFactory grains, string digest) => grains.GetGrain<INameGrain>("mail/" + digest);

    /// <summary>A step of signing in that is under way. Only the digest of its secret is a key, because keys are logged.</summary>
    public static IFlowGrain Flow(this IGrainFactory grains, string secret) => grains.GetGrain<IFlowGrain>(Digests.Of(secret));

    /// <summary>The emoji of the server's own that goes by a name, which is well-formed: <see cref="EmojiName.IsWellFormed"/>.</summary>
    public static IEmojiGrain Emoji(this IGrainFactory grains, string name) => grains.GetGrain<IEmojiGrain>(name);

    public static IReportsGrain Reports(this IGrainFactory grains) => grains.GetGrain<IReportsGrain>(Only);

    internal static IReportGrain Report(this IGrainFactory grains, string id) => grains.GetGrain<IReportGrain>(id);

    public static IEmojiListGrain EmojiList(this IGrainFactory grains) => grains.GetGrain<IEmojiListGrain>(Only);

    internal static IEmojiShelfGrain EmojiShelf(this IGrainFactory grains, int shelf) =>
        grains.GetGrain<IEmojiShelfGrain>(shelf.ToString(CultureInfo.InvariantCulture));

    public static IServerGrain Server(this IGrainFactory grains) => grains.GetGrain<IServerGrain>(Only);

    public static IInvitationsGrain Invitations(this IGrainFactory grains) => grains.GetGrain<IInvitationsGrain>(Only);

    public static IAuditGrain Audit(this IGrainFactory grains) => grains.GetGrain<IAuditGrain>(Only);

    public static IFrontEndsGrain FrontEnds(this IGrainFactory grains) => grains.GetGrain<IFrontEndsGrain>(Only);

    public static IDirectoryGrain Directory(this IGrainFactory grains) => grains.GetGrain<IDirectoryGrain>(Only);

    public static IHeadsGrain Heads(this IGrainFactory grains) => grains.GetGrain<IHeadsGrain>(Only);
}
