using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

/// <summary>The calls of a room by somebody who is an ordinary member of the server, which is what most tests are about.</summary>
internal static class AsMember
{
    public static Actor Member(this UserId user) => new(user, ServerRole.Member);

    public static Task<Result<RoomAdmission>> Create(this IRoomGrain room, UserId by, RoomDraft draft) => room.Create(by.Member(), draft);

    public static Task<Result<RoomAdmission>> Get(this IRoomGrain room, UserId by) => room.Get(by.Member());

    public static Task<Result<Posted>> Post(this IRoomGrain room, UserId by, MessageDraft draft) => room.Post(by.Member(), draft);

    public static Task<ImmutableArray<Result<Posted>>> PostAll(this IRoomGrain room, UserId by, ImmutableArray<MessageDraft> drafts) =>
        room.PostAll(by.Member(), drafts);

    public static Task<Result<HistoryPage>> GetHistory(this IRoomGrain room, UserId by, HistoryRange range) => room.GetHistory(by.Member(), range);

    public static Task<Result<RoomAdmission>> Join(this IRoomGrain room, UserId by) => room.Join(by.Member());

    public static Task<Result<RoomAdmission>> JoinByInvite(this IRoomGrain room, UserId by, string code) => room.JoinByInvite(by.Member(), code);

    public static Task<Result<Done>> Leave(this IRoomGrain room, UserId by) => room.Leave(by.Member());

    public static Task<Result<RoomCard>> Change(this IRoomGrain room, UserId by, RoomPatch patch) => room.Change(by.Member(), patch);

    public static Task<Result<Roster>> GetRoster(this IRoomGrain room, UserId by) => room.GetRoster(by.Member());

    public static Task<Result<Done>> SetRole(this IRoomGrain room, UserId by, UserId target, RoomRole role) => room.SetRole(by.Member(), target, role);

    public static Task<Result<Done>> Remove(this IRoomGrain room, UserId by, UserId target) => room.Remove(by.Member(), target);

    public static Task<Result<Invite>> CreateInvite(this IRoomGrain room, UserId by, InviteTerms terms) => room.CreateInvite(by.Member(), terms);

    public static Task<Result<ImmutableArray<Invite>>> GetInvites(this IRoomGrain room, UserId by) => room.GetInvites(by.Member());

    public static Task<Result<Done>> RevokeInvite(this IRoomGrain room, UserId by, string invite) => room.RevokeInvite(by.Member(), invite);

    public static Task<Result<InviteView>> GetInvite(this IRoomGrain room, UserId by, string code) => room.GetInvite(by.Member(), code);

    public static Task<Result<Done>> PutOut(this IRoomGrain room, UserId by, UserId target, string? reason) => room.PutOut(by.Member(), target, reason);

    public static Task<Result<Done>> Ban(this IRoomGrain room, UserId by, UserId target, TimeSpan? lifetime = null, string? reason = null) =>
        room.Ban(by.Member(), target, new RestrictionTerms { Lifetime = lifetime, Reason = reason });

    public static Task<Result<Done>> Unban(this IRoomGrain room, UserId by, UserId target) => room.Unban(by.Member(), target);

    public static Task<Result<Done>> Mute(this IRoomGrain room, UserId by, UserId target, TimeSpan? lifetime = null, string? reason = null) =>
        room.Mute(by.Member(), target, new RestrictionTerms { Lifetime = lifetime, Reason = reason });

    public static Task<Result<Done>> Unmute(this IRoomGrain room, UserId by, UserId target) => room.Unmute(by.Member(), target);

    public static Task<Result<RoomRestrictions>> GetRestrictions(this IRoomGrain room, UserId by) => room.GetRestrictions(by.Member());

    public static Task<Result<Done>> SetArchived(this IRoomGrain room, UserId by, bool archived) => room.SetArchived(by.Member(), archived);

    public static Task<Result<Done>> Transfer(this IRoomGrain room, UserId by, UserId target) => room.Transfer(by.Member(), target);

    public static Task<Result<Done>> Delete(this IRoomGrain room, UserId by) => room.Delete(by.Member());

    public static Task<Result<RoomPreview>> Preview(this IRoomGrain room, UserId by) => room.Preview(by.Member());

    public static Task Typing(this IRoomGrain room, UserId by) => room.Typing(by.Member());
}
