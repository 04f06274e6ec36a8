using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Users;

/// <summary>One person on all their devices: profile, rooms, read cursors, presence. Key: <see cref="UserId"/>.</summary>
/// <remarks>While it answers it waits for no other grain but the person's own lists, which do not wait for it: so any grain may call it.</remarks>
[Alias("user")]
public interface IUserGrain : IGrainWithStringKey
{
    /// <summary>Creates the profile. Creating it again with the same values is harmless.</summary>
    [Alias("create")]
    Task Create(string name, string displayName, ServerRole role);

    /// <summary>The profile, or null when there is no such account.</summary>
    [Alias("get-profile"), ReadOnly]
    Task<UserProfile?> GetProfile();

    [Alias("rename")]
    Task<Result<UserProfile>> Rename(string displayName);

    /// <summary>Everything the sidebar shows; asks the stores, wakes no room.</summary>
    [Alias("get-rooms"), AlwaysInterleave]
    Task<ImmutableArray<Membership>> GetRooms();

    /// <summary>One of them, or null.</summary>
    [Alias("get-room"), AlwaysInterleave]
    Task<Membership?> GetRoom(RoomId room);

    /// <summary>Refuses when the person has as many rooms as one may have.</summary>
    [Alias("admit"), AlwaysInterleave]
    Task<Result<Done>> Admit(RoomId room);

    /// <summary>Of the room: this person is a member now, or has another role. Again is harmless.</summary>
    /// <param name="room">Which room.</param>
    /// <param name="role">The role from now on.</param>
    /// <param name="at">The event that made it so; an older one than the last heard of is ignored.</param>
    [Alias("joined"), AlwaysInterleave]
    Task Joined(RoomId room, RoomRole role, RoomHead at);

    /// <summary>Of the room: this person is no member any more. Again is harmless.</summary>
    [Alias("left"), AlwaysInterleave]
    Task Left(RoomId room, bool removed, long seq);

    /// <summary>Of the room, before it calls <see cref="Left"/>: why it is not this person's any more. Told to all devices, and not kept.</summary>
    [Alias("farewell"), AlwaysInterleave]
    Task Farewell(RoomFarewell farewell);

    /// <summary>Moves the read cursor forward; never back. Durable when it returns; told to all devices.</summary>
    /// <param name="room">Which room.</param>
    /// <param name="cursor">Of an older epoch than the one that is: nothing moves. Without an epoch it is taken to be of this one.</param>
    [Alias("mark-read"), AlwaysInterleave]
    Task<Result<ReadCursor>> MarkRead(RoomId room, ReadCursor cursor);

    /// <summary>
    /// Sets the read cursor back to right before a message, in a new <see cref="ReadCursor.Epoch"/>; a message that is not read yet changes nothing. Durable when
    /// it returns; told to all devices. A reply in a thread is none of the room. Messages that call the person by name count again, of the next 200 entries.
    /// </summary>
    [Alias("mark-unread"), AlwaysInterleave]
    Task<Result<ReadCursor>> MarkUnread(RoomId room, long message);

    /// <summary>Moves the read cursors of all rooms and conversations to their ends; requests of strangers stay as they are. Told to all devices.</summary>
    [Alias("mark-all-read"), AlwaysInterleave]
    Task MarkAllRead();

    /// <summary>One of the person's devices has the room up to here. Never goes back. Told to others as <see cref="GetReceipt"/> says; written a little later.</summary>
    [Alias("mark-delivered"), AlwaysInterleave]
    Task<Result<Done>> MarkDelivered(RoomId room, long seq);

    /// <summary>Of the room: how far the person has read; null when they are not in it, or do not tell.</summary>
    [Alias("get-receipt"), AlwaysInterleave]
    Task<ReadReceipt?> GetReceipt(RoomId room);

    /// <summary>
    /// This front end has sockets of the person: it gets the person's notices, and the person is online. Holds for 90 s; asked again every 30 s.
    /// </summary>
    [Alias("attach"), AlwaysInterleave]
    Task Attach(FrontEndId frontEnd);

    /// <summary>This front end has no socket of the person any more.</summary>
    [Alias("detach"), AlwaysInterleave]
    Task Detach(FrontEndId frontEnd);

    /// <summary>Changes of presence are told to this front end for the next 90 s; answers the presence now.</summary>
    [Alias("watch"), AlwaysInterleave]
    Task<Presence> Watch(FrontEndId frontEnd);

    /// <summary>Whether any of their devices is connected, seen by others or not.</summary>
    [Alias("is-here"), AlwaysInterleave]
    Task<bool> IsHere();

    /// <summary>Whether somebody touches any of their devices, seen by others or not.</summary>
    [Alias("is-active"), AlwaysInterleave]
    Task<bool> IsActive();

    /// <summary>The presence now, without being told of changes.</summary>
    [Alias("get-presence"), AlwaysInterleave]
    Task<Presence> GetPresence();

    /// <summary>
    /// Of the account: this person has another role from now on, or may do more or less than before. Their sockets are closed, and come back as what they are now.
    /// </summary>
    [Alias("standing-changed"), AlwaysInterleave]
    Task StandingChanged(ServerRole role);

    /// <summary>As <see cref="StandingChanged"/>; who is disabled is told why and does not come back.</summary>
    [Alias("stand"), AlwaysInterleave]
    Task Stand(ServerRole role, Sanction? disabled);

    /// <summary>Of the account: a session has ended; its sockets are to be cut.</summary>
    [Alias("session-closed"), AlwaysInterleave]
    Task SessionClosed(SessionId session);

    /// <summary>The rooms (not conversations) that this person is in, for comparing with those of somebody else.</summary>
    [Alias("get-room-ids"), AlwaysInterleave]
    Task<ImmutableArray<RoomId>> GetRoomIds();

    /// <summary>
    /// Whether somebody may bring this person into a conversation. Refuses with <see cref="RefusalCode.TakesNoMessages"/>, and never says for which
    /// of the reasons.
    /// </summary>
    /// <param name="by">Who wants to.</param>
    /// <param name="rooms">The rooms of <paramref name="by"/>.</param>
    [Alias("takes"), AlwaysInterleave]
    Task<Result<Done>> Takes(Actor by, ImmutableArray<RoomId> rooms);

    /// <summary>Refuses when this person has as many conversations as one may have, or begins too many.</summary>
    /// <param name="conversation">Which one.</param>
    /// <param name="others">How many people they bring in.</param>
    [Alias("admit-conversation"), AlwaysInterleave]
    Task<Result<Done>> AdmitConversation(RoomId conversation, int others);

    /// <summary>Of the conversation: this person is in it now. When a stranger brought them in, it is a request. Again is harmless.</summary>
    /// <param name="at">The event that made it so.</param>
    /// <param name="by">Who brought them in.</param>
    /// <param name="rooms">The rooms of <paramref name="by"/>.</param>
    [Alias("joined-conversation"), AlwaysInterleave]
    Task JoinedConversation(RoomHead at, UserId by, ImmutableArray<RoomId> rooms);

    /// <summary>Of the conversation: this person wants to see it, or spoke in it. Ends a request, hiding and having declined.</summary>
    [Alias("accept-conversation"), AlwaysInterleave]
    Task AcceptConversation(RoomId conversation, RoomHead head);

    /// <summary>Ends a request with yes. Again is harmless.</summary>
    [Alias("accept-request"), AlwaysInterleave]
    Task<Result<Done>> AcceptRequest(RoomId conversation);

    /// <summary>Ends a request for a direct conversation with no, which nobody is told. A conversation that is no request is refused.</summary>
    [Alias("decline-request"), AlwaysInterleave]
    Task<Result<Done>> DeclineRequest(RoomId conversation);

    /// <summary>Hides a conversation until something new is said in it, or shows it again. Told to all devices. Again is harmless.</summary>
    [Alias("hide"), AlwaysInterleave]
    Task<Result<Done>> Hide(RoomId conversation, bool hidden);

    [Alias("get-contact-rule"), AlwaysInterleave]
    Task<ContactRule> GetContactRule();

    [Alias("set-contact-rule"), AlwaysInterleave]
    Task<Result<Done>> SetContactRule(ContactRule rule);

    /// <summary>Keeps somebody from writing to this person, or lets them again; they are not told. Again is harmless.</summary>
    [Alias("set-blocked"), AlwaysInterleave]
    Task<Result<Done>> SetBlocked(UserId other, bool blocked);

    [Alias("is-blocked"), AlwaysInterleave]
    Task<bool> IsBlocked(UserId other);

    /// <summary>Whom this person has blocked, the last first.</summary>
    [Alias("get-blocked"), AlwaysInterleave]
    Task<ImmutableArray<UserId>> GetBlocked();

    /// <summary>All of it or, with a refusal, nothing. Told to all devices, and who watches sees that the profile is another.</summary>
    [Alias("change-profile"), AlwaysInterleave]
    Task<Result<UserProfile>> ChangeProfile(ProfileChange change);

    /// <summary>Of the picture: this is the one that is kept now; null for none. Told as a change of the profile is. Again is harmless.</summary>
    [Alias("set-picture"), AlwaysInterleave]
    Task<Result<UserProfile>> SetPicture(PictureId? picture);

    /// <summary>Null or empty for none. It ends by itself at its time; both is told to who watches, within half a minute.</summary>
    [Alias("set-status"), AlwaysInterleave]
    Task<Result<UserProfile>> SetStatus(UserStatus? status);

    /// <summary>What others shall see of the presence.</summary>
    /// <param name="mode">From now on.</param>
    /// <param name="until">When it is automatic again; null: until it is changed.</param>
    [Alias("set-presence"), AlwaysInterleave]
    Task<Result<UserProfile>> SetPresence(PresenceMode mode, DateTimeOffset? until);

    /// <summary>Of a front end: nobody touches any of the devices there, or somebody does again. Forgotten when it detaches.</summary>
    [Alias("set-idle"), AlwaysInterleave]
    Task SetIdle(FrontEndId frontEnd, bool idle);

    /// <summary>As <see cref="Watch"/>, with all that others see.</summary>
    [Alias("look"), AlwaysInterleave]
    Task<UserSight> Look(FrontEndId frontEnd);

    /// <summary>What others see now, without being told of changes.</summary>
    [Alias("get-sight"), AlwaysInterleave]
    Task<UserSight> GetSight();

    /// <summary>
    /// Of a room: a message calls this person by name. Counted until they have read so far, and told to all devices; not when they have blocked whoever wrote it.
    /// Again is harmless. Only a hint: a room that goes down at that moment does not say it again.
    /// </summary>
    [Alias("mentioned"), AlwaysInterleave]
    Task Mentioned(RoomId room, long seq, UserId by);

    /// <summary>Of what the person keeps in grains of their own: tells all devices.</summary>
    [Alias("tell"), AlwaysInterleave]
    Task Tell(FrontEndSignal signal);

    /// <summary>As <see cref="Mentioned"/>, of a message that calls all in the room, or all who are there: then it is nothing to who is not, or touches no device.</summary>
    /// <returns>Whether it is something to this person.</returns>
    [Alias("called"), AlwaysInterleave]
    Task<bool> Called(RoomId room, long seq, UserId by, MentionScope scope);

    /// <summary>How far this person has read rooms, in the order asked; null where they are not in, or have not answered a request yet.</summary>
    [Alias("get-read-seqs"), AlwaysInterleave]
    Task<ImmutableArray<long?>> GetReadSeqs(ImmutableArray<RoomId> rooms);

    [Alias("get-sidebar"), AlwaysInterleave]
    Task<SidebarOrder> GetSidebar();

    /// <summary>
    /// Arranges rooms anew; those that the person is not in are left out. Refuses with <see cref="RefusalCode.Outdated"/> what was made from another
    /// version than the one that is. Told to all devices.
    /// </summary>
    [Alias("set-sidebar"), AlwaysInterleave]
    Task<Result<SidebarOrder>> SetSidebar(SidebarOrder order);
}
